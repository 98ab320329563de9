import type { Authority, VoteTaken } from '../../../rules/admission/events';
import type { Question } from '../../../rules/admission/packs/pack';
import type { AdmissionPhase } from '../../../rules/admission/phases';
import type { AdmissionState } from '../../../rules/admission/state';
import type { AdmissionCase } from '../../support/admission-case';

type Level = 'cell' | 'grassroots' | 'authority';
const ADMITTED = ['cell', 'grassroots', 'authority'] as const;

/** Levels that must have carried admission and recognition before a dossier can stand in the phase. */
const RESTS_ON: Partial<
  Readonly<Record<AdmissionPhase, { admission: readonly Level[]; recognition: readonly Level[] }>>
> = {
  CELL_RESOLVED: { admission: ['cell'], recognition: [] },
  DIV_APPRAISED: { admission: ['cell'], recognition: [] },
  GRASSROOTS_RESOLVED: { admission: ['cell', 'grassroots'], recognition: [] },
  SUBMITTED: { admission: ['cell', 'grassroots'], recognition: [] },
  DECIDED: { admission: ADMITTED, recognition: [] },
  PROBATION: { admission: ADMITTED, recognition: [] },
  RECOG_CELL: { admission: ADMITTED, recognition: ['cell'] },
  RECOG_DIVISION: { admission: ADMITTED, recognition: ['cell'] },
  RECOG_GRASSROOTS: { admission: ADMITTED, recognition: ['cell', 'grassroots'] },
  RECOGNISED: { admission: ADMITTED, recognition: ADMITTED },
};

/** What is wrong with the votes a dossier stands on: skipped, not carried, miscounted, or counted at the wrong body. */
export function voteFaults(one: AdmissionCase): readonly string[] {
  const votes = one
    .events()
    .filter((event) => event.type === 'vote.taken')
    .filter(({ question }) => question !== 'listing');
  const { admission, recognition } = RESTS_ON[one.state.phase] ?? {
    admission: [],
    recognition: [],
  };
  const missing = [
    ...admission.map((level) => ['admission', level] as const),
    ...recognition.map((level) => ['recognition', level] as const),
  ].filter(([question, level]) => !isCarriedAt(level, question, votes, one.state));
  return [
    ...missing.map(([question, level]) => `${one.state.phase} without ${question} by the ${level}`),
    ...votes.flatMap((vote) => countFaults(vote, one.state)),
  ];
}

function isCarriedAt(
  level: Level,
  question: Question,
  votes: readonly VoteTaken[],
  state: AdmissionState,
): boolean {
  const { grassroots } = state;
  const carried = (body: string | undefined, organisation: string | undefined): boolean =>
    votes.some(
      (vote) =>
        vote.passes &&
        vote.question === question &&
        vote.body === body &&
        vote.organisation === organisation,
    );
  if (level === 'cell') return carried('cell', 'cell');
  const authorities = authoritiesOf(state);
  if (level === 'authority') {
    return authorities.some(({ meeting, body }) => carried(meeting, body));
  }
  const decidesItself = authorities.some(({ meeting }) => meeting === 'grassroots-committee');
  if (grassroots === null || decidesItself) return true;
  return carried('grassroots-committee', grassroots);
}

/** Whoever decided at some time: another pack may have named somebody else since. */
function authoritiesOf({ authority, formerly = [] }: AdmissionState): readonly Authority[] {
  return [...formerly.map((then) => then.authority), authority].filter((one) => one !== null);
}

/** The arithmetic written out once more, so that a slip in `rules/votes` cannot hide. */
function countFaults(vote: VoteTaken, state: AdmissionState): readonly string[] {
  const { body, base, yes, no, blank, invalid, present, roll, passes, meeting } = vote;
  const decides = authoritiesOf(state).some(
    (one) => one.body === vote.organisation && one.meeting === body,
  );
  const overHalf = body === 'standing-committee' && decides;
  const carried = overHalf ? 2 * yes > base : 3 * yes >= 2 * base;
  const counted = roll.filter((line) => line.counted);
  return [
    ...(passes === carried ? [] : [`${yes} of ${base} at ${body} read as ${String(passes)}`]),
    ...(base > 0 ? [] : ['a vote without a base']),
    ...(yes + no + blank + invalid <= present && present <= base
      ? []
      : ['more ballots than voters']),
    ...(counted.length === (body === 'cell' || meeting ? base : 0) ? [] : ['base and roll differ']),
    ...(counted.some(({ person }) => person === 'p1') ? ['a probationary member in the base'] : []),
  ];
}
