import { setCurrentDetails, setHandler, sleep } from '@temporalio/workflow';
import { registers } from './door';
import type { Progress, ReorganisationInput } from './messages';
import { reorganisationProgress } from './messages';

/** What the rules refused is looked at again: whoever is missing may have been appointed meanwhile. */
const AGAIN_AFTER = '10m';
/** It is level-triggered from the rows, so a run that gives up is started anew while there is work. */
const TRIES = 12;

/**
 * A change of the tree while dossiers run. A reorganisation is carried out once its day has come, in one commit; then every
 * open dossier that it touches follows, in batches. A single move of a body begins at the second step. Nobody waits for
 * it: who acts on a dossier that has not followed yet has it follow first.
 */
export async function reorganisationWorkflow(input: ReorganisationInput): Promise<Progress> {
  let progress: Progress = { done: 0, total: 0 };
  setHandler(reorganisationProgress, () => progress);

  const change = input.change ?? (await carriedOut(input.reorganisation));
  if (change === null) return progress;

  setCurrentDetails(`open dossiers follow ${change.register} ${change.seq}`);
  progress = await registers.followWorld(change);
  return progress;
}

/** Carried out, or null where the rules go on refusing it. */
async function carriedOut(reorganisation: string | null) {
  if (reorganisation === null) return null;
  setCurrentDetails('its day has come: carried out');
  for (let tried = 1; ; tried += 1) {
    const change = await registers.carryOutReorganisation({ reorganisation });
    if (change !== null || tried === TRIES) return change;
    setCurrentDetails('the rules refuse it now: tried again');
    await sleep(AGAIN_AFTER);
  }
}
