import { errands } from './door';
import type { FollowedDossier } from './follow-dossier';

/** Where something could not be passed on, the next look. */
const LOOK_AGAIN_MS = 600_000;

/**
 * Passes on what happened here to the other dossiers it concerns (a certificate to each learner of a class), one act
 * for each, done once however often it is tried. Nothing is done when nothing is to be passed on.
 */
export async function passOn(dossier: FollowedDossier): Promise<void> {
  if (!dossier.effectsPending) return;
  const { seq } = dossier;
  const answer = await errands.carryOutEffects.executeWithOptions(
    { summary: `${dossier.phase}: pass on to the dossiers concerned` },
    [{ dossier: dossier.dossier }],
  );
  dossier.adopt(answer, seq);
  if (!dossier.effectsPending) return;
  await dossier.untilToldOr(Date.now() + LOOK_AGAIN_MS, 'some could not be told yet, look again');
}
