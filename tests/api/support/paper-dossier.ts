import type { World } from './world';

const unanimous = (yes: number) => ({ tally: { yes, no: 0, blank: 0, invalid: 0 } });
const vote = (heldOn: string, base: number) => ({
  heldOn,
  form: 'raised-card',
  base,
  present: base,
  ...unanimous(base),
});
const together = { sharedSince: '2022-05-01' };
const SLOTS = [
  'certificate',
  'application',
  'cv',
  'introduction-1',
  'introduction-2',
  'comments',
  'cell-resolution',
  'cell-minutes',
  'grassroots-resolution',
  'grassroots-minutes',
  'education-proof',
  'decision',
];

/** A dossier of 2025 as it lies on paper: under P2025A, decided and in probation since 2 June 2025. */
export function paperDossier({ bodies, people }: World, takenOverOn: string, candidate: string) {
  return {
    cell: bodies.cell,
    candidate,
    helper: people.helper,
    listedOn: '2024-11-04',
    takenOverOn,
    steps: [
      { act: 'record-certificate', number: '12', issuer: 'TTCT', issuedOn: '2024-12-20' },
      { act: 'open-file', openedOn: '2025-02-03', introducedBy: 'two-members' },
      { act: 'file-application', madeOn: '2025-02-05' },
      { act: 'file-cv', madeOn: '2025-02-06' },
      { act: 'record-education', recordedOn: '2025-02-06', level: 'lower-secondary-diploma' },
      { act: 'introduce', introducer: people.helper, introducedOn: '2025-02-10', ...together },
      { act: 'introduce', introducer: people.member, introducedOn: '2025-02-10', ...together },
      { act: 'stamp-cv', stampedOn: '2025-02-11' },
      {
        act: 'waive-verification',
        about: 'father',
        decidedOn: '2025-02-12',
        reason: 'Cha là đảng viên',
      },
      { act: 'conclude-verification', concludedOn: '2025-03-03', conclusion: 'clear' },
      {
        act: 'summarise-comments',
        summarisedOn: '2025-03-04',
        organisationsHeard: 3,
        residenceCommentOn: '2025-03-03',
      },
      { act: 'confirm-ready', checkedOn: '2025-03-05' },
      { act: 'record-cell-vote', ...vote('2025-03-10', 11), resolutionNumber: '4-NQ/CB' },
      { act: 'record-grassroots-vote', ...vote('2025-03-24', 9), resolutionNumber: '9-NQ/ĐU' },
      { act: 'submit-file', submittedOn: '2025-03-28' },
      {
        act: 'decide-admission',
        ...vote('2025-05-05', 7),
        decisionNumber: '101-QĐ/HU',
        issuedOn: '2025-05-06',
      },
      { act: 'record-decision-receipt', receivedOn: '2025-05-12' },
      { act: 'hold-ceremony', heldOn: '2025-06-02', mentor: people.helper },
      { act: 'file-member-cv', filedOn: '2025-06-10' },
    ],
    papers: SLOTS.map((slot) => ({
      slot,
      madeOn: slot === 'certificate' ? '2024-12-20' : '2025-02-20',
      place: 'Tủ 2, ngăn 4, cặp 17',
    })),
  };
}
