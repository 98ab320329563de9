import { plainDate } from '../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import { homeOn } from '../../rules/kernel/procedure';
import { trainingClass } from '../../rules/training/procedure';
import { body, PROVINCE } from '../support/admission-world';

const announced = trainingClass.evolve(null, {
  type: 'class.announced',
  class: 'class',
  centre: 'centre',
  chain: ['centre', 'district', 'province'],
  announcedOn: plainDate('2026-01-05'),
  opensOn: plainDate('2026-01-12'),
  closesOn: plainDate('2026-01-16'),
});
const moved = {
  change: 'organisations:3',
  on: plainDate('2026-01-10'),
  successors: { centre: 'commune-centre' },
};
const facts = {
  dossier: 'class',
  today: moved.on,
  calendar: vietnamCalendar,
  roll: null,
  persons: {},
  dossiers: {},
  newest: null,
};

test('the centre that took the place of another owes the results of its classes', () => {
  const bodies = [body('commune-centre', 'centre'), PROVINCE];
  const events = trainingClass.follow?.(announced, moved, { ...facts, bodies }) ?? [];
  const state = events.reduce<typeof announced>(
    (before, event) => trainingClass.evolve(before, event),
    announced,
  );
  expect(trainingClass.duties(state, vietnamCalendar)).toMatchObject([
    { act: 'record-results', body: 'commune-centre' },
  ]);
  expect(homeOn(state, plainDate('2026-01-09'))).toBe('centre');
  expect(homeOn(state, plainDate('2026-01-10'))).toBe('commune-centre');
});

test('a class whose centre and bodies above are the same follows nothing', () => {
  const bodies = [body('centre', 'centre'), body('district', 'superior'), PROVINCE];
  expect(trainingClass.follow?.(announced, moved, { ...facts, bodies })).toEqual([]);
});
