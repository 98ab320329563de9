import { acts } from './en/acts';
import { board } from './en/board';
import { dossier } from './en/dossier';
import { frame } from './en/frame';
import { dossiers, inbox } from './en/inbox';
import { invitation, security } from './en/security';
import type { vi } from './vi';

/** The same in English; a key that is missing here does not compile. */
export const en: typeof vi = {
  ...frame,
  invitation,
  security,
  inbox,
  dossiers,
  dossier,
  acts,
  board,
  frame,
};
