import { v7 as newId } from 'uuid';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import { classesOn } from '../../demo/classes';
import { makePaper } from '../../demo/paper';
import { tellInPlace } from '../../demo/place';
import { demoId } from '../../demo/random';
import type { Stage, Told } from '../../demo/stage';
import { STORIES } from '../../demo/stories/all';

/** Every story as it is told on a day, played through the rules alone. */
export function talesOn(today: PlainDate): readonly Told[] {
  const stage: Stage = {
    until: addDays(today, -1),
    classes: classesOn(today),
    classId: (key) => demoId(`class/${key}`),
    paper: (...lines) => makePaper(lines).input,
  };
  return STORIES.map((story) => tellInPlace(story, newId(), stage, today));
}
