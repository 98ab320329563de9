import type { Authority, VoteTaken } from '../../../rules/admission/events';
import type { Question } from '../../../rules/admission/packs/pack';
import type { AdmissionPhase } from '../../../rules/admission/phases';
import type { AdmissionState } from '../../../rules/admission/state';
import type { AdmissionCase } from '../../support/admission-case';

type Level = 'cell' | 'grassroots' | 'authority';
const ADMITTED = ['cell', 'grassroots', 'authority'] as const;

/** Levels that must have carried admission and recognition before a dossier can stand in the phase. */
const RESTS_ON: Partial<
  Readonly<
    Record<
      AdmissionPhase,
      {
        admission: readonly Level[];
        recognition: readonly Level[];
        removal?: readonly Level[];
      }
    >
  >
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
  REMOVAL_CELL: { admission: ADMITTED, recognition: [], removal: ['cell'] },
  REMOVAL_GRASSROOTS: { admission: ADMITTED, recognition: [], removal: ['cell', 'grassroots'] },
  REMOVED: { admission: ADMITTED, recognition: [], removal: ADMITTED },
};

/** What is wrong with the votes a dossier stands on: skipped, not carried, miscounted, or counted at the wrong body. */
export function voteFaults(one: AdmissionCase): readonly string[] {
  const votes = one
    .events()
    .filter((event) => event.type === 'vote.taken')
    .filter(({ question }) => question !== 'listing');
  const {
    admission,
    recognition,
    removal = [],
  } = RESTS_ON[one.state.phase] ?? { admission: [], recognition: [] };
  const settled = wayOut(one);
  const missing = [
    ...admission.map((level) => ['admission', level] as const),
    ...(settled === 'recognise' ? [] : recognition).map((level) => ['recognition', level] as const),
    ...(settled === 'remove' ? [] : removal).map((level) => ['removal', level] as const),
  ].filter(([question, level]) => !isCarriedAt(level, question, votes, one.state));
  return [
    ...missing.map(([question, level]) => `${one.state.phase} without ${question} by the ${level}`),
    ...votes.flatMap((vote) => countFaults(vote, one.state)),
    ...(settled === null ? [] : wayOutFaults(one, votes)),
  ];
}

/** R22: what the body decided to which fruitless meetings were reported; only that stands for the votes below. */
function wayOut(one: AdmissionCase): 'recognise' | 'remove' | null {
  const settled = one.events().findLast(({ type }) => type === 'deadlock.settled');
  if (settled?.type !== 'deadlock.settled' || settled.outcome === 'vote-again') return null;
  return settled.outcome;
}

/** It rests on as many fruitless meetings as the pack says, and on a vote of its own that was carried. */
function wayOutFaults(one: AdmissionCase, votes: readonly VoteTaken[]): readonly string[] {
  const reported = one
    .events()
    .some((event) => event.type === 'meeting.fruitless' && event.outcome === 'REPORT_UP');
  const question = wayOut(one) === 'remove' ? 'removal' : 'recognition';
  const last = votes.at(-1);
  const carried = last?.passes === true && last.question === question && last.body !== 'cell';
  return reported && carried ? [] : ['a deadlock settled without its meetings or its vote'];
}

function isCarriedAt(
  level: Level,
  question: Question,
  votes: readonly VoteTaken[],
  state: AdmissionState,
): boolean {
  // a file that moved after it went up stands on what the committee of the old place resolved
  const committees = [state, ...(state.formerly ?? [])].map(({ grassroots }) => grassroots);
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
  if (decidesItself) return true;
  return committees.some((one) => one === null || carried('grassroots-committee', one));
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
  // a body above may decide where meetings were fruitless
  const above = state.chain.includes(vote.organisation);
  const overHalf = body === 'standing-committee' && (decides || above);
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
