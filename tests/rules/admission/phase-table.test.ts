import type { AdmissionClock } from '../../../rules/admission/care';
import type { AdmissionAct } from '../../../rules/admission/inputs';
import { ADMISSION_PHASES, type AdmissionPhase } from '../../../rules/admission/phases';
import type { AdmissionCase } from '../../support/admission-case';
import type { Tree } from '../../support/admission-world';
import { leaving } from './another-place';
import { before, cellMeeting, goTo, listed, unanimous } from './main-path';
import { dead, expired, held } from './side-states';
import { annulled, correcting } from './wrong-decisions';
import { complained, endorsedToRemove, proposedToRemove, removed } from './removals';

/**
 * What the law and our service levels ask for in each phase, written by hand from docs/law/admission.md: act, role and
 * body, first and last day. The dossier is listed on 5 January 2026 and moves on the days of the main path.
 */
interface Row {
  readonly stands: () => AdmissionCase;
  readonly duties: readonly (readonly [
    act: AdmissionAct,
    who: string,
    fromOn: string,
    dueOn: string,
  ])[];
  /** Kinds of clocks beside the due dates of duties that stand on a service level. */
  readonly clocks: readonly AdmissionClock[];
}

const divided: Tree = 'with a division';

/** Working days are counted with Tết (14–22 February), 27 and 30 April, 1 May, and 31 August to 2 September 2026 off. */
const TABLE: Readonly<Record<AdmissionPhase, Row>> = {
  SOURCE: {
    stands: () => listed(),
    // 30 working days after Monday 5 January; Saturday 10 January is worked
    duties: [['nominate-for-class', 'secretary@cell', '2026-01-05', '2026-02-13']],
    clocks: [],
  },
  TRAINED: {
    stands: () => before('open-file'),
    duties: [['open-file', 'secretary@cell', '2026-02-06', '2026-05-13']],
    clocks: ['certificate-expiry'],
  },
  FILE_OPEN: {
    stands: () => before('file-application'),
    duties: [
      ['file-application', 'organiser@cell', '2026-02-14', '2026-04-03'],
      ['introduce', 'organiser@cell', '2026-02-14', '2026-04-03'],
      ['summarise-comments', 'organiser@cell', '2026-02-14', '2026-03-13'],
    ],
    clocks: ['certificate-expiry', 'file-staleness'],
  },
  VERIFYING: {
    stands: () => before('record-verification-reply'),
    // R07: 30 working days from the letter's receipt
    duties: [['record-verification-reply', 'organiser@grassroots', '2026-03-06', '2026-04-17']],
    clocks: ['verification-reply', 'certificate-expiry', 'file-staleness'],
  },
  CELL_READY: {
    stands: () => before('record-cell-vote'),
    duties: [['record-cell-vote', 'secretary@cell', '2026-03-31', '2026-05-15']],
    clocks: ['certificate-expiry', 'file-staleness'],
  },
  CELL_RESOLVED: {
    stands: () => before('record-division-appraisal', divided),
    duties: [['record-division-appraisal', 'secretary@division', '2026-04-05', '2026-04-17']],
    clocks: ['decision-term'],
  },
  DIV_APPRAISED: {
    stands: () => before('record-grassroots-vote', divided),
    duties: [['record-grassroots-vote', 'secretary@grassroots', '2026-04-10', '2026-05-13']],
    clocks: ['decision-term'],
  },
  GRASSROOTS_RESOLVED: {
    stands: () => before('submit-file'),
    duties: [['submit-file', 'organiser@grassroots', '2026-04-15', '2026-05-04']],
    clocks: ['decision-term'],
  },
  SUBMITTED: {
    stands: () => before('decide-admission'),
    // R15: 60 working days from the cell's resolution on 5 April, not from the submission
    duties: [['decide-admission', 'secretary@superior', '2026-04-20', '2026-07-01']],
    clocks: ['decision-term'],
  },
  RETURNED: {
    stands: () => {
      const one = before('decide-admission');
      one.act(
        'return-file',
        { returnedOn: one.today, items: [{ slot: 'cv', reason: 'token' }] },
        { by: 'organiser@superior' },
      );
      return one;
    },
    duties: [['resubmit-file', 'organiser@grassroots', '2026-04-20', '2026-05-14']],
    clocks: ['decision-term'],
  },
  FAIL_REPORTED_UP: {
    stands: () => {
      const one = before('record-cell-vote');
      one.act(
        'record-cell-vote',
        { ...cellMeeting(one.today), tally: unanimous(1) },
        { by: 'secretary@cell' },
      );
      return one;
    },
    duties: [['answer-failed-vote', 'secretary@superior', '2026-03-31', '2026-04-29']],
    clocks: ['certificate-expiry', 'file-staleness'],
  },
  DECIDED: {
    stands: () => before('hold-ceremony'),
    // R17 under P2025B: 30 working days from the receipt on 10 May
    duties: [
      ['hold-ceremony', 'secretary@cell', '2026-05-10', '2026-06-19'],
      ['consent-late-ceremony', 'secretary@grassroots', '2026-06-20', '2026-07-03'],
    ],
    clocks: ['ceremony-term'],
  },
  PROBATION: {
    stands: () => before('file-member-cv'),
    // Ceremony on 15 May 2026: probation to 15 May 2027, then R19
    duties: [
      ['note-quarterly-comment', 'organiser@cell', '2026-05-15', '2026-08-15'],
      ['file-self-review', 'organiser@cell', '2027-05-15', '2027-06-04'],
      ['file-mentor-review', 'organiser@cell', '2027-05-15', '2027-06-04'],
      ['summarise-recognition-comments', 'organiser@cell', '2027-05-15', '2027-06-04'],
      ['record-recognition-vote', 'secretary@cell', '2027-05-15', '2027-06-25'],
      ['file-member-cv', 'organiser@cell', '2026-05-15', '2026-06-26'],
      ['record-new-member-class', 'organiser@cell', '2026-05-15', '2027-05-15'],
      ['enrol-in-new-member-class', 'organiser@grassroots', '2026-05-15', '2026-11-15'],
    ],
    clocks: ['probation-end', 'recognition-vote', 'member-cv-term'],
  },
  RECOG_CELL: {
    stands: () => before('record-recognition-division-appraisal', divided),
    duties: [
      ['record-recognition-division-appraisal', 'secretary@division', '2027-05-25', '2027-06-08'],
    ],
    clocks: ['decision-term'],
  },
  RECOG_DIVISION: {
    stands: () => before('record-recognition-grassroots-vote', divided),
    duties: [
      ['record-recognition-grassroots-vote', 'secretary@grassroots', '2027-05-28', '2027-06-08'],
    ],
    clocks: ['decision-term'],
  },
  RECOG_GRASSROOTS: {
    stands: () => before('decide-recognition'),
    // R21: 30 working days from the cell's resolution on 25 May 2027
    duties: [['decide-recognition', 'secretary@superior', '2027-05-31', '2027-07-06']],
    clocks: ['decision-term'],
  },
  RECOGNISED: { stands: () => goTo(listed(), 'the end'), duties: [], clocks: [] },
  NOT_ADMITTED: {
    stands: () => {
      const one = before('conclude-verification');
      one.act(
        'conclude-verification',
        { concludedOn: one.today, conclusion: 'disqualifying' },
        { by: 'organiser@grassroots' },
      );
      return one;
    },
    duties: [],
    clocks: [],
  },
  WITHDRAWN: {
    stands: () => {
      const one = before('submit-file');
      one.act('withdraw', { withdrawnOn: one.today, reason: 'token' }, { by: 'organiser@cell' });
      return one;
    },
    duties: [],
    clocks: [],
  },
  OFF_LIST: {
    stands: () => {
      const one = listed();
      one.act(
        'remove-from-list',
        { removedOn: one.today, reason: 'token' },
        { by: 'secretary@cell' },
      );
      return one;
    },
    duties: [],
    clocks: [],
  },
  HOLD: {
    stands: () => held(before('decide-admission')),
    // a service level of 30 working days; the decision's term runs on beside it
    duties: [['review-hold', 'secretary@superior', '2026-04-20', '2026-06-04']],
    clocks: ['decision-term'],
  },
  DECEASED: { stands: () => dead(), duties: [], clocks: [] },
  EXPIRED_REDO: {
    // opened on 14 February 2026; struck the day after its last day, 15 working days to begin anew
    stands: () => expired(),
    duties: [['redo-expired-file', 'secretary@cell', '2027-02-15', '2027-03-08']],
    clocks: ['certificate-expiry'],
  },
  ANNULLED: { stands: () => annulled(), duties: [], clocks: [] },
  TRANSFER_OUT: {
    stands: () => leaving(before('record-cell-vote')),
    // a service level of 30 working days; what the candidate brings along ages on
    duties: [['record-move-receipt', 'organiser@new-grassroots', '2026-03-31', '2026-05-15']],
    clocks: ['certificate-expiry', 'file-staleness'],
  },
  REMOVAL_CELL: {
    stands: () => proposedToRemove(divided),
    // probation ended on 15 May 2027; the cell voted on the 25th; service levels of 10, 20 and 30 working days
    duties: [
      ['record-removal-division-appraisal', 'secretary@division', '2027-05-25', '2027-06-08'],
    ],
    clocks: [],
  },
  REMOVAL_GRASSROOTS: {
    stands: () => endorsedToRemove(),
    duties: [['decide-removal', 'secretary@superior', '2027-05-31', '2027-07-12']],
    clocks: [],
  },
  REMOVED: { stands: () => removed(), duties: [], clocks: [] },
  REMOVAL_COMPLAINT: {
    stands: () => complained(),
    // R29: 90 working days from the complaint of 19 June 2027; the advice is a service level of 30
    duties: [
      ['advise-on-complaint', 'organiser@province', '2027-06-19', '2027-07-30'],
      ['settle-complaint', 'secretary@province', '2027-06-19', '2027-10-26'],
    ],
    clocks: ['complaint-term'],
  },
  CORRECTING: {
    // annulled on 25 May 2026; 20 working days for the order
    stands: () => correcting(),
    duties: [['order-redo', 'secretary@province', '2026-05-25', '2026-06-22']],
    clocks: [],
  },
};

describe('what is owed in each phase', () => {
  it.each(ADMISSION_PHASES)('%s', (phase) => {
    const { stands, duties, clocks } = TABLE[phase];
    const one = stands();
    expect(one.state.phase).toBe(phase);
    const owed = one
      .duties()
      .map(({ act, role, body, fromOn, dueOn }) => [act, `${role}@${body}`, fromOn, dueOn]);
    expect(owed).toEqual(duties);
    const kinds = one.clocks().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'service-level').sort()).toEqual([...clocks].sort());
    for (const { answers, body } of one.duties()) expect(answers).toBe(body);
  });
});
