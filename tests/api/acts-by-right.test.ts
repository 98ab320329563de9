import { randomUUID } from 'node:crypto';
import { addDays } from '../../rules/calendar/plain-date';
import { available } from '../../rules/kernel/decide';
import { ACT_KINDS, CONFLICT_KINDS } from '../../rules/kernel/facts';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';
import { toDecision } from './support/to-decision';
import { Dice } from '../rules/admission/random-inputs';

/** Printed with every failure: `SEED=17 npx jest tests/api/acts-by-right` asks the same again. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const PEOPLE = 24;
const OF_RIGHT = /^(RIGHT|SEPARATION)\./;

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** People with random roles, rights lent to them, and ties to whom the dossiers are about. */
async function crowd(dice: Dice, subjects: readonly string[]): Promise<readonly string[]> {
  const { today } = await door.ledger.businessNow();
  const { bodies, people } = door.world;
  const places = [bodies.cell, bodies.grassroots, bodies.superior];
  const crowd = Array.from({ length: PEOPLE }, () => randomUUID());
  await door.ledger.enterRegister({
    persons: crowd.map((id) => ({ id, name: 'Người', bornOn: addDays(today, -12_000) })),
    appointments: crowd
      .filter(() => dice.oneIn(2))
      .map((person) => ({
        person,
        role: dice.pick(['secretary', 'organiser', 'auditor', 'administrator'] as const),
        organisation: dice.pick(places),
        fromOn: addDays(today, -100),
      })),
  });
  const lenders = [
    [people.secretary, 'secretary', bodies.cell],
    [people.verifier, 'organiser', bodies.grassroots],
    [people.chair, 'secretary', bodies.grassroots],
    [people.decider, 'secretary', bodies.superior],
  ] as const;
  for (const deputy of crowd) {
    for (let at = dice.below(3); at > 0; at -= 1) {
      const kinds = ACT_KINDS.filter(() => dice.oneIn(2));
      await door.database.query(
        `INSERT INTO deputation (id, principal, deputy, role, organisation, kinds, from_on, to_on, reason, recorded_by, recorded_at)
         VALUES ($1, $3, $2, $4, $5, $6, $7, $8, 'leave', $3, now())`,
        [randomUUID(), deputy, ...dice.pick(lenders), kinds, today, addDays(today, 9)],
      );
    }
    const subject = dice.pick(subjects);
    if (!dice.oneIn(3)) continue;
    const [person, other] = [deputy, subject].sort();
    await door.database.query(
      `INSERT INTO conflict (id, person, other, kind, from_on, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $2, now())`,
      [randomUUID(), person, other, dice.pick(CONFLICT_KINDS), today],
    );
  }
  return [...crowd, ...Object.values(people)];
}

/** An input for any act whose every day is tomorrow and whose entry does not exist. */
function neverToday(act: string, tomorrow: string, person: string) {
  const days = [
    'removedOn nominatedOn enrolledOn issuedOn openedOn madeOn introducedOn resolvedOn summarisedOn stampedOn',
    'letterReceivedOn decidedOn repliedOn concludedOn checkedOn heldOn redoneOn answeredOn appraisedOn submittedOn',
    'extendedOn returnedOn resubmittedOn receivedOn consentedOn filedOn notedOn writtenOn withdrawnOn reportedOn confirmedOn',
    'heldFrom reviewedOn releasedOn refusedOn cancelledOn diedOn movedOn proposedOn calledOffOn placedOn annulledOn orderedOn endedOn announcedOn handedOn',
  ].flatMap((line) => line.split(' ').map((name) => [name, tomorrow]));
  return {
    ...Object.fromEntries(days),
    introducer: person,
    issuer: person,
    mentor: person,
    class: person,
    items: [],
    present: [],
    slot: 'cv',
    reason: act === 'hold-case' ? 'other' : 'thử',
    seq: 9_999,
    paper: { sha256: '0'.repeat(64), bytes: 1, mediaType: 'application/pdf' },
  };
}

test(`what is offered is what is accepted or refused by right at commit (seed ${SEED})`, async () => {
  const dice = new Dice(SEED);
  const dossiers = [await listCandidate(door), await toDecision(door)];
  const rows: { subject: string }[] = await door.database.query(
    'SELECT subject FROM dossier WHERE id = ANY ($1)',
    [dossiers],
  );
  const somebody = await crowd(
    dice,
    rows.map(({ subject }) => subject),
  );
  const { today } = await door.ledger.businessNow();
  const tomorrow = addDays(today, 1);
  const counts = { offered: 0, refused: 0, lent: 0 };
  for (const person of somebody) {
    for (const dossier of dossiers) {
      const outlook = await door.ledger.lookAt(dossier, person);
      if (!outlook) throw new Error('no such dossier');
      const { procedure, head, actor, facts } = outlook;
      const acts = available(procedure, head.state, actor, facts);
      for (const { act, refusal, onBehalfOf } of acts.filter(() => dice.oneIn(3))) {
        const outcome = await door.ledger.act({
          caller: { kind: 'person', person },
          dossier,
          act,
          input: neverToday(act, tomorrow, person),
          key: randomUUID(),
        });
        // Everything asked for lies in the future or names no entry, so that the law refuses what rights allow.
        if (outcome.kind !== 'refused') throw new Error(`${act}: ${outcome.kind}`);
        const [first] = outcome.refusals;
        const byRight = first && OF_RIGHT.test(first.code) ? first : null;
        const told = refusal && OF_RIGHT.test(refusal.code) ? refusal : null;
        expect({ act, by: byRight }).toEqual({ act, by: told });
        if (refusal === null) counts.offered += 1;
        if (told) counts.refused += 1;
        if (onBehalfOf) counts.lent += 1;
      }
    }
  }
  expect(Math.min(counts.offered, counts.refused, counts.lent)).toBeGreaterThan(0);
}, 60_000);
