import type { PaperMoment, PaperNeed } from './packs/papers';
import { votesAtGrassroots } from './seats';
import type { AdmissionState } from './state';
import { packOf } from './terms-of';

type When = (state: AdmissionState, slot: string) => boolean;

/** By name: whether this dossier needs a paper, as far as it is known now. */
export const NEEDED = {
  always: () => true,
  'somebody-asked': ({ requests }) => requests.length > 0,
  'second-introduction': (state) => introductionsNeeded(state) > 1,
  union: needsUnion,
  division: ({ division }) => division !== null,
  'grassroots-vote': votesAtGrassroots,
  'failed-vote': ({ votes }) => votes.some(({ passes }) => !passes),
  removal: ({ removal }) => !!removal,
  'removal-division': ({ removal, division }) => !!removal && division !== null,
  'removal-grassroots-vote': (state) => !!state.removal && votesAtGrassroots(state),
  discipline: ({ disciplines }) => !!disciplines,
  complaint: ({ complaints = [] }) => complaints.length > 0,
  'asked-for': ({ papersAsked }, slot) => papersAsked?.includes(slot) ?? false,
  'wrong-decision': ({ annulment }, slot) => annulment?.papers.includes(slot) ?? false,
} satisfies Readonly<Record<PaperNeed, When>>;

/** By name: whether what a paper records has happened. */
export const HAPPENED = {
  any: () => true,
  'cell-voted': ({ cellVotedOn }) => cellVotedOn !== null,
  'division-appraised': ({ divisionAppraisedOn }) => divisionAppraisedOn !== null,
  'grassroots-voted': ({ grassrootsVotedOn }) => grassrootsVotedOn !== null,
  decided: ({ decidedOn }) => decidedOn !== null,
  ceremony: ({ ceremonyOn }) => ceremonyOn !== null,
  'recognition-voted': ({ recognitionVotedOn }) => recognitionVotedOn !== null,
  'recognition-appraised': ({ recognitionDivisionOn }) => recognitionDivisionOn !== null,
  'recognition-grassroots-voted': ({ recognitionGrassrootsOn }) => recognitionGrassrootsOn !== null,
  recognised: ({ recognisedOn }) => recognisedOn !== null,
  'removal-proposed': ({ removal }) => !!removal,
  'removal-appraised': ({ removal }) => !!removal?.appraisedOn,
  'removal-endorsed': ({ removal }) => !!removal?.endorsedOn,
  removed: ({ removal }) => !!removal?.decidedOn,
  complained: ({ complaints = [] }) => complaints.length > 0,
} satisfies Readonly<Record<PaperMoment, (state: AdmissionState) => boolean>>;

/** Introductions by full members that this candidate needs. @source R05, Charter Art. 4(1) */
export function introductionsNeeded(state: AdmissionState): number {
  const { alone, withUnion } = packOf(state).introducers;
  return needsUnion(state) ? withUnion : alone;
}

export function needsUnion({ introducedBy }: Pick<AdmissionState, 'introducedBy'>): boolean {
  return introducedBy === 'youth-union' || introducedBy === 'trade-union';
}
