import type { PlainDate } from '../../calendar/plain-date';
import { PACK_IDS, type PackId } from '../packs/pack';
import { packFor, packs } from '../packs/registry';
import type { AdmissionState } from '../state';

/** A dossier goes by a pack although a newer regulation is in force. */
export interface Outdated {
  readonly pack: PackId;
  /** The pack in force on the day. */
  readonly newer: PackId;
  /** First day of it. */
  readonly since: PlainDate;
}

/**
 * Whether an act of this day falls after the first day of a newer regulation than the dossier goes by. A warning, never a
 * block: no transitional clause is known.
 * @source docs/law/admission.md §pack-change
 */
export function outdatedOn(
  { pack }: Pick<AdmissionState, 'pack'>,
  day: PlainDate,
): Outdated | null {
  if (!pack) return null;
  const now = packFor(day);
  return isNewer(now.id, pack) ? { pack, newer: now.id, since: now.inForce.from } : null;
}

/** The first pack that came into force after the one the dossier goes by, and after those it was reviewed against. */
export function nextToReview({ pack, packReview }: AdmissionState): Outdated | null {
  if (!pack) return null;
  const reviewed = packReview?.against ?? pack;
  const newer = PACK_IDS.find((id) => isNewer(id, pack) && isNewer(id, reviewed));
  return newer ? { pack, newer, since: packs[newer].inForce.from } : null;
}

function isNewer(one: PackId, other: PackId): boolean {
  return PACK_IDS.indexOf(one) > PACK_IDS.indexOf(other);
}
