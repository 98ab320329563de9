import { acts } from './vi/acts';
import { board } from './vi/board';
import { dossier } from './vi/dossier';
import { frame } from './vi/frame';
import { dossiers, inbox } from './vi/inbox';

/** What the desk says in Vietnamese. Names of acts, phases and refusals come from the API and rules/messages. */
export const vi = { ...frame, inbox, dossiers, dossier, acts, board, frame };
