import { homeOn, type DossierState, type Procedure } from '../../rules/kernel/procedure';
import type { LedgerEntry } from '../entry';
import type { CourseRow } from './rows';

/**
 * How far a dossier has come after an entry; null where the entry changed nothing of it, or its procedure has no figures.
 * The day it closed is the legal day of the entry that closed it; a case that is put right has ended until it is.
 */
export function courseAfter(
  procedure: Procedure,
  entry: LedgerEntry,
  before: DossierState | null,
  state: DossierState,
): CourseRow | null {
  const after = courseRow(procedure, entry, state);
  if (!after || !before) return after;
  const earlier = courseRow(procedure, entry, before);
  return JSON.stringify(earlier) === JSON.stringify(after) ? null : after;
}

/** The course after a later entry: the day on which it closed stays, while it stays closed in that phase. */
export function joinCourse(first: CourseRow | null, then: CourseRow | null): CourseRow | null {
  if (!first || !then) return then ?? first;
  const stays = then.ended_as !== null && then.ended_as === first.ended_as;
  return stays ? { ...then, ended_on: first.ended_on } : then;
}

function courseRow(
  procedure: Procedure,
  { dossier, occurredOn }: LedgerEntry,
  state: DossierState,
): CourseRow | null {
  const course = procedure.course?.(state);
  if (!course) return null;
  const { decidedOn, ceremonyOn, undone = null } = course;
  const formerly = (state.formerly ?? []).map(({ untilOn, organisation }) => ({
    untilOn,
    organisation,
  }));
  return {
    dossier,
    cell: state.organisation,
    formerly: formerly.length > 0 ? formerly : null,
    listed_on: course.listedOn,
    trained_on: course.trainedOn,
    file_on: course.fileOn,
    resolved_on: course.resolvedOn,
    decided_on: decidedOn,
    decided_at: decidedOn && homeOn(state, decidedOn),
    ceremony_on: ceremonyOn,
    ceremony_at: ceremonyOn && homeOn(state, ceremonyOn),
    ended_on: state.closed ? occurredOn : (undone?.on ?? null),
    ended_as: state.closed ? state.phase : (undone?.as ?? null),
  };
}
