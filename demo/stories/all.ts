import { APPROVAL_STORIES } from './approval';
import { PROBATION_STORIES, RECOGNITION_STORIES } from './probation';
import { SOURCE_STORIES } from './source';
import { FILE_STORIES, MEETING_STORIES } from './to-the-cell';
import { TURNING_STORIES } from './turnings';
import type { Story } from './story';

/** Every dossier of the demonstration. */
export const STORIES: readonly Story[] = [
  ...SOURCE_STORIES,
  ...FILE_STORIES,
  ...MEETING_STORIES,
  ...APPROVAL_STORIES,
  ...PROBATION_STORIES,
  ...RECOGNITION_STORIES,
  ...TURNING_STORIES,
];
