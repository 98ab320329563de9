import { isClosedPhase } from '../../../rules/admission/phases';
import { admission } from '../../../rules/admission/procedure';
import { isWorkingDay } from '../../../rules/calendar/calendar';
import { addMonths, isPlainDate } from '../../../rules/calendar/plain-date';
import type { Duty } from '../../../rules/kernel/duty';
import { actorOf, type AdmissionCase } from '../../support/admission-case';

/** Duties and clocks whose last day is counted in months; every other one ends on a working day. */
const IN_MONTHS = [
  'note-quarterly-comment',
  'record-new-member-class',
  'enrol-in-new-member-class',
  'certificate-expiry',
  'file-staleness',
  'probation-end',
];

/** What is wrong with what is owed: nobody owes anything, a duty says too little, a term ends on a day off. */
export function standingFaults(one: AdmissionCase): readonly string[] {
  const { closed, phase } = one.state;
  const duties = one.duties();
  const clocks = one.clocks();
  const owed = duties.length + clocks.length;
  return [
    ...(closed === isClosedPhase(phase) ? [] : [`${phase} with closed: ${String(closed)}`]),
    ...(closed && owed > 0 ? [`something is owed in ${phase}`] : []),
    ...(closed || owed > 0 ? [] : [`nothing is owed in ${phase}`]),
    ...duties.flatMap((duty) => {
      const texts = [duty.key, duty.role, duty.body, duty.answers, duty.article];
      const complete = texts.every((text) => text.length > 0);
      const dated = isPlainDate(duty.fromOn) && isPlainDate(duty.dueOn);
      const known = Object.hasOwn(admission.acts, duty.act);
      return complete && dated && known ? [] : [`incomplete duty ${JSON.stringify(duty)}`];
    }),
    ...duties.flatMap((duty) => idle(duty, one)),
    ...twice(duties.map(({ key }) => key)),
    ...twice(clocks.map(({ key }) => key)),
    ...clocks.filter(({ kind }) => !admission.care[kind]).map(({ kind }) => `no care for ${kind}`),
    ...clocks
      .filter(({ key }) => !IN_MONTHS.some((name) => key.startsWith(name)))
      .filter(({ dueOn }) => !isWorkingDay(dueOn, one.calendar))
      .map(({ key, dueOn }) => `${key} ends on ${dueOn}, a day off`),
    ...endOfProbation(one),
  ];
}

/** What may keep the holder of a duty waiting: something they or others can mend. */
const CAN_BE_MENDED = ['PAPERS.MISSING', 'SEPARATION.SAME_PERSON', 'FILE.INCOMPLETE'];

/** A duty nobody can discharge is worse than none. */
function idle({ act, role, body }: Duty, one: AdmissionCase): readonly string[] {
  const actor = actorOf(`${role}@${body}`);
  const refusal = admission.acts[act]?.may(one.state, actor, one.facts());
  if (!refusal || CAN_BE_MENDED.includes(refusal.code)) return [];
  return [`${act} is owed by ${role} of ${body} but refused to them: ${refusal.code}`];
}

function twice(keys: readonly string[]): readonly string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} stands twice`);
}

function endOfProbation(one: AdmissionCase): readonly string[] {
  const { ceremonyOn, officialOn } = one.state;
  if (!ceremonyOn) return officialOn ? ['official without a ceremony'] : [];
  const end = addMonths(ceremonyOn, 12);
  const clock = one.clocks().find(({ kind }) => kind === 'probation-end');
  return [
    ...(clock && clock.dueOn !== end ? [`probation of ${ceremonyOn} ends on ${clock.dueOn}`] : []),
    ...(officialOn && officialOn !== end ? [`official on ${officialOn}, not on ${end}`] : []),
  ];
}
