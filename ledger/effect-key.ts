import type { PendingEffect } from './effects';

/** The key under which an effect is done once, however often it is carried out. */
export function effectKey({ dossier, causeSeq, target }: PendingEffect): string {
  return `effect:${dossier}:${causeSeq}:${target}`;
}
