import type { DecisionInput } from '../rules/admission/inputs';
import { REASONS } from './reasons';
import type { Scene } from './scene';
import { committeeMeeting } from './votes';

/** A resolution with the minutes it rests on; of a vote that failed there are minutes alone. */
export function resolution({ random, fails, paper }: Scene, series: string, slot: string) {
  const minutes = paper(slot.replace('resolution', 'minutes'));
  if (fails) return { minutes };
  return { resolutionNumber: `${random.int(10, 99)}-${series}`, paper: paper(slot), minutes };
}

/** A decision with its number and paper; of a vote that failed the reason alone. */
export function decision(scene: Scene, slot: string): DecisionInput {
  const meeting = { heldOn: scene.on, ...committeeMeeting(scene) };
  if (scene.fails) return { ...meeting, reason: REASONS.notAdmitted };
  const decisionNumber = `${scene.random.int(100, 999)}-QĐ/ĐU`;
  return { ...meeting, decisionNumber, issuedOn: scene.recordedOn, paper: scene.paper(slot) };
}
