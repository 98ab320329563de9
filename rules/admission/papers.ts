import type { PlainDate } from '../calendar/plain-date';
import type { PaperSlot, PaperStatus } from '../kernel/duty';
import { introductionsNeeded, needsUnion, SLOT_RULES, type SlotRule } from './paper-slots';
import type { AdmissionState } from './state';
import { packOf } from './terms-of';

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

/** Slots a paper may be put into now: needed here, and what the paper records has happened. */
export function slotsOf(state: AdmissionState): readonly string[] {
  return SLOT_RULES.filter((rule) => rule.needed(state) && rule.possible(state)).map(
    ({ slot }) => slot,
  );
}

/** Papers of the file that lies with the authority, which it may send back. */
export function returnableSlots(state: AdmissionState): readonly string[] {
  const now = state.ceremonyOn ? 'recognition' : 'admission';
  return SLOT_RULES.filter(
    ({ file, needed, possible }) => file === now && needed(state) && possible(state),
  ).map(({ slot }) => slot);
}

/** Papers without which the file may not go to the authority. */
export function missingForSubmission(state: AdmissionState): readonly string[] {
  return SLOT_RULES.filter(
    (rule) =>
      rule.file === 'admission' && rule.needed(state) && statusOf(rule, state) !== 'present',
  ).map(({ slot }) => slot);
}

/** A paper made before the file was last redone no longer counts, unless it is one that stays. */
const STAYS_WHEN_REDONE: ReadonlySet<string> = new Set([
  'application',
  'cv',
  'verification-replies',
]);

function statusOf({ slot, needed }: SlotRule, state: AdmissionState): PaperStatus {
  if (!needed(state)) return 'not-needed';
  const paper = state.papers[slot];
  if (!paper) return 'missing';
  if (paper.returned) return 'returned';
  return isStale(slot, paper.madeOn, state) ? 'stale' : 'present';
}

/** Made before the file was opened or redone; of certificates, one that a newer has replaced. */
function isStale(slot: string, madeOn: PlainDate, state: AdmissionState): boolean {
  if (slot === 'certificate') return madeOn < (state.certificateIssuedOn ?? madeOn);
  if (STAYS_WHEN_REDONE.has(slot)) return false;
  return state.fileOpenedOn !== null && madeOn < state.fileOpenedOn;
}
