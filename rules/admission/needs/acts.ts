import { addMonths } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import { refuse } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import type { AdmissionPhase } from '../phases';
import { packOf } from '../terms-of';
import { educationNeedsConsent } from './education';

/** From the file's opening until the cell votes. */
const GATHERING: readonly AdmissionPhase[] = ['FILE_OPEN', 'VERIFYING', 'CELL_READY'];
const PREPARERS = ['organiser', 'secretary'] as const;

/** R03. What the candidate has learnt, with its proof; recorded again where it was more, or less, than first thought. */
const recordEducation = defineAct<'record-education'>({
  kind: 'prepare',
  who: { phases: GATHERING, roles: PREPARERS, seat: 'cell' },
  on: ({ recordedOn }) => recordedOn,
  check: (state, { recordedOn, ground, elder }) => [
    notBefore('recordedOn', recordedOn, 'listed', state.listedOn),
    elder && !ground
      ? refuse('EDUCATION.NO_GROUND', articleOfEducation(state), {}, 'ground')
      : null,
  ],
  happen: (state, { recordedOn, level, ground = null, elder = false, paper }) => {
    const recorded = { recordedOn, level, ground, elder };
    const asks = educationNeedsConsent(packOf(state), recorded) ? ['education-consent'] : [];
    return [
      { type: 'education.recorded', ...recorded, asks },
      ...attached('education-proof', recordedOn, paper),
    ];
  },
});

function articleOfEducation(state: Parameters<typeof packOf>[0]): string {
  return packOf(state).education.article;
}

/** Who is this much younger than the greatest age will not pass it before the meeting of a file opened now. */
const AHEAD_MONTHS = 24;

/**
 * 4.10. Over the greatest age: health, standing, and what there is at the place are recorded by the cell, and the consent of
 * the standing committee of the committee directly under the Central level is asked for beforehand.
 */
const assessOlderCandidate = defineAct<'assess-older-candidate'>({
  kind: 'verify',
  freeText: ['note'],
  who: { phases: GATHERING, roles: ['secretary'], seat: 'cell' },
  on: ({ assessedOn }) => assessedOn,
  needs: () => ({ subject: true }),
  check: (state, { assessedOn }, { persons }) => {
    const { maxYearsWithoutConsent: years, article } = packOf(state).age;
    const bornOn = persons[state.subject]?.bornOn;
    const young = bornOn && addMonths(assessedOn, AHEAD_MONTHS) <= addMonths(bornOn, years * 12);
    return [
      notBefore('assessedOn', assessedOn, 'listed', state.listedOn),
      bornOn ? null : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'candidate'),
      young ? refuse('AGE.NOT_OVER', article, { years }) : null,
    ];
  },
  happen: (_state, { assessedOn, healthy, respected, place }) => [
    {
      type: 'older-candidate.assessed',
      assessedOn,
      healthy,
      respected,
      place,
      asks: ['age-consent'],
    },
  ],
});

/**
 * 4.12. The dossier is a special case that follows documents of its own: the consent or conclusion they ask for is needed
 * before the cell meets.
 */
const flagSpecialCategory = defineAct<'flag-special-category'>({
  kind: 'prepare',
  freeText: ['note'],
  who: { phases: GATHERING, roles: PREPARERS, seat: 'cell' },
  on: ({ flaggedOn }) => flaggedOn,
  check: (state, { category, flaggedOn }) => {
    const already = state.needs?.categories?.find((one) => one.category === category);
    return [
      notBefore('flaggedOn', flaggedOn, 'listed', state.listedOn),
      already ? refuse('ALREADY.DONE', 'Rõ', { doneOn: already.flaggedOn }, 'category') : null,
    ];
  },
  happen: (state, { category, flaggedOn }) => {
    const { slot } = packOf(state).specialCategories[category];
    return [{ type: 'special-category.flagged', category, slot, flaggedOn }];
  },
});

export const needsActs = {
  'flag-special-category': flagSpecialCategory,
  'record-education': recordEducation,
  'assess-older-candidate': assessOlderCandidate,
};
