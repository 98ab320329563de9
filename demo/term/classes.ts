import type { PlainDate } from '../../rules/calendar/plain-date';
import { addDays } from '../../rules/calendar/plain-date';
import { inParallel } from './in-parallel';
import type { PlannedClass } from './plan';
import { doAct, holderOf, type TermStage } from './stage';

const AT_ONCE = 6;
const ISSUER = 'Trung tâm chính trị';
const SERIES = { awareness: 'CN-NTVĐ', 'new-members': 'CN-ĐVM' } as const;

/** Days on which something about a class is done; after it, learners may go on. */
export function classDays({ teaches, announcedOn, opensOn, resultsOn }: PlannedClass) {
  return teaches === 'awareness' ? [announcedOn, resultsOn] : [announcedOn, opensOn, resultsOn];
}

/** Announces, fills and ends classes as far as the day allows. Learners whose result came are answered. */
export async function attendToClasses(
  stage: TermStage,
  today: PlainDate,
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const one of [...stage.plan.awareness, ...stage.plan.newMembers]) {
    if (one.announcedOn > today || addDays(one.resultsOn, 40) < today) continue;
    told.push(...(await attend(stage, one, today)));
  }
  return told;
}

async function attend(
  stage: TermStage,
  one: PlannedClass,
  today: PlainDate,
): Promise<readonly string[]> {
  const { reads, world } = stage;
  const { rows } = await reads.query<{ phase: string; seq: number }>(
    'SELECT phase, seq FROM dossier WHERE id = $1',
    [one.id],
  );
  const caller = holderOf(stage, 'centre-officer', world.centre);
  const asked = { kind: 'training-class', dossier: one.id, caller } as const;
  if (!rows[0]) {
    const { announcedOn, opensOn, closesOn, teaches } = one;
    const input = { centre: world.centre, announcedOn, opensOn, closesOn, teaches };
    await doAct(stage, today, { ...asked, act: 'announce-class', input, nth: 1 });
  }
  if (rows[0]?.phase === 'FINISHED') return carryOut(stage, one);
  if (one.teaches === 'new-members' && one.opensOn === today) await fill(stage, one, today);
  if (one.resultsOn > today) return [];
  const learners = await learnersOf(stage, one);
  const results = learners.map(({ id }, nth) => ({
    dossier: id,
    certificateNumber: `${one.resultsOn.slice(0, 4)}/${one.id.slice(0, 6)}-${nth + 1}/${SERIES[one.teaches]}`,
  }));
  const input = { issuedOn: one.resultsOn, issuer: ISSUER, results };
  await doAct(stage, today, { ...asked, act: 'record-results', input, nth: 2 });
  return carryOut(stage, one);
}

async function carryOut(stage: TermStage, one: PlannedClass): Promise<readonly string[]> {
  const pending = await stage.ledger.pendingEffects(one.id);
  await inParallel(pending, AT_ONCE, async (effect) => {
    const outcome = await stage.ledger.carryOut(effect);
    if (outcome.kind !== 'accepted') throw new Error(`${effect.act}: ${JSON.stringify(outcome)}`);
    stage.count.acts += outcome.replayed ? 0 : 1;
  });
  return pending.map(({ target }) => target);
}

/** Members on probation who were in no class yet, those of the oldest ceremony first, until the class is full. */
async function fill(stage: TermStage, one: PlannedClass, today: PlainDate): Promise<void> {
  const sit = await stage.reads.query<{ count: string }>(
    `SELECT count(*) FROM dossier WHERE kind = 'admission' AND state -> 'newMemberEnrolment' ? 'class'`,
  );
  const free = one.learnersSoFar - Number(sit.rows[0]?.count);
  const { rows } = await stage.reads.query<{ id: string; seq: number; superior: string }>(
    `SELECT id, seq, state -> 'chain' ->> 1 AS superior FROM dossier
     WHERE kind = 'admission' AND NOT closed AND state ->> 'ceremonyOn' IS NOT NULL
       AND state ->> 'newMemberCertificateOn' IS NULL AND NOT coalesce(state -> 'newMemberEnrolment' ? 'class', false)
     ORDER BY state ->> 'ceremonyOn', id LIMIT $1`,
    [Math.max(0, free)],
  );
  await inParallel(rows, AT_ONCE, ({ id, seq, superior }) =>
    doAct(stage, today, {
      kind: 'admission',
      dossier: id,
      act: 'enrol-in-new-member-class',
      input: { class: one.id, enrolledOn: today },
      caller: holderOf(stage, 'organiser', superior),
      nth: seq + 1,
    }),
  );
}

async function learnersOf({ reads }: TermStage, { id, teaches }: PlannedClass) {
  const field = teaches === 'awareness' ? 'enrolment' : 'newMemberEnrolment';
  const { rows } = await reads.query<{ id: string }>(
    `SELECT id FROM dossier WHERE kind = 'admission' AND state -> $1 ->> 'class' = $2 ORDER BY id`,
    [field, id],
  );
  return rows;
}
