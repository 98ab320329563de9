import type { Calendar } from '../../calendar/calendar';
import type { PlainDate } from '../../calendar/plain-date';
import type { Duty } from '../../kernel/duty';
import { duty, latest } from '../duties/duty';
import { packs } from '../packs/registry';
import type { Seat } from '../seats';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import { nextToReview } from './newer';

/** Why the pack of a dossier is to be looked at. */
export type ReviewCause = 'authority-lost' | 'other-decider' | 'newer-regulation';

export interface ReviewWanted {
  readonly cause: ReviewCause;
  readonly since: PlainDate;
  readonly article: string;
}

/**
 * Whether somebody has to say by which pack the dossier goes on, and why: the body due to act lost its authority or is
 * gone and nobody has it under the dossier's own pack; or a newer regulation is in force, which may name another decider.
 * @returns null where nothing asks for it; the day may lie ahead: the first of a regulation that is known already
 * @source docs/law/admission.md §pack-change
 */
export function reviewWanted(state: AdmissionState): ReviewWanted | null {
  const { authority, packReview, fileOpenedOn } = state;
  if (state.closed || !state.pack || !authority) return null;
  const { decider } = packOf(state);
  const lostOn = packReview?.authorityLostOn;
  if (lostOn) return { cause: 'authority-lost', since: lostOn, article: decider.article };
  const next = nextToReview(state);
  if (!next) return null;
  const newer = packs[next.newer];
  const other = newer.decider.kind !== decider.kind;
  return {
    cause: other ? 'other-decider' : 'newer-regulation',
    since: latest(next.since, fileOpenedOn, packReview?.keptOn ?? null),
    article: newer.decider.article,
  };
}

/** The authority looks at the pack: the dossier moves to the newer one, or stays, for a reason. */
export function reviewingThePack(state: AdmissionState, days: Calendar): readonly Duty[] {
  const wanted = reviewWanted(state);
  if (!wanted) return [];
  const owed = duty(state, days, {
    act: 'keep-pack',
    role: 'secretary',
    seat: seatOfReview(state),
    fromOn: wanted.since,
    term: 'pack-review',
  });
  return [{ ...owed, key: REVIEW_PACK, article: wanted.article }];
}

/** The duty is owed by one act or the other, so it has a name of its own. */
export const REVIEW_PACK = 'review-pack';

/** A body that is gone owes nothing: then the one above the cell does. */
function seatOfReview({ authority, chain }: AdmissionState): Seat {
  return authority && chain.includes(authority.body) ? 'authority' : 'cell-superior';
}
