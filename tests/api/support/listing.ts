import { v7 as uuidv7 } from 'uuid';
import { plainDate } from '../../../rules/calendar/plain-date';
import type { Door, Visitor } from './door';

/** Somebody about whom there is no dossier yet. */
export async function newCandidate(door: Door): Promise<string> {
  const id = uuidv7();
  const bornOn = plainDate('1998-03-04');
  await door.ledger.enterRegister({ persons: [{ id, name: 'Người candidate', bornOn }] });
  return id;
}

/** A well-formed listing of a new candidate, today. */
export async function listing(
  door: Door,
  change: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { people, bodies } = door.world;
  const { today } = await door.ledger.businessNow();
  const present = [people.organiser, people.secretary, people.helper, people.member];
  return {
    cell: bodies.cell,
    candidate: await newCandidate(door),
    helper: people.helper,
    listedOn: today,
    present,
    tally: { yes: 4, no: 0, blank: 0, invalid: 0 },
    form: 'raised-card',
    ...change,
  };
}

/** A candidate on the list; answers the dossier's id. */
export async function listCandidate(door: Door, by?: Visitor): Promise<string> {
  const organiser = by ?? (await door.as('secretary'));
  const body = { kind: 'admission', act: 'list-candidate', input: await listing(door) };
  const answer = await organiser.post('/api/v1/dossiers', body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.dossier;
}
