import type { Evolutions } from '../evolve/table';
import type { AdmissionState } from '../state';
import type { NeedsEvent } from './events';

/** What is recorded of the candidate's own case; the newest word stands, and papers once asked for are replaced by it. */
export const needsEvolve = {
  'education.recorded': (state, { recordedOn, level, ground, elder, asks }) => ({
    needs: { ...state.needs, education: { recordedOn, level, ground, elder } },
    ...asking(state, ['education-consent'], asks),
  }),
  'older-candidate.assessed': (state, { assessedOn, healthy, respected, place, asks }) => ({
    needs: { ...state.needs, older: { assessedOn, healthy, respected, place } },
    ...asking(state, ['age-consent'], asks),
  }),
  'special-category.flagged': (state, { category, slot, flaggedOn }) => ({
    needs: {
      ...state.needs,
      categories: [...(state.needs?.categories ?? []), { category, slot, flaggedOn }],
    },
    ...asking(state, [], [slot]),
  }),
} satisfies Pick<Evolutions, NeedsEvent['type']>;

/** The slots asked for: those this matter asked for before are given up, those it asks for now are added. */
export function asking(
  { papersAsked = [] }: AdmissionState,
  before: readonly string[],
  now: readonly string[],
): Pick<AdmissionState, 'papersAsked'> {
  const others = papersAsked.filter((slot) => !before.includes(slot));
  const asked = [...new Set([...others, ...now])];
  return asked.length === 0 && papersAsked.length === 0 ? {} : { papersAsked: asked };
}
