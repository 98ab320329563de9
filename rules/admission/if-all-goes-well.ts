import type { AdmissionAct } from './inputs';
import { assumedAuthority } from './assumed-authority';
import { carried, type Discharge } from './discharge';
import { probationDischarges } from './if-probation-goes-well';
import { givenToSomeCell } from './leaving/forecast';
import { packFor } from './packs/registry';
import { ifRemovalGoesWell } from './removal/if-all-goes-well';
import { bodyAt } from './seats';
import { packOf } from './terms-of';
import { staleDecisions } from './sealed/stale';

/** What happens when a duty is done and all goes well. Persons, numbers and counts stand for nobody and nothing. */
const discharges = {
  'nominate-for-class': ({ certificateIssuedOn }, on) => [
    { type: 'candidate.nominated', nominatedOn: on, ...(certificateIssuedOn && { renews: true }) },
  ],
  'enrol-in-class': (_state, on) => [
    { type: 'candidate.enrolled', class: '', enrolledOn: on, closesOn: on },
  ],
  'record-certificate': (_state, on) => [
    { type: 'certificate.recorded', number: '', issuer: '', issuedOn: on, class: null },
  ],
  'record-union-proposal': (_state, on) => [
    {
      type: 'candidate.proposed-by-union',
      union: 'youth',
      proposedOn: on,
      inFavour: 1,
      against: 0,
    },
  ],
  'record-awareness-check': (_state, on) => [
    { type: 'awareness.checked', checkedOn: on, result: 'sufficient' },
  ],
  'open-file': (state, on, { today }) => [
    {
      type: 'file.opened',
      openedOn: on,
      pack: packFor(today).id,
      ...(state.layers && { layers: state.layers }),
      introducedBy: 'two-members',
      authority: assumedAuthority(state, today),
      chain: state.chain,
      division: state.division,
      grassroots: state.grassroots,
    },
  ],
  'file-application': (_state, on) => [{ type: 'application.filed', madeOn: on }],
  'file-cv': (_state, on) => [{ type: 'cv.filed', madeOn: on, beforeApplication: false }],
  introduce: ({ helper }, on) => [
    { type: 'member.introduced', introducer: helper, sharedSince: on, introducedOn: on },
  ],
  'record-union-resolution': (_state, on) => [
    { type: 'union.resolved', resolvedOn: on, inFavour: 1, against: 0 },
  ],
  'summarise-comments': (_state, on) => [
    {
      type: 'comments.summarised',
      summarisedOn: on,
      organisationsHeard: 1,
      residenceCommentOn: on,
    },
  ],
  'stamp-cv': (_state, on) => [{ type: 'cv.stamped', stampedOn: on }],
  'send-verification-request': ({ requests }, on) => [
    {
      type: 'verification.requested',
      request: requests.length + 1,
      about: 'candidate',
      abroad: false,
      letterReceivedOn: on,
    },
  ],
  'record-verification-reply': (_state, on, { duty }) => {
    const request = Number(duty.key.split(':')[1]);
    return [{ type: 'verification.replied', request, repliedOn: on, finding: 'clear' }];
  },
  'conclude-verification': (_state, on) => [
    { type: 'verification.concluded', concludedOn: on, conclusion: 'clear', by: null },
  ],
  'confirm-ready': (_state, on) => [{ type: 'file.confirmed-ready', checkedOn: on, warnings: [] }],
  'record-education': (state, on) => [
    {
      type: 'education.recorded',
      recordedOn: on,
      level: packOf(state).education.normally,
      ground: null,
      elder: false,
      asks: [],
    },
  ],
  'attach-paper': (_state, on, { duty }) => [
    {
      type: 'paper.attached',
      slot: duty.key.split(':')[1] ?? '',
      sha256: '',
      bytes: 0,
      mediaType: 'application/pdf',
      madeOn: on,
    },
  ],
  'record-former-membership': ({ readmission, listedOn }, on) => [
    {
      type: 'former-member.recorded',
      recordedOn: on,
      leftOn: readmission?.leftOn ?? listedOn,
      way: 'struck-off',
      recordClearedOn: null,
      earlierReadmissions: readmission?.earlierReadmissions ?? 0,
      firstAdmittedOn: readmission?.firstAdmittedOn ?? null,
      asks: [],
    },
  ],
  'redo-expired-file': (_state, on) => [{ type: 'file.redone', redoneOn: on }],
  'record-cell-vote': (state, on) => [carried('admission', 'cell', state.organisation, on)],
  'record-division-appraisal': (_state, on) => [
    { type: 'division.appraised', question: 'admission', appraisedOn: on },
  ],
  'record-grassroots-vote': (state, on) => [
    carried('admission', 'grassroots-committee', bodyAt('grassroots', state), on),
  ],
  'submit-file': (_state, on) => [{ type: 'file.submitted', submittedOn: on }],
  'resubmit-file': (_state, on) => [{ type: 'file.resubmitted', resubmittedOn: on }],
  'answer-failed-vote': (_state, on) => [
    { type: 'failed-vote.answered', answer: 'new-vote', answeredOn: on, reason: '' },
  ],
  'decide-admission': (_state, on) => [
    { type: 'admission.decided', number: '', decidedOn: on, issuedOn: on, by: null },
  ],
  'record-decision-receipt': (_state, on) => [{ type: 'decision.received', receivedOn: on }],
  ...probationDischarges,
  'review-decision': (state, on) => {
    const [stale] = staleDecisions(state);
    const decision = stale?.act ?? 'decide-admission';
    return [{ type: 'decision.reviewed', decision, reviewedOn: on, reason: '' }];
  },
  'keep-pack': (state, on) => {
    const { id } = packFor(on);
    return [{ type: 'pack.kept', keptOn: on, pack: state.pack ?? id, against: id, reason: '' }];
  },
  'consent-late-ceremony': (_state, on) => [
    { type: 'late-ceremony.consented', consentedOn: on, reason: '' },
  ],
  'review-hold': (_state, on) => [{ type: 'hold.released', releasedOn: on, outcome: 'go-on' }],
  'cancel-decision': ({ cancelling }, on) => [
    {
      type: 'decision.cancelled',
      cancelledOn: on,
      number: '',
      because: cancelling?.because ?? 'not-carried-out',
      by: null,
    },
  ],
  'record-move-receipt': (_state, on) => [{ type: 'move.received', receivedOn: on }],
  'give-case-to-cell': (state, on, { today }) => givenToSomeCell(state, on, today),
  'assign-helper': ({ helper }, on) => [{ type: 'helper.assigned', helper, assignedOn: on }],
  'settle-move-after-decision': (_state, on) => [
    { type: 'hold.released', releasedOn: on, outcome: 'go-on' },
  ],
  ...ifRemovalGoesWell,
  'order-redo': (state, on, { today }) => [
    {
      type: 'redo.ordered',
      question: state.annulment?.annuls ?? 'admission',
      from: 'cell-vote',
      orderedOn: on,
      authority: state.authority ?? assumedAuthority(state, today),
      reason: '',
      responsibility: '',
    },
  ],
  'recognise-after-correction': ({ annulment }, on) => [
    {
      type: 'correction.recognised',
      question: annulment?.annuls ?? 'admission',
      number: '',
      decidedOn: on,
      issuedOn: on,
      officialOn: on,
      standsAs: null,
      by: null,
    },
  ],
  'confirm-take-over': (_state, on) => [
    { type: 'take-over.confirmed', confirmedOn: on, onTheRollFrom: null, line: null, by: null },
    { type: 'hold.released', releasedOn: on, outcome: 'go-on' },
  ],
  'confirm-cell-restored': (_state, on) => [{ type: 'cell.restored', confirmedOn: on }],
} satisfies Partial<Readonly<Record<AdmissionAct, Discharge>>>;

/** By the act that a duty names. */
export const DISCHARGES: Readonly<Record<string, Discharge>> = discharges;
