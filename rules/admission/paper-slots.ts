import { votesAtGrassroots } from './seats';
import type { AdmissionState } from './state';
import { packOf } from './terms-of';

export interface SlotRule {
  readonly slot: string;
  readonly madeBy: string;
  readonly certifiedBy: string | null;
  /** Whether this dossier needs it, as far as it is known now. */
  readonly needed: (state: AdmissionState) => boolean;
  /** Whether what it records has happened; a resolution is not filed before the vote. */
  readonly possible: (state: AdmissionState) => boolean;
  /** The file it goes up with; none for what the authority itself makes. */
  readonly file: 'admission' | 'recognition' | null;
}

type When = SlotRule['needed'];
const always = (): boolean => true;
const withDivision: When = ({ division }) => division !== null;

/** The admission and recognition files, in their order. @source 12-HD/BTCTW (domain/admission.md 6.1, 6.2) */
export const SLOT_RULES: readonly SlotRule[] = [
  admission('certificate', 'centre', 'centre', always),
  admission('application', 'candidate', null, always),
  admission('cv', 'candidate', 'grassroots', always),
  admission(
    'verification-replies',
    'asked-body',
    'asked-body',
    (state) => state.requests.length > 0,
  ),
  admission('introduction-1', 'introducer', null, always),
  admission('introduction-2', 'introducer', null, (state) => introductionsNeeded(state) > 1),
  admission('union-resolution', 'union', 'union', needsUnion),
  admission('comments', 'cell', 'cell', always),
  admission('cell-resolution', 'cell', 'grassroots', always, (state) => !!state.cellVotedOn),
  admission(
    'division-report',
    'division',
    null,
    withDivision,
    (state) => !!state.divisionAppraisedOn,
  ),
  admission(
    'grassroots-resolution',
    'grassroots',
    'grassroots',
    votesAtGrassroots,
    (state) => !!state.grassrootsVotedOn,
  ),
  ofAuthority('decision', (state) => !!state.decidedOn),
  recognition('new-member-certificate', 'centre', 'centre', always),
  recognition('self-review', 'member', null, always),
  recognition('mentor-review', 'mentor', null, always),
  recognition('recognition-comments', 'cell', 'cell', always),
  recognition(
    'recognition-cell-resolution',
    'cell',
    'grassroots',
    always,
    (state) => !!state.recognitionVotedOn,
  ),
  recognition(
    'recognition-division-report',
    'division',
    null,
    withDivision,
    (state) => !!state.recognitionDivisionOn,
  ),
  recognition(
    'recognition-grassroots-resolution',
    'grassroots',
    'grassroots',
    votesAtGrassroots,
    (state) => !!state.recognitionGrassrootsOn,
  ),
  ofAuthority('recognition-decision', (state) => !!state.recognisedOn),
  {
    slot: 'failed-vote-minutes',
    madeBy: 'meeting',
    certifiedBy: null,
    needed: ({ votes }) => votes.some(({ passes }) => !passes),
    possible: always,
    file: null,
  },
];

function admission(
  slot: string,
  madeBy: string,
  certifiedBy: string | null,
  needed: When,
  possible: When = always,
): SlotRule {
  return { slot, madeBy, certifiedBy, needed, possible, file: 'admission' };
}

function recognition(
  slot: string,
  madeBy: string,
  certifiedBy: string | null,
  needed: When,
  possible: When = (state) => !!state.ceremonyOn,
): SlotRule {
  return { slot, madeBy, certifiedBy, needed, possible, file: 'recognition' };
}

function ofAuthority(slot: string, possible: When): SlotRule {
  return {
    slot,
    madeBy: 'authority',
    certifiedBy: 'authority',
    needed: always,
    possible,
    file: null,
  };
}

/** Introductions by full members that this candidate needs. @source R05, Charter Art. 4(1) */
export function introductionsNeeded(state: AdmissionState): number {
  const { alone, withUnion } = packOf(state).introducers;
  return needsUnion(state) ? withUnion : alone;
}

export function needsUnion({ introducedBy }: AdmissionState): boolean {
  return introducedBy === 'youth-union' || introducedBy === 'trade-union';
}
