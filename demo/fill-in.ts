import { bodyOf } from './body';
import { addDays, addMonths } from '../rules/calendar/plain-date';
import type { AdmissionAct, AdmissionInputs } from '../rules/admission/inputs';
import type { Json } from '../rules/kernel/json';
import { NEEDS_FORMS } from './fill-in-needs';
import { REASONS } from './reasons';
import type { Scene } from './scene';
import { FORMS_AFTERWARDS } from './fill-in-afterwards';
import { REMOVAL_FORMS } from './fill-in-removal';
import { decision, resolution } from './outcomes';
import { cellMeeting, committeeMeeting } from './votes';

type Forms = { readonly [A in AdmissionAct]: (scene: Scene) => AdmissionInputs[A] };
const ISSUER = 'Trung tâm chính trị tỉnh Lam Giang';

/** How each form is filled in; the compiler asks for one per act. */
const FORMS: Forms = {
  'list-candidate': (scene) => ({
    cell: scene.cell,
    candidate: scene.candidate,
    helper: fullMember(scene, 0),
    listedOn: scene.on,
    ...cellMeeting(scene),
  }),
  'nominate-for-class': ({ on }) => ({ nominatedOn: on }),
  'enrol-in-class': ({ on, class: dossier }) => ({ class: known(dossier), enrolledOn: on }),
  'record-certificate': ({ on, random, paper }) => ({
    number: `${random.int(100, 999)}/CN-NTVĐ`,
    issuer: ISSUER,
    issuedOn: addDays(on, -random.int(200, 500)),
    paper: paper('certificate'),
  }),
  'award-certificate': ({ on, candidate, class: dossier }) => ({
    class: known(dossier),
    number: `${ownNumber(candidate)}/${on.slice(0, 4)}/CN-NTVĐ`,
    issuer: ISSUER,
    issuedOn: on,
  }),
  'move-to-cell': () => {
    throw new Error('a transfer says this itself');
  },
  'fail-class': ({ on, class: dossier }) => ({ class: known(dossier), closedOn: on }),
  'remove-from-list': ({ on }) => ({ removedOn: on, reason: REASONS['remove-from-list'] }),
  'record-union-proposal': ({ on, random }) => ({
    union: 'youth',
    proposedOn: on,
    inFavour: random.int(9, 15),
    against: random.int(0, 1),
  }),
  'record-awareness-check': ({ on }) => ({ checkedOn: on, result: 'sufficient' }),
  'open-file': ({ on, introducedBy }) => ({ openedOn: on, introducedBy }),
  'file-application': ({ on, paper }) => ({ madeOn: on, paper: paper('application') }),
  'file-cv': ({ on, paper }) => ({ madeOn: on, paper: paper('cv') }),
  introduce: (scene) => ({
    introducer: fullMember(scene, scene.introductions),
    sharedSince: addMonths(scene.on, -26),
    introducedOn: scene.on,
    paper: scene.paper(`introduction-${scene.introductions + 1}`),
  }),
  'record-union-resolution': ({ on, paper, random }) => ({
    resolvedOn: on,
    inFavour: random.int(9, 15),
    against: random.int(0, 1),
    paper: paper('union-resolution'),
  }),
  'summarise-comments': ({ on, paper, random }) => ({
    summarisedOn: on,
    organisationsHeard: random.int(2, 4),
    residenceCommentOn: addDays(on, -random.int(1, 6)),
    paper: paper('comments'),
  }),
  'stamp-cv': ({ on }) => ({ stampedOn: on }),
  'send-verification-request': ({ on, random }) => ({
    about: random.pick(['father', 'mother', 'spouse']),
    abroad: false,
    letterReceivedOn: on,
  }),
  'waive-verification': ({ on }) => ({
    about: 'mother',
    decidedOn: on,
    reason: REASONS['waive-verification'],
  }),
  'record-verification-reply': ({ on, nth, paper }) => ({
    request: nth,
    repliedOn: on,
    finding: 'clear',
    paper: paper('verification-replies'),
  }),
  'conclude-verification': ({ on, fails }) => ({
    concludedOn: on,
    conclusion: fails ? 'disqualifying' : 'clear',
  }),
  ...NEEDS_FORMS,
  'confirm-ready': ({ on }) => ({ checkedOn: on }),
  'redo-expired-file': ({ on }) => ({ redoneOn: on }),
  'record-cell-vote': (scene) => ({
    heldOn: scene.on,
    ...cellMeeting(scene),
    ...resolution(scene, 'NQ/CB', 'cell-resolution'),
  }),
  'answer-failed-vote': ({ on, fails }) => {
    const answer = fails ? 'stop' : 'new-vote';
    return { answer, answeredOn: on, reason: REASONS[`answer-failed-vote:${answer}`] };
  },
  'record-division-appraisal': ({ on, paper }) => ({
    appraisedOn: on,
    paper: paper('division-report'),
  }),
  'record-grassroots-vote': (scene) => ({
    heldOn: scene.on,
    ...committeeMeeting(scene),
    ...resolution(scene, 'NQ/ĐU', 'grassroots-resolution'),
  }),
  'submit-file': ({ on }) => ({ submittedOn: on }),
  'return-file': ({ on }) => ({
    returnedOn: on,
    items: [{ slot: 'cell-resolution', reason: REASONS['return-file'] }],
  }),
  'resubmit-file': ({ on }) => ({ resubmittedOn: on }),
  'extend-decision-term': ({ on }) => ({ extendedOn: on, reason: REASONS['extend-decision-term'] }),
  'decide-admission': (scene) => decision(scene, 'decision'),
  'record-decision-receipt': ({ on }) => ({ receivedOn: on }),
  'consent-late-ceremony': ({ on }) => ({
    consentedOn: on,
    reason: REASONS['consent-late-ceremony'],
  }),
  'hold-ceremony': (scene) => ({ heldOn: scene.on, mentor: fullMember(scene, 0) }),
  'file-member-cv': ({ on }) => ({ filedOn: on }),
  'take-class-place': ({ on, class: dossier }) => ({
    class: known(dossier),
    teaches: 'awareness',
    enrolledOn: on,
    closesOn: on,
  }),
  'hear-of-class': ({ on, class: dossier }) => ({
    class: known(dossier),
    news: 'place-refused',
    heardOn: on,
    because: 'class-full',
  }),
  'tell-of-new-member-class': ({ on }) => ({ toldOn: on }),
  'record-new-member-class': ({ on, paper, random }) => ({
    number: `${random.int(100, 999)}/CN-ĐVM`,
    issuer: ISSUER,
    issuedOn: on,
    paper: paper('new-member-certificate'),
  }),
  'enrol-in-new-member-class': ({ on, class: dossier }) => ({
    class: known(dossier),
    enrolledOn: on,
  }),
  'award-new-member-certificate': ({ on, candidate, class: dossier }) => ({
    class: known(dossier),
    number: `${ownNumber(candidate)}/${on.slice(0, 4)}/CN-ĐVM`,
    issuer: ISSUER,
    issuedOn: on,
  }),
  'fail-new-member-class': ({ on, class: dossier }) => ({ class: known(dossier), closedOn: on }),
  'note-quarterly-comment': ({ on }) => ({ notedOn: on }),
  'replace-mentor': (scene) => ({ mentor: fullMember(scene, 2), resolvedOn: scene.on }),
  'file-self-review': ({ on, paper }) => ({ writtenOn: on, paper: paper('self-review') }),
  'file-mentor-review': ({ on, paper }) => ({ writtenOn: on, paper: paper('mentor-review') }),
  'summarise-recognition-comments': ({ on, paper }) => ({
    summarisedOn: on,
    paper: paper('recognition-comments'),
  }),
  'record-recognition-vote': (scene) => ({
    heldOn: scene.on,
    ...cellMeeting(scene),
    ...resolution(scene, 'NQ/CB', 'recognition-cell-resolution'),
  }),
  'record-recognition-division-appraisal': ({ on, paper }) => ({
    appraisedOn: on,
    paper: paper('recognition-division-report'),
  }),
  'record-recognition-grassroots-vote': (scene) => ({
    heldOn: scene.on,
    ...committeeMeeting(scene),
    ...resolution(scene, 'NQ/ĐU', 'recognition-grassroots-resolution'),
  }),
  'decide-recognition': (scene) => decision(scene, 'recognition-decision'),
  'report-small-cell': ({ on }) => ({ reportedOn: on }),
  'confirm-cell-restored': ({ on }) => ({ confirmedOn: on }),
  'open-meeting': (scene) => ({
    heldOn: scene.on,
    form: cellMeeting(scene).form,
    chair: fullMember(scene, 0),
    secretary: fullMember(scene, 1),
  }),
  'declare-conflict': (scene) => ({ heldOn: scene.on, member: fullMember(scene, 2) }),
  'close-attendance': (scene) => ({
    heldOn: scene.on,
    present: cellMeeting(scene).present,
    withLeave: [],
  }),
  'count-ballots': (scene) => ({
    heldOn: scene.on,
    counter: scene.nth === 2 ? 'secretary' : 'chair',
    tally: cellMeeting(scene).tally,
  }),
  'conclude-meeting': (scene) => ({
    heldOn: scene.on,
    ...resolution(scene, 'NQ/CB', 'cell-resolution'),
  }),
  'take-up-in-meeting': ({ on, class: other }) => ({ heldOn: on, meetingOf: known(other) }),
  'conclude-committee-meeting': (scene) => ({
    heldOn: scene.on,
    ...resolution(scene, 'NQ/ĐU', 'grassroots-resolution'),
  }),
  'decide-in-meeting': (scene) => {
    const { heldOn, decisionNumber, issuedOn, reason, paper } = decision(scene, 'decision');
    const passed = decisionNumber && issuedOn && { decisionNumber, issuedOn };
    return { heldOn, ...(passed || {}), ...(reason && { reason }), ...(paper && { paper }) };
  },
  'call-off-meeting': ({ on }) => ({ calledOffOn: on, reason: REASONS['call-off-meeting'] }),
  'review-decision': ({ on }) => ({
    decision: 'decide-admission',
    reviewedOn: on,
    reason: REASONS['review-decision'],
  }),
  'keep-pack': ({ on }) => ({ keptOn: on, reason: REASONS['keep-pack'] }),
  'move-to-pack': ({ on }) => ({ to: 'P2026B', movedOn: on, reason: REASONS['move-to-pack'] }),
  'certify-move': ({ on, random }) => ({
    to: bodyOf('dcq').id,
    certifiedOn: on,
    number: `${random.int(10, 99)}-CN/ĐU`,
  }),
  'forward-file': ({ on, random }) => ({
    to: bodyOf('dcq').id,
    forwardedOn: on,
    number: `${random.int(10, 99)}-CV/ĐU`,
  }),
  'take-over-dossier': () => {
    throw new Error('the demonstration begins nothing on paper');
  },
  'confirm-take-over': ({ on }) => ({ confirmedOn: on, note: REASONS['confirm-take-over'] }),
  'discard-take-over': ({ on }) => ({ discardedOn: on, reason: REASONS['confirm-take-over'] }),
  'record-move-receipt': ({ on }) => ({ arrivedOn: on }),
  'give-case-to-cell': ({ on, cell }) => ({ cell, givenOn: on }),
  'assign-helper': (scene) => ({ helper: fullMember(scene, 0), assignedOn: scene.on }),
  'call-off-move': ({ on }) => ({ calledOffOn: on, reason: REASONS['call-off-move'] }),
  'report-move-after-decision': ({ on }) => ({
    reportedOn: on,
    note: REASONS['report-move-after-decision'],
  }),
  'settle-move-after-decision': ({ on }) => ({
    choice: 'stays-with-cell',
    settledOn: on,
    note: REASONS['report-move-after-decision'],
  }),
  ...REMOVAL_FORMS,
  ...FORMS_AFTERWARDS,
  withdraw: ({ on }) => ({ withdrawnOn: on, reason: REASONS.withdraw }),
  'attach-paper': ({ on, slots, paper }) => {
    const [slot = 'certificate'] = slots;
    return { slot, madeOn: on, paper: paper(slot) };
  },
  'place-original': ({ on, slots, cell }) => ({
    slot: slots[0] ?? 'certificate',
    movedOn: on,
    body: bodyOf(cell).id,
    place: REASONS['place-original'],
  }),
  'void-entry': ({ seq }) => ({ seq, reason: REASONS['void-entry'] }),
  'correct-entry': ({ seq }) => ({ seq, input: {}, reason: REASONS['void-entry'] }),
};

/** The input of an act, filled in; plain JSON as the door takes it. */
export function fillIn(act: AdmissionAct, scene: Scene): Json {
  const input: Json = JSON.parse(JSON.stringify(FORMS[act](scene)));
  return input;
}

/** A full member who is called to meetings: helper, introducers and mentors; the first two offices are left out. */
function fullMember({ cell, roll }: Scene, nth: number): string {
  const found = roll[Math.min(2 + nth, roll.length - 1)];
  if (!found) throw new Error(`the cell ${cell} has no full member`);
  return found.id;
}

/** A number that nobody else is given: an issuer gives each once. */
function ownNumber(candidate: string): number {
  return Number.parseInt(candidate.slice(-6), 16);
}

function known(dossier: string | null): string {
  if (dossier === null) throw new Error('no class is known to this story');
  return dossier;
}
