import type { PlainDate } from '../../rules/calendar/plain-date';
import type { AdmissionState } from '../../rules/admission/state';
import { fillIn } from '../fill-in';
import { randomOf } from '../random';
import type { Called, Scene } from '../scene';
import { inParallel } from './in-parallel';
import { nextStep, type Step } from './next-step';
import type { PlannedCandidate } from './plan';
import { doAct, holderOf, type TermStage } from './stage';
import { candidateId } from './world';

const AT_ONCE = 6;

interface Due {
  readonly nth: number;
  readonly candidate: PlannedCandidate;
  readonly cell: string;
  readonly step: Step;
  readonly seq: number;
  readonly state: AdmissionState | null;
}

/**
 * Does all that these candidates' bodies do on this day, one act per dossier at a time and several dossiers beside each
 * other; answers when each goes on (null: when somebody else moves it, or never).
 * @param places  of the candidates in the plan
 */
export async function playDay(
  stage: TermStage,
  today: PlainDate,
  places: readonly number[],
): Promise<ReadonlyMap<number, PlainDate | null>> {
  const goesOn = new Map<number, PlainDate | null>();
  let left = places;
  while (left.length > 0) {
    const planned = await plan(stage, left);
    const due = planned.filter(({ step }) => step !== null && step.on <= today);
    for (const { nth, step } of planned) goesOn.set(nth, step?.on ?? null);
    const rolls = await rollsOf(stage, today, due);
    await inParallel(due, AT_ONCE, (one) => perform(stage, today, one, rolls.get(one.cell) ?? []));
    left = due.map(({ nth }) => nth);
  }
  return goesOn;
}

type Planned = Omit<Due, 'step'> & { readonly step: Step | null };

async function plan({ plan: term, reads, world }: TermStage, places: readonly number[]) {
  const candidates = places.flatMap((nth) => {
    const candidate = term.candidates[nth];
    return candidate ? [{ nth, candidate, cell: world.cellOf(nth) }] : [];
  });
  const { rows } = await reads.query<{ id: string; seq: number; state: AdmissionState }>({
    name: 'term_states',
    text: 'SELECT id, seq, state FROM dossier WHERE id = ANY ($1::uuid[])',
    values: [candidates.map(({ candidate }) => candidate.dossier)],
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return candidates.map(({ nth, candidate, cell }) => {
    const { state = null, seq = 0 } = known.get(candidate.dossier) ?? {};
    const inClass = term.awareness[candidate.class];
    if (!inClass) throw new Error(`${candidate.key} is in no class of the term`);
    return { nth, candidate, cell, seq, state, step: nextStep(state, candidate, inClass) };
  }) satisfies readonly Planned[];
}

/** Full members of the cells that day, in the order of the plan: offices first, those who came later last. */
async function rollsOf(
  { reads, world }: TermStage,
  today: PlainDate,
  due: readonly Pick<Due, 'cell'>[],
): Promise<ReadonlyMap<string, readonly Called[]>> {
  const cells = [...new Set(due.map(({ cell }) => cell))];
  const { rows } = await reads.query<{ cell: string; persons: string[] }>({
    name: 'term_rolls',
    text: `SELECT cell, array_agg(person::text ORDER BY from_on, person) AS persons FROM membership
           WHERE cell = ANY ($1::uuid[]) AND status = 'full' AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)
           GROUP BY cell`,
    values: [cells, today],
  });
  return new Map(
    rows.map(({ cell, persons }) => {
      const now = new Set(persons);
      const first = (world.rolls.get(cell) ?? []).filter((person) => now.has(person));
      const ordered = [...new Set([...first, ...persons])];
      return [cell, ordered.map((id) => ({ id, exempt: false, host: null }))];
    }),
  );
}

function perform(
  stage: TermStage,
  today: PlainDate,
  one: Planned,
  roll: readonly Called[],
): Promise<void> {
  const { candidate, cell, step, seq } = one;
  if (!step) throw new Error(`nothing is to be done about ${candidate.key}`);
  const { act, duty } = step;
  return doAct(stage, today, {
    kind: 'admission',
    dossier: candidate.dossier,
    act,
    input: fillIn(act, sceneOf(stage, today, { ...one, step }, roll)),
    caller: holderOf(stage, duty?.role ?? 'secretary', duty?.body ?? cell),
    nth: seq + 1,
  });
}

function sceneOf(
  { plan: term, paper, world }: TermStage,
  today: PlainDate,
  { candidate, cell, step: { act, duty, slots }, state, seq }: Due,
  roll: readonly Called[],
): Scene {
  const standing = state?.authority?.meeting === 'standing-committee' && act.startsWith('decide-');
  const seats = world.offices.filter(
    (held) =>
      held.role === 'committee-member' &&
      held.organisation === duty?.body &&
      (!standing || held.standing === true),
  );
  return {
    cell,
    roll,
    candidate: candidateId(candidate.key),
    introducedBy: 'youth-union',
    on: today,
    recordedOn: today,
    nth: Number(duty?.key.split(':')[1] ?? 0),
    introductions: state?.introductions.length ?? 0,
    inOffice: new Set(seats.map(({ person }) => person)).size,
    slots,
    seq,
    class: term.awareness[candidate.class]?.id ?? null,
    fails: false,
    random: randomOf(`${candidate.key}/${act}/${seq}`),
    paper: () => paper,
  };
}
