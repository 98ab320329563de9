import { z } from 'zod';
import { VOTE_FORMS } from '../../../rules/admission/inputs';
import { freeText, key, line } from '../../schemas/text';
import { count, day, id } from '../../schemas/values';
import { decidingInputs } from './deciding';
import { tally } from './parts';
import { preparingInputs } from './preparing';
import { probationInputs } from './probation';
import { sideStateInputs } from './side-states';

/** More steps or papers than any dossier has. */
const MOST = 80;

const writtenVote = {
  heldOn: day,
  form: z.enum(VOTE_FORMS),
  base: count.min(1),
  present: count,
  tally,
};
const resolution = { ...writtenVote, resolutionNumber: line(60) };

/** A step done on paper: what its act says here, but for the scan; of a vote its counts and base as written. */
const step = z.discriminatedUnion('act', [
  preparingInputs['record-certificate']
    .omit({ paper: true })
    .extend({ act: z.literal('record-certificate') }),
  preparingInputs['open-file'].extend({ act: z.literal('open-file') }),
  sideStateInputs['record-education']
    .omit({ paper: true })
    .extend({ act: z.literal('record-education') }),
  sideStateInputs['assess-older-candidate'].extend({ act: z.literal('assess-older-candidate') }),
  preparingInputs['file-application']
    .omit({ paper: true })
    .extend({ act: z.literal('file-application') }),
  preparingInputs['file-cv'].omit({ paper: true }).extend({ act: z.literal('file-cv') }),
  preparingInputs.introduce.omit({ paper: true }).extend({ act: z.literal('introduce') }),
  preparingInputs['record-union-resolution']
    .omit({ paper: true })
    .extend({ act: z.literal('record-union-resolution') }),
  preparingInputs['summarise-comments']
    .omit({ paper: true })
    .extend({ act: z.literal('summarise-comments') }),
  preparingInputs['stamp-cv'].extend({ act: z.literal('stamp-cv') }),
  preparingInputs['send-verification-request'].extend({
    act: z.literal('send-verification-request'),
  }),
  preparingInputs['waive-verification'].extend({ act: z.literal('waive-verification') }),
  preparingInputs['record-verification-reply']
    .omit({ paper: true })
    .extend({ act: z.literal('record-verification-reply') }),
  preparingInputs['conclude-verification'].extend({ act: z.literal('conclude-verification') }),
  preparingInputs['confirm-ready'].extend({ act: z.literal('confirm-ready') }),
  decidingInputs['record-division-appraisal']
    .omit({ paper: true })
    .extend({ act: z.literal('record-division-appraisal') }),
  decidingInputs['submit-file'].extend({ act: z.literal('submit-file') }),
  probationInputs['record-decision-receipt'].extend({ act: z.literal('record-decision-receipt') }),
  probationInputs['consent-late-ceremony'].extend({ act: z.literal('consent-late-ceremony') }),
  probationInputs['hold-ceremony'].extend({ act: z.literal('hold-ceremony') }),
  probationInputs['file-member-cv'].extend({ act: z.literal('file-member-cv') }),
  probationInputs['record-new-member-class']
    .omit({ paper: true })
    .extend({ act: z.literal('record-new-member-class') }),
  probationInputs['note-quarterly-comment'].extend({ act: z.literal('note-quarterly-comment') }),
  probationInputs['replace-mentor'].extend({ act: z.literal('replace-mentor') }),
  probationInputs['file-self-review']
    .omit({ paper: true })
    .extend({ act: z.literal('file-self-review') }),
  probationInputs['file-mentor-review']
    .omit({ paper: true })
    .extend({ act: z.literal('file-mentor-review') }),
  probationInputs['summarise-recognition-comments']
    .omit({ paper: true })
    .extend({ act: z.literal('summarise-recognition-comments') }),
  probationInputs['record-recognition-division-appraisal']
    .omit({ paper: true })
    .extend({ act: z.literal('record-recognition-division-appraisal') }),
  z.strictObject({ act: z.literal('record-cell-vote'), ...resolution }),
  z.strictObject({ act: z.literal('record-grassroots-vote'), ...resolution }),
  z.strictObject({ act: z.literal('record-recognition-vote'), ...resolution }),
  z.strictObject({ act: z.literal('record-recognition-grassroots-vote'), ...resolution }),
  z.strictObject({
    act: z.literal('decide-admission'),
    ...writtenVote,
    decisionNumber: line(60),
    issuedOn: day,
  }),
]);

/** A dossier that began on paper. */
export const takeOverInputs = {
  'take-over-dossier': z.strictObject({
    cell: id,
    candidate: id,
    helper: id,
    listedOn: day,
    takenOverOn: day,
    steps: z.array(step).max(MOST).readonly(),
    papers: z
      .array(z.strictObject({ slot: key, madeOn: day, place: freeText }))
      .max(MOST)
      .readonly(),
  }),
  'confirm-take-over': z.strictObject({ confirmedOn: day, note: freeText }),
  'discard-take-over': z.strictObject({ discardedOn: day, reason: freeText }),
};
