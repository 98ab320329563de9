import type { z } from 'zod';
import type { AdmissionInputs } from '../../../rules/admission/inputs';
import { annulmentInputs } from './annulment';
import { cardInputs } from './card';
import { decidingInputs } from './deciding';
import { meetingInputs } from './parts';
import { movingInputs } from './moving';
import { takeOverInputs } from './takeover';
import { preparingInputs } from './preparing';
import { probationInputs } from './probation';
import { removalInputs } from './removal';
import { sideStateInputs } from './side-states';
import type { Same } from './same';

/** Input of every act on an admission. */
export const admissionInputs = {
  ...preparingInputs,
  ...decidingInputs,
  ...probationInputs,
  ...sideStateInputs,
  ...annulmentInputs,
  ...cardInputs,
  ...removalInputs,
  ...meetingInputs,
  ...movingInputs,
  ...takeOverInputs,
} satisfies { [A in keyof AdmissionInputs]: z.ZodType<AdmissionInputs[A]> };

type Read = { [A in keyof typeof admissionInputs]: z.output<(typeof admissionInputs)[A]> };
/** Does not compile when the door and the law disagree about a field. */
export const ADMISSION_INPUTS_AGREE: Same<Read, AdmissionInputs> = true;
