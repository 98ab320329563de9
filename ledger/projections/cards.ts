import type { DossierRow } from './rows';

/** The Party card of a dossier as its table has it; the database keeps it beside the dossier by itself. */
interface CardRow {
  readonly dossier: string;
  readonly number: string;
  readonly person: string | null;
  readonly issued_on: string;
  readonly handed_on: string | null;
}

/** None where no card was issued. */
export function cardRows({ id, subject, state }: DossierRow): readonly CardRow[] {
  const card = new Map<string, unknown>(Object.entries(state)).get('card');
  if (!isCard(card)) return [];
  const { number, issuedOn: issued_on, handedOn: handed_on } = card;
  return [{ dossier: id, number, person: subject, issued_on, handed_on }];
}

interface Card {
  readonly number: string;
  readonly issuedOn: string;
  readonly handedOn: string | null;
}

function isCard(value: unknown): value is Card {
  return typeof value === 'object' && value !== null && 'number' in value && 'issuedOn' in value;
}
