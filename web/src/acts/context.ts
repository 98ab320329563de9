import type { DossierAnswer, Slot, Vote } from '../api/answers';
import { byGivenName } from '../lib/text';

/** What a form may choose from: the dossier as it was read. */
export interface FormContext {
  readonly dossier: DossierAnswer;
  readonly votes: readonly Vote[];
  readonly slots: readonly Slot[];
  /** Name of the newest entry, for striking it. */
  readonly newest: string;
}

/** The cell's roll as the dossier knows it. */
export interface KnownRoll {
  readonly on: string | null;
  readonly members: readonly {
    readonly person: string;
    readonly name: string;
    readonly isFull: boolean;
  }[];
}

/**
 * The roll that the cell's last vote froze, by given name. The API has no roll of today yet, so whoever joined later
 * is missing here, and the form says so.
 */
export function knownRoll({ dossier, votes }: FormContext): KnownRoll {
  const ofCell = votes.filter(
    ({ body, organisation }) => body === 'cell' && organisation.id === dossier.organisation?.id,
  );
  const last = ofCell.at(-1);
  const members = (last?.lines ?? []).map(({ person, name, reason }) => ({
    person,
    name,
    isFull: reason !== 'probationary',
  }));
  return {
    on: last?.heldOn ?? null,
    members: members.sort((a, b) => byGivenName(a.name, b.name)),
  };
}

interface Letter {
  readonly request: number;
  readonly about: string;
  readonly letterReceivedOn: string;
}

/** The letters of verification that nobody has answered yet. */
export function openLetters({ state }: DossierAnswer): readonly Letter[] {
  const { requests } = state;
  return Array.isArray(requests) ? requests.filter(isOpenLetter) : [];
}

function isOpenLetter(value: unknown): value is Letter {
  if (typeof value !== 'object' || value === null) return false;
  return 'request' in value && 'repliedOn' in value && value.repliedOn === null;
}
