import { notBefore } from '../../kernel/checks';
import { refuse } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import { PROBATIONARY_PHASES } from '../phases';
import { DISCIPLINE_ARTICLE } from './grounds';

/**
 * 4.16. A probationary member was reprimanded or warned; expulsion does not exist for who is no full member yet. The
 * twelve months stay as they are, whatever was found; who decides on recognition is shown it, and it may be a ground to
 * strike off.
 */
const recordDiscipline = defineAct<'record-discipline'>({
  kind: 'prepare',
  who: {
    phases: [...PROBATIONARY_PHASES, 'HOLD'],
    roles: ['organiser', 'secretary'],
    seat: 'cell',
    onlyIf: ({ ceremonyOn, phase }) =>
      ceremonyOn ? null : refuse('PHASE.NOT_NOW', 'Rõ', { phase }),
  },
  on: ({ decidedOn }) => decidedOn,
  check: (state, { decidedOn, measure }) => [
    notBefore('decidedOn', decidedOn, 'ceremony', state.ceremonyOn),
    measure === 'expulsion'
      ? refuse('DISCIPLINE.NO_EXPULSION', DISCIPLINE_ARTICLE, {}, 'measure')
      : null,
  ],
  happen: (_state, { decidedOn, measure, number, paper }) => {
    if (measure === 'expulsion') throw new Error('an expulsion in probation was not refused');
    return [
      { type: 'member.disciplined', measure, decidedOn, number },
      ...attached('discipline-decision', decidedOn, paper),
    ];
  },
});

export const disciplineActs = { 'record-discipline': recordDiscipline };
