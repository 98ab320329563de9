import { z } from 'zod';
import { CLASS_NEWS } from '../../../rules/admission/class-places/inputs';
import { PLACE_REFUSALS } from '../../../rules/training/inputs';
import { DOSSIER_CLASS_KINDS } from '../../../rules/training/kinds';
import { freeText } from '../../schemas/text';
import { day, id } from '../../schemas/values';
import { decision } from './deciding';
import { cellVote, certificate, committeeVote, withPaper } from './parts';

/** From the decision's receipt through the ceremony and probation to recognition: A14, A15 and section 3. */
export const probationInputs = {
  'record-decision-receipt': z.strictObject({ receivedOn: day }),
  'consent-late-ceremony': z.strictObject({ consentedOn: day, reason: freeText }),
  'hold-ceremony': z.strictObject({ heldOn: day, mentor: id }),
  'file-member-cv': z.strictObject({ filedOn: day }),
  'record-new-member-class': z.strictObject({ ...certificate, ...withPaper }),
  'enrol-in-new-member-class': z.strictObject({ class: id, enrolledOn: day }),
  'award-new-member-certificate': z.strictObject({ class: id, ...certificate }),
  'fail-new-member-class': z.strictObject({
    class: id,
    closedOn: day,
    missed: z.literal(true).exactOptional(),
  }),
  'take-class-place': z.strictObject({
    class: id,
    teaches: z.enum(DOSSIER_CLASS_KINDS),
    enrolledOn: day,
    closesOn: day,
  }),
  'hear-of-class': z.strictObject({
    class: id,
    news: z.enum(CLASS_NEWS),
    heardOn: day,
    closesOn: day.exactOptional(),
    because: z.enum(PLACE_REFUSALS).exactOptional(),
  }),
  'tell-of-new-member-class': z.strictObject({ toldOn: day }),
  'note-quarterly-comment': z.strictObject({ notedOn: day }),
  'replace-mentor': z.strictObject({ mentor: id, resolvedOn: day }),
  'file-self-review': z.strictObject({ writtenOn: day, ...withPaper }),
  'file-mentor-review': z.strictObject({ writtenOn: day, ...withPaper }),
  'summarise-recognition-comments': z.strictObject({ summarisedOn: day, ...withPaper }),
  'record-recognition-vote': cellVote,
  'record-recognition-division-appraisal': z.strictObject({ appraisedOn: day, ...withPaper }),
  'record-recognition-grassroots-vote': committeeVote,
  'decide-recognition': decision,
  'move-to-cell': z.strictObject({ transfer: id, to: id, movedOn: day }),
  'report-small-cell': z.strictObject({ reportedOn: day }),
  'confirm-cell-restored': z.strictObject({ confirmedOn: day }),
};
