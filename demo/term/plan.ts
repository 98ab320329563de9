import { addDays, daysBetween, plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import type { DossierClassKind } from '../../rules/training/kinds';
import { workingDayFrom } from '../days';
import { demoId, randomOf } from '../random';

/** First and last day of the term. */
export const TERM_BEGINS = plainDate('2015-07-01');
export const TERM_ENDS = plainDate('2020-06-30');

/** What the report must print; for a part of the term, each figure divided and rounded, at least one. */
export interface TermFigures {
  readonly organisations: number;
  readonly committees: number;
  readonly cells: number;
  readonly members: number;
  readonly classes: number;
  readonly learners: number;
  readonly admissions: number;
}

export interface PlannedClass {
  readonly id: string;
  readonly teaches: DossierClassKind;
  readonly announcedOn: PlainDate;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  readonly resultsOn: PlainDate;
  /** Learners of this class and of those before it of its kind. */
  readonly learnersSoFar: number;
}

/** Somebody who is listed in the term: candidate of an awareness class, admitted by its end or not. */
export interface PlannedCandidate {
  readonly key: string;
  readonly dossier: string;
  readonly listedOn: PlainDate;
  /** Place among the awareness classes. */
  readonly class: number;
  readonly fate: 'admitted' | 'trained' | 'off-list';
}

export interface TermPlan {
  readonly expected: TermFigures;
  readonly awareness: readonly PlannedClass[];
  readonly newMembers: readonly PlannedClass[];
  readonly candidates: readonly PlannedCandidate[];
  /** Members who end, and who come from elsewhere, in the term. */
  readonly leaving: number;
  readonly arriving: number;
  /** On the rolls when the term begins. */
  readonly membersAtFirst: number;
}

/** Figures of the article about the provincial agencies' committee, and how we split those it gives as one. */
const SOURCE = { committees: 37, cells: 24, members: 5_022, learners: 3_010, admissions: 1_270 };
const CLASSES = { awareness: 22, 'new-members': 16 };
/** Candidates among the learners, and comings and goings: our invention, the source gives only sums. */
const CANDIDATES = 1_900;
const LEAVING = 240;
const ARRIVING = 60;

const FIRST_CLASS_ON = plainDate('2015-08-03');
const LAST_CLASS_ON = plainDate('2019-07-01');
/** From the announcement of an awareness class to that of the class its new members go to. */
const TO_NEW_MEMBERS_DAYS = 326;

/**
 * The term, or one part in `scale` of it: the same on every machine.
 * @param scale  1 for the whole
 */
export function planTerm(scale: number): TermPlan {
  const part = (figure: number): number => Math.max(1, Math.round(figure / scale));
  const [committees, cells, members] = [SOURCE.committees, SOURCE.cells, SOURCE.members].map(part);
  const [learners, admissions, candidates] = [SOURCE.learners, SOURCE.admissions, CANDIDATES].map(
    part,
  );
  const [leaving, arriving] = [LEAVING, ARRIVING].map(part);
  const count = { awareness: part(CLASSES.awareness), 'new-members': part(CLASSES['new-members']) };
  const known = [committees, cells, members, learners, admissions, candidates, leaving, arriving];
  const [, , all = 0, taught = 0, admitted = 0, listed = 0, gone = 0, come = 0] = known;
  return {
    expected: {
      organisations: (committees ?? 0) + (cells ?? 0),
      committees: committees ?? 0,
      cells: cells ?? 0,
      members: all,
      classes: count.awareness + count['new-members'],
      learners: taught,
      admissions: admitted,
    },
    awareness: classesOf('awareness', count.awareness, listed),
    newMembers: classesOf('new-members', count['new-members'], taught - listed),
    candidates: candidatesOf(listed, admitted, classesOf('awareness', count.awareness, listed)),
    leaving: gone,
    arriving: come,
    membersAtFirst: all - admitted + gone - come,
  };
}

function classesOf(
  teaches: DossierClassKind,
  count: number,
  learners: number,
): readonly PlannedClass[] {
  const span = daysBetween(FIRST_CLASS_ON, LAST_CLASS_ON);
  const later = teaches === 'new-members' ? TO_NEW_MEMBERS_DAYS : 0;
  return Array.from({ length: count }, (_, nth) => {
    const days = later + (count > 1 ? Math.round((span * nth) / (count - 1)) : 0);
    const after = (more: number) => workingDayFrom(addDays(FIRST_CLASS_ON, days + more));
    return {
      id: demoId(`term/class/${teaches}/${nth}`),
      teaches,
      announcedOn: after(0),
      opensOn: after(21),
      closesOn: after(25),
      resultsOn: after(32),
      learnersSoFar: Math.round((learners * (nth + 1)) / count),
    };
  });
}

function candidatesOf(
  count: number,
  admitted: number,
  classes: readonly PlannedClass[],
): readonly PlannedCandidate[] {
  return Array.from({ length: count }, (_, nth) => {
    const key = `term/candidate/${nth}`;
    const at = Math.max(
      0,
      classes.findIndex(({ learnersSoFar }) => nth < learnersSoFar),
    );
    const announcedOn = classes[at]?.announcedOn ?? FIRST_CLASS_ON;
    // Spread evenly: so many of every so many are admitted, whatever the class.
    const is = Math.floor(((nth + 1) * admitted) / count) > Math.floor((nth * admitted) / count);
    return {
      key,
      dossier: demoId(`${key}/dossier`),
      listedOn: workingDayFrom(addDays(announcedOn, -randomOf(key).int(9, 28))),
      class: at,
      fate: is ? 'admitted' : nth % 2 === 0 ? 'trained' : 'off-list',
    };
  });
}
