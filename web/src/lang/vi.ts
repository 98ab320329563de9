import { acts } from './vi/acts';
import { board } from './vi/board';
import { dossier } from './vi/dossier';
import { frame } from './vi/frame';
import { dossiers, inbox } from './vi/inbox';
import { invitation, security } from './vi/security';

/** What the desk says in Vietnamese. Names of acts, phases and refusals come from the API and rules/messages. */
export const vi = { ...frame, invitation, security, inbox, dossiers, dossier, acts, board, frame };
