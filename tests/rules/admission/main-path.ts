import type { AdmissionAct, AdmissionInputs } from '../../../rules/admission/inputs';
import { bodyOn, type Seat } from '../../../rules/admission/seats';
import type { AdmissionState } from '../../../rules/admission/state';
import { addDays, addMonths, plainDate, type PlainDate } from '../../../rules/calendar/plain-date';
import { AdmissionCase, type By } from '../../support/admission-case';
import { world, type Tree } from '../../support/admission-world';

export const PAPER = { sha256: 'a'.repeat(64), bytes: 1000, mediaType: 'application/pdf' };
export const unanimous = (yes: number) => ({ yes, no: 0, blank: 0, invalid: 0 });
export const EVERYONE = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'];

export const cellMeeting = (heldOn: PlainDate) => ({
  heldOn,
  form: 'secret-ballot' as const,
  present: EVERYONE,
  tally: unanimous(9),
  resolutionNumber: '12-NQ/CB',
  paper: PAPER,
  minutes: PAPER,
});
export const committeeMeeting = (heldOn: PlainDate, base = 9) => ({
  heldOn,
  form: 'raised-card' as const,
  presentCount: base,
  tally: unanimous(base),
  resolutionNumber: '30-NQ/ĐU',
  paper: PAPER,
  minutes: PAPER,
});
const decision = (heldOn: PlainDate, base: number) => ({
  ...committeeMeeting(heldOn, base),
  decisionNumber: '77-QĐ/HU',
  issuedOn: addDays(heldOn, 1),
});

interface Step {
  readonly act: AdmissionAct;
  readonly by: (state: AdmissionState) => By;
  readonly on: PlainDate;
  readonly input: (state: AdmissionState) => AdmissionInputs[AdmissionAct];
  readonly when?: (state: AdmissionState) => boolean;
}

/** Everything that happens on the way to full membership, on plausible days counted from the listing. */
export function stepsFrom(listedOn: PlainDate): readonly Step[] {
  const d = (days: number): PlainDate => addDays(listedOn, days);
  const end = addMonths(d(130), 12);
  const e = (days: number): PlainDate => addDays(end, days);
  const at =
    (role: string, seat: Seat) =>
    (state: AdmissionState): By =>
      `${role}@${bodyOn(seat, state) ?? 'nowhere'}`;
  const cell = at('secretary', 'cell');
  const organiser = at('organiser', 'cell');
  const baseOfAuthority = ({ authority }: AdmissionState) =>
    authority?.meeting === 'grassroots-committee' ? 9 : 5;
  const step = <A extends AdmissionAct>(
    act: A,
    by: Step['by'],
    on: PlainDate,
    input: (state: AdmissionState) => AdmissionInputs[A],
    when?: Step['when'],
  ): Step => ({ act, by, on, input, ...(when ? { when } : {}) });
  const votesBelow = ({ grassroots, authority }: AdmissionState) =>
    grassroots !== null && authority?.meeting !== 'grassroots-committee';
  const withDivision = ({ division }: AdmissionState) => division !== null;
  const paper = PAPER;

  return [
    step('nominate-for-class', cell, d(5), () => ({ nominatedOn: d(5) })),
    step('enrol-in-class', at('organiser', 'cell-superior'), d(10), () => ({
      class: 'class',
      enrolledOn: d(10),
    })),
    step(
      'award-certificate',
      () => 'time',
      d(32),
      () => ({
        class: 'class',
        number: 'CN-1',
        issuer: 'centre',
        issuedOn: d(32),
      }),
    ),
    step('attach-paper', organiser, d(33), () => ({ slot: 'certificate', madeOn: d(32), paper })),
    step('open-file', cell, d(40), () => ({ openedOn: d(40), introducedBy: 'two-members' })),
    step('record-education', organiser, d(45), () => ({
      recordedOn: d(45),
      level: 'lower-secondary-diploma',
      paper,
    })),
    step('file-application', organiser, d(45), () => ({ madeOn: d(45), paper })),
    step('file-cv', organiser, d(46), () => ({ madeOn: d(46), paper })),
    step('introduce', organiser, d(50), () => ({
      introducer: 'm1',
      sharedSince: addMonths(d(50), -24),
      introducedOn: d(50),
      paper,
    })),
    step('introduce', organiser, d(51), () => ({
      introducer: 'm2',
      sharedSince: addMonths(d(51), -24),
      introducedOn: d(51),
      paper,
    })),
    step('summarise-comments', organiser, d(55), () => ({
      summarisedOn: d(55),
      organisationsHeard: 2,
      residenceCommentOn: d(54),
      paper,
    })),
    step('stamp-cv', at('organiser', 'verifier'), d(56), () => ({ stampedOn: d(56) })),
    step('send-verification-request', at('organiser', 'verifier'), d(60), () => ({
      about: 'candidate',
      abroad: false,
      letterReceivedOn: d(60),
    })),
    step('record-verification-reply', at('organiser', 'verifier'), d(75), () => ({
      request: 1,
      repliedOn: d(75),
      finding: 'clear',
      paper,
    })),
    step('conclude-verification', at('organiser', 'verifier'), d(80), () => ({
      concludedOn: d(80),
      conclusion: 'clear',
    })),
    step('confirm-ready', cell, d(85), () => ({ checkedOn: d(85) })),
    step('record-cell-vote', cell, d(90), () => cellMeeting(d(90))),
    step(
      'record-division-appraisal',
      at('secretary', 'division'),
      d(95),
      () => ({ appraisedOn: d(95), paper }),
      withDivision,
    ),
    step(
      'record-grassroots-vote',
      at('secretary', 'grassroots'),
      d(100),
      () => committeeMeeting(d(100)),
      votesBelow,
    ),
    step('submit-file', at('organiser', 'submitter'), d(105), () => ({ submittedOn: d(105) })),
    step('decide-admission', at('secretary', 'authority'), d(120), (state) =>
      decision(d(119), baseOfAuthority(state)),
    ),
    step('record-decision-receipt', organiser, d(125), () => ({ receivedOn: d(125) })),
    step('hold-ceremony', cell, d(130), () => ({ heldOn: d(130), mentor: 'm4' })),
    step('file-member-cv', organiser, d(140), () => ({ filedOn: d(140) })),
    step('note-quarterly-comment', organiser, d(215), () => ({ notedOn: d(215) })),
    step('note-quarterly-comment', organiser, d(305), () => ({ notedOn: d(305) })),
    step('record-new-member-class', organiser, d(310), () => ({
      number: 'CN-ĐVM-1',
      issuer: 'centre',
      issuedOn: d(310),
      paper,
    })),
    step('note-quarterly-comment', organiser, d(395), () => ({ notedOn: d(395) })),
    step('file-self-review', organiser, e(1), () => ({ writtenOn: e(1), paper })),
    step('file-mentor-review', organiser, e(2), () => ({ writtenOn: e(2), paper })),
    step('summarise-recognition-comments', organiser, e(5), () => ({ summarisedOn: e(5), paper })),
    step('record-recognition-vote', cell, e(10), () => cellMeeting(e(10))),
    step(
      'record-recognition-division-appraisal',
      at('secretary', 'division'),
      e(13),
      () => ({ appraisedOn: e(13), paper }),
      withDivision,
    ),
    step(
      'record-recognition-grassroots-vote',
      at('secretary', 'grassroots'),
      e(16),
      () => committeeMeeting(e(16)),
      votesBelow,
    ),
    step('decide-recognition', at('secretary', 'authority'), e(25), (state) =>
      decision(e(24), baseOfAuthority(state)),
    ),
  ];
}

/** A listed candidate; under P2025B unless another day is given (P2026B from 2026-07-26). */
export function listed(
  tree: Tree = 'under a grassroots committee',
  on = '2026-01-05',
): AdmissionCase {
  const listedOn = plainDate(on);
  const closesOn = addDays(listedOn, 30);
  const one = new AdmissionCase(
    world({ tree, dossiers: { class: { phase: 'ANNOUNCED', closesOn } } }),
    on,
  );
  one.act(
    'list-candidate',
    {
      cell: 'cell',
      candidate: 'candidate',
      helper: 'm3',
      listedOn,
      present: EVERYONE,
      tally: unanimous(9),
      form: 'raised-card',
    },
    { by: 'secretary@cell' },
  );
  return one;
}

/** Goes on along the main path until the next act would be this one, or to its end; leaves out the acts in `without`. */
export function goTo(
  one: AdmissionCase,
  until: AdmissionAct | 'the end',
  without: readonly AdmissionAct[] = [],
): AdmissionCase {
  const done = new Map<string, number>();
  for (const { act } of one.entries) done.set(act, (done.get(act) ?? 0) + 1);
  for (const { act, by, on, input, when } of stepsFrom(one.state.listedOn)) {
    if (act === until) return one;
    const before = done.get(act) ?? 0;
    if (before > 0) {
      done.set(act, before - 1);
      continue;
    }
    if (without.includes(act) || (when && !when(one.state))) continue;
    const today = on > one.today ? on : one.today;
    const answer = one.attempt(act, input(one.state), by(one.state), today);
    if (answer.kind === 'refused') {
      throw new Error(`${act} in ${one.state.phase}: ${JSON.stringify(answer.refusals)}`);
    }
  }
  return one;
}

/** A fresh dossier that stands before this act. */
export function before(act: AdmissionAct, tree?: Tree, on?: string): AdmissionCase {
  return goTo(listed(tree, on), act);
}
