import { admission } from '../../../rules/admission/procedure';
import { addDays, type PlainDate } from '../../../rules/calendar/plain-date';
import type { Body } from '../../../rules/kernel/facts';
import type { BodiesMoved } from '../../../rules/kernel/procedure';
import type { AdmissionCase } from '../../support/admission-case';
import { body, PROVINCE, SUPERIOR, type Tree } from '../../support/admission-world';
import { before } from './main-path';

export const MOVED_CELL = body('new-cell', 'cell', { fullMembers: 14 });
export const MERGED = body('merged', 'grassroots');
export const NEW_TREE: readonly Body[] = [MOVED_CELL, MERGED, SUPERIOR, PROVINCE];
export const SUCCESSORS = { cell: 'new-cell', grassroots: 'merged' };
export const DEAD = new Set(Object.keys(SUCCESSORS));

/** The tree changes under a dossier, as the book would have it follow. */
export function follow(
  one: AdmissionCase,
  bodies: readonly Body[] = NEW_TREE,
  successors: BodiesMoved['successors'] = SUCCESSORS,
  on: PlainDate = addDays(one.today, 1),
) {
  if (one.today < on) one.today = on;
  one.world = { ...one.world, bodies };
  const events =
    admission.follow?.(one.state, { change: 'organisations:7', on, successors }, one.facts()) ?? [];
  if (events.length > 0) one.keep('follow-world', { kind: 'time' }, events);
  return events;
}

/** A file that its authority sent back. */
export function returned(tree?: Tree): AdmissionCase {
  const one = before('decide-admission', tree);
  const by = `organiser@${one.state.authority?.body ?? ''}` as const;
  one.act(
    'return-file',
    { returnedOn: one.today, items: [{ slot: 'cv', reason: 'token' }] },
    { by },
  );
  return one;
}
