import type { PaperSlot, PaperStatus } from '../kernel/duty';
import type { AdmissionState } from './state';
import { packOf } from './terms-of';
import { votesAtGrassroots } from './seats';

interface SlotRule {
  readonly slot: string;
  readonly madeBy: string;
  readonly certifiedBy: string | null;
  /** Whether this dossier needs it, as far as it is known now. */
  readonly needed: (state: AdmissionState) => boolean;
  /** Part of the file that goes to the authority for admission. */
  readonly submitted: boolean;
}

const always = (): boolean => true;

/** The admission and recognition files, in their order. @source 12-HD/BTCTW (domain/admission.md 6.1, 6.2) */
const SLOT_RULES: readonly SlotRule[] = [
  admission('certificate', 'centre', 'centre', always),
  admission('application', 'candidate', null, always),
  admission('cv', 'candidate', 'grassroots', always),
  admission(
    'verification-replies',
    'asked-body',
    'asked-body',
    ({ requests }) => requests.length > 0,
  ),
  admission('introduction-1', 'introducer', null, always),
  admission('introduction-2', 'introducer', null, (state) => introductionsNeeded(state) > 1),
  admission('union-resolution', 'union', 'union', needsUnion),
  admission('comments', 'cell', 'cell', always),
  admission('cell-resolution', 'cell', 'grassroots', always),
  admission('division-report', 'division', null, ({ division }) => division !== null),
  admission('grassroots-resolution', 'grassroots', 'grassroots', votesAtGrassroots),
  later('decision', 'authority', 'authority', always),
  later('new-member-certificate', 'centre', 'centre', always),
  later('self-review', 'member', null, always),
  later('mentor-review', 'mentor', null, always),
  later('recognition-comments', 'cell', 'cell', always),
  later('recognition-cell-resolution', 'cell', 'grassroots', always),
  later('recognition-division-report', 'division', null, ({ division }) => division !== null),
  later('recognition-grassroots-resolution', 'grassroots', 'grassroots', votesAtGrassroots),
  later('recognition-decision', 'authority', 'authority', always),
];

function admission(
  slot: string,
  madeBy: string,
  certifiedBy: string | null,
  needed: SlotRule['needed'],
): SlotRule {
  return { slot, madeBy, certifiedBy, needed, submitted: true };
}

function later(
  slot: string,
  madeBy: string,
  certifiedBy: string | null,
  needed: SlotRule['needed'],
): SlotRule {
  return { slot, madeBy, certifiedBy, needed, submitted: false };
}

/** Introductions by full members that this candidate needs. @source R05, Charter Art. 4(1) */
export function introductionsNeeded(state: AdmissionState): number {
  const { alone, withUnion } = packOf(state).introducers;
  return needsUnion(state) ? withUnion : alone;
}

function needsUnion({ introducedBy }: AdmissionState): boolean {
  return introducedBy === 'youth-union' || introducedBy === 'trade-union';
}

/** What is missing of exactly one way to be introduced. */
export function introductionsMissing(state: AdmissionState): readonly string[] {
  const members = state.introductions.length < introductionsNeeded(state);
  const union = needsUnion(state) && !state.unionResolvedOn;
  return [...(members ? ['introduction'] : []), ...(union ? ['union-resolution'] : [])];
}

/** The checklist of the dossier as it stands. */
export function papersOf(state: AdmissionState): readonly PaperSlot[] {
  const { forms } = packOf(state);
  return SLOT_RULES.map((rule) => ({
    slot: rule.slot,
    form: forms[rule.slot] ?? '',
    madeBy: rule.madeBy,
    certifiedBy: rule.certifiedBy,
    status: statusOf(rule, state),
    sha256: state.papers[rule.slot]?.sha256 ?? null,
  }));
}

/** Slots a paper may be put into. */
export function slotsOf(state: AdmissionState): readonly string[] {
  return SLOT_RULES.filter((rule) => rule.needed(state)).map(({ slot }) => slot);
}

/** Papers without which the file may not go to the authority. */
export function missingForSubmission(state: AdmissionState): readonly string[] {
  return SLOT_RULES.filter((rule) => rule.submitted && statusOf(rule, state) !== 'present')
    .filter((rule) => rule.needed(state))
    .map(({ slot }) => slot);
}

/** A paper made before the file was last redone no longer counts, unless it is one that stays. */
const STAYS_WHEN_REDONE: ReadonlySet<string> = new Set([
  'certificate',
  'application',
  'cv',
  'verification-replies',
]);

function statusOf({ slot, needed }: SlotRule, state: AdmissionState): PaperStatus {
  if (!needed(state)) return 'not-needed';
  const paper = state.papers[slot];
  if (!paper) return 'missing';
  if (paper.returned) return 'returned';
  const old = state.fileOpenedOn !== null && paper.madeOn < state.fileOpenedOn;
  return old && !STAYS_WHEN_REDONE.has(slot) ? 'stale' : 'present';
}
