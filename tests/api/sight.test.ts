import { randomUUID } from 'node:crypto';
import { DossierList } from '../../api/dossiers/dossier-list';
import { Visibility } from '../../api/dossiers/visibility';
import { addDays, plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import { READING_ROLES, ROLES, type Role } from '../../rules/kernel/roles';
import { openBook, receiptOf, type Book } from '../ledger/support/book';
import { toy, toyProcedures } from '../ledger/support/toy';
import { Dice } from '../rules/admission/random-inputs';

/** Printed with every failure: `SEED=17 npx jest tests/api/sight` walks the same world. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const BODIES = 14;
const PEOPLE = 30;
const DOSSIERS = 40;
const dice = new Dice(SEED);
const SINCE = plainDate('2020-01-01');

/** A tree of bodies: each but the first hangs below one before it. */
const bodies = Array.from({ length: BODIES }, () => randomUUID());
const parents = new Map<string, string>(
  bodies.slice(1).map((body, at) => [body, bodies[dice.below(at + 1)] ?? ''] as const),
);
const chainOf = (body: string): readonly string[] => {
  const above = parents.get(body);
  return above === undefined ? [body] : [body, ...chainOf(above)];
};
const people = Array.from({ length: PEOPLE }, () => randomUUID());
const procedures = {
  ...toyProcedures,
  admission: {
    ...toy,
    chain: ({ organisation }: { organisation: string }) => chainOf(organisation),
  },
};

interface Held {
  readonly person: string;
  readonly role: Role;
  readonly organisation: string;
  readonly fromOn: PlainDate;
  readonly toOn?: PlainDate;
}
interface Lent extends Held {
  readonly deputy: string;
  readonly withdrawnOn: PlainDate | null;
}
let book: Book;
let today: PlainDate;
const held: Held[] = [];
const lent: Lent[] = [];
const dossiers: { readonly id: string; readonly organisation: string }[] = [];
const letIn: { readonly asker: string; readonly dossier: string; readonly open: boolean }[] = [];

/** Held now, ended, or not begun. */
const someDays = (): { fromOn: PlainDate; toOn?: PlainDate } => {
  const kind = dice.below(6);
  if (kind === 0) return { fromOn: SINCE, toOn: today };
  if (kind === 1) return { fromOn: addDays(today, 1) };
  return kind === 2 ? { fromOn: SINCE, toOn: addDays(today, 1) } : { fromOn: SINCE };
};

beforeAll(async () => {
  book = await openBook({ procedures });
  today = (await book.ledger.businessNow()).today;
  const keys = new Set<string>();
  for (let at = 0; at < PEOPLE * 1.3; at += 1) {
    const one = {
      person: dice.pick(people),
      role: dice.pick(ROLES),
      organisation: dice.pick(bodies),
      ...someDays(),
    };
    const key = [one.person, one.role, one.organisation, one.fromOn].join();
    if (!keys.has(key)) held.push(one);
    keys.add(key);
  }
  await book.ledger.enterRegister({
    organisations: bodies.map((id, at) => ({
      id,
      code: `x${at}`,
      name: `Tổ chức ${at}`,
      level: 'superior',
      fromOn: SINCE,
    })),
    parents: [...parents].map(([child, parent]) => ({ child, parent, fromOn: SINCE })),
    persons: people.map((id) => ({ id, name: 'Người', bornOn: SINCE })),
    appointments: held,
  });
  for (let at = 0; at < DOSSIERS; at += 1) {
    const id = randomUUID();
    const organisation = dice.pick(bodies);
    const input = { organisation, subject: book.world.candidate };
    receiptOf(await book.act(id, 'open', input, { kind: 'admission' }));
    dossiers.push({ id, organisation });
  }
  await lendAndLetIn();
});
afterAll(() => book.close());

async function lendAndLetIn(): Promise<void> {
  for (let at = 0; at < PEOPLE; at += 1) {
    const from = dice.pick(held);
    const { fromOn, toOn = addDays(today, 30) } = someDays();
    const withdrawnOn = dice.oneIn(4) ? today : null;
    const one = { ...from, deputy: dice.pick(people), fromOn, toOn, withdrawnOn };
    lent.push(one);
    await book.ledger.context.pool.query(
      `INSERT INTO deputation (id, principal, deputy, role, organisation, kinds, from_on, to_on, reason, recorded_by, recorded_at, withdrawn_on)
       VALUES ($1, $2, $3, $4, $5, '{prepare}', $6, $7, 'leave', $2, now(), $8)`,
      [randomUUID(), one.person, one.deputy, one.role, one.organisation, fromOn, toOn, withdrawnOn],
    );
    const glass = {
      asker: dice.pick(people),
      dossier: dice.pick(dossiers).id,
      open: dice.oneIn(2),
    };
    letIn.push(glass);
    await book.ledger.context.pool.query(
      `INSERT INTO break_glass (id, asker, dossier, bodies, reason, hours, asked_at, until_at)
       VALUES ($1, $2, $3, '{}', '', 1, now(), ro_business_now() + $4::interval)`,
      [randomUUID(), glass.asker, glass.dossier, glass.open ? '1 hour' : '-1 second'],
    );
  }
}

/** The rule in plain words, with no SQL: a reading role held or lent today at the body or above, or let in. */
function maySee(person: string, dossier: { readonly id: string; readonly organisation: string }) {
  const holdsNow = ({ fromOn, toOn }: { fromOn: PlainDate; toOn?: PlainDate }) =>
    fromOn <= today && (toOn === undefined || toOn > today);
  const own = held.filter((one) => one.person === person && holdsNow(one));
  const borrowed = lent.filter(
    (one) =>
      one.deputy === person &&
      holdsNow(one) &&
      one.withdrawnOn === null &&
      held.some(
        (by) =>
          by.person === one.person &&
          by.role === one.role &&
          by.organisation === one.organisation &&
          holdsNow(by),
      ),
  );
  const chain = chainOf(dossier.organisation);
  const byRole = [...own, ...borrowed].some(
    ({ role, organisation }) =>
      READING_ROLES.some((reading) => reading === role) && chain.includes(organisation),
  );
  return (
    byRole || letIn.some((one) => one.open && one.asker === person && one.dossier === dossier.id)
  );
}

test(`what a list shows is what each dossier alone would show, and what the rule says (seed ${SEED})`, async () => {
  const list = new DossierList(book.ledger);
  const visibility = new Visibility(book.dataSource);
  let seenInAll = 0;
  for (const person of people) {
    const { items } = await list.list(person, { limit: 100 }, 'vi');
    const listed = items.map(({ id }) => id).sort();
    const oneByOne: string[] = [];
    for (const { id } of dossiers) {
      if (await visibility.sees(person, id)) oneByOne.push(id);
    }
    const byRule = dossiers.filter((one) => maySee(person, one)).map(({ id }) => id);
    expect(listed).toEqual(oneByOne.sort());
    expect(listed).toEqual(byRule.sort());
    seenInAll += listed.length;
  }
  expect(seenInAll).toBeGreaterThan(0);
  expect(seenInAll).toBeLessThan(PEOPLE * DOSSIERS);
});
