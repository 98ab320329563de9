import type { NamedPlan } from '../../rules/world/reorganisation/acts';
import { canonicalJson, sha256 } from '../canonical';

/** Hash of a plan as it is shown: whoever approves it names this one. SHA-256, lower-case hex. */
export function planHash({ title, on, steps }: Omit<NamedPlan, 'reorganisation'>): string {
  return sha256(canonicalJson({ title, on, steps }));
}
