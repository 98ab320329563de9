import type { z } from 'zod';
import * as classes from '../../api/answers/classes';
import * as calendar from '../../api/answers/calendar';
import * as dossiers from '../../api/answers/dossiers';
import * as packs from '../../api/answers/packs';
import * as people from '../../api/answers/people';
import * as proofs from '../../api/answers/proofs';
import * as reasons from '../../api/answers/reasons';
import * as registers from '../../api/answers/registers';
import * as work from '../../api/answers/work';
import { addDays } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';
import { listCandidate, listing } from './support/listing';
import { toDecision } from './support/to-decision';

let door: Door;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  dossier = await toDecision(door);
  await listCandidate(door);
  const { today } = await door.ledger.businessNow();
  const officer = await door.as('officer');
  const announced = await officer.post('/api/v1/training-classes', {
    centre: door.world.bodies.centre,
    announcedOn: today,
    opensOn: today,
    closesOn: addDays(today, 5),
  });
  expect(dossiers.receipt.safeParse(announced.body).error).toBeUndefined();
  await door.ledger.moveBusinessTime(addDays(today, 200));
  await door.ledger.strikeLate(50);
});
afterAll(() => door.close());

const READS: readonly (readonly [string, z.ZodType])[] = [
  ['/api/v1/me', people.me],
  ['/api/v1/clock', people.clockNow],
  ['/api/v1/organisations', people.organisations],
  ['/api/v1/persons/:helper', people.person],
  ['/api/v1/organisations/:cell', registers.organisation],
  ['/api/v1/organisations/:cell/roll?on=2024-01-01', registers.roll],
  ['/api/v1/organisations/:cell/appointments', registers.offices],
  ['/api/v1/dossiers', dossiers.dossierLines],
  ['/api/v1/dossiers/:id', dossiers.dossier],
  ['/api/v1/dossiers/:id/acts', dossiers.acts],
  ['/api/v1/dossiers/:id/entries', dossiers.entries],
  ['/api/v1/dossiers/:id/forecast', reasons.forecast],
  ['/api/v1/dossiers/:id/clock-ledger', reasons.clockLedger],
  ['/api/v1/dossiers/:id/votes', proofs.votes],
  ['/api/v1/dossiers/:id/papers', proofs.papers],
  ['/api/v1/tasks', work.inbox],
  ['/api/v1/tasks/counts?organisation=:cell', work.taskCounts],
  ['/api/v1/packs', packs.packList],
  ['/api/v1/packs/P2026B', packs.pack],
  ['/api/v1/packs/P2025B/diff/P2026B', packs.packDiff],
  ['/api/v1/calendar?year=2026', calendar.calendarOfYear],
  ['/api/v1/calendar/signed', calendar.signedDays],
  ['/api/v1/overdue?by=person', work.overdueBoard],
  ['/api/v1/notices', work.notices],
  ['/api/v1/training-classes', classes.trainingClasses],
  ['/api/v1/training-classes/figures?body=:cell&year=2026', classes.classFigures],
  ['/api/v1/source-list?body=:cell', classes.sourceList],
  ['/health/ready', people.readiness],
  ['/health/live', people.live],
];

test.each(READS)('GET %s answers what the document says', async (url, schema) => {
  const secretary = await door.as('secretary');
  const { helper } = door.world.people;
  const { status, body } = await secretary.get(
    url.replace(':id', dossier).replace(':helper', helper).replace(':cell', door.world.bodies.cell),
  );
  expect(status).toBe(200);
  expect(schema.safeParse(body).error).toBeUndefined();
  if (Array.isArray(body)) expect(body.length).toBeGreaterThan(0);
  if (Array.isArray(body.items)) expect(body.items.length).toBeGreaterThan(0);
});

test('what acts, claims and the clock answer is what the document says', async () => {
  const secretary = await door.as('secretary');
  const begun = await secretary.post('/api/v1/dossiers', {
    kind: 'admission',
    act: 'list-candidate',
    input: await listing(door),
  });
  expect(dossiers.receipt.safeParse(begun.body).error).toBeUndefined();
  const claimed = await secretary.post(
    `/api/v1/tasks/${begun.body.dossier}/nominate-for-class/claim`,
  );
  expect(work.claim.safeParse(claimed.body).error).toBeUndefined();
  const { today } = await door.ledger.businessNow();
  const moved = await (
    await door.as('supervisor')
  ).post('/api/v1/clock', { to: addDays(today, 200) });
  expect(moved.body.overdue.length).toBeGreaterThan(0);
  expect(people.clockMoved.safeParse(moved.body).error).toBeUndefined();
});
