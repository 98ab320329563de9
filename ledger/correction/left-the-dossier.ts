import type { PoolClient } from 'pg';
import { refuse, type Refusal } from '../../rules/kernel/refusal';
import { canonicalJson } from '../canonical';
import { effectKey } from '../effect-key';
import type { EffectRow, HappenedRows, MembershipRow } from '../projections/rows';
import { readEntries } from '../read-entries';
import { withRightInputs } from './standing';

interface BeforeAndAfter {
  readonly dossier: string;
  readonly was: HappenedRows;
  readonly is: HappenedRows;
}

/** Whatever the entries did outside their own dossier, and a correction would contradict. */
export async function contradictsOthers(
  client: PoolClient,
  change: BeforeAndAfter,
): Promise<Refusal | null> {
  return (await toldOtherwise(client, change)) ?? (await rollMovedOn(client, change));
}

/** Other dossiers act on what they were told. Each must say the right thing already, by a correction of its own. */
async function toldOtherwise(
  client: PoolClient,
  { was, is }: BeforeAndAfter,
): Promise<Refusal | null> {
  const same = new Set(was.effects.map(canonicalJson));
  const changed = is.effects.filter((effect) => !same.delete(canonicalJson(effect)));
  const places = new Set(changed.map(placeOf));
  const gone = was.effects.filter(
    (effect) => same.has(canonicalJson(effect)) && !places.has(placeOf(effect)),
  );
  const targets: string[] = gone.map(({ target }) => target);
  for (const effect of changed) {
    if (!(await saysSo(client, effect))) targets.push(effect.target);
  }
  return targets.length > 0
    ? refuse('CORRECTION.TOLD_OTHERS', 'Rõ', { targets: targets.join(', ') })
    : null;
}

function placeOf({ cause_seq, target }: EffectRow): string {
  return `${cause_seq} ${target}`;
}

async function saysSo(client: PoolClient, effect: EffectRow): Promise<boolean> {
  const { dossier, cause_seq: causeSeq, target, act, input } = effect;
  const key = effectKey({ dossier, causeSeq, target, act, input });
  const told = withRightInputs(await readEntries(client, target)).find((one) => one.key === key);
  return told?.act === act && canonicalJson(told.input) === canonicalJson(input);
}

/** A line of a roll that somebody else has ended since, or stands where the corrected one would. */
async function rollMovedOn(
  client: PoolClient,
  { dossier, was, is }: BeforeAndAfter,
): Promise<Refusal | null> {
  const [had, has] = [was.memberships.map(keyOf), is.memberships.map(keyOf)];
  const gone = had.filter((key) => !has.includes(key));
  const come = has.filter((key) => !had.includes(key));
  if (gone.length + come.length === 0) return null;
  const { rows } = await client.query<{ elsewhere: boolean }>(
    `SELECT EXISTS (SELECT FROM membership_end e WHERE concat_ws(' ', e.person, e.from_on, e.status) = ANY ($2)
               AND e.person = ANY ($4) AND e.cause_dossier IS DISTINCT FROM $1)
         OR EXISTS (SELECT FROM membership m WHERE concat_ws(' ', m.person, m.from_on, m.status) = ANY ($3)
               AND m.person = ANY ($4) AND m.cause_dossier IS DISTINCT FROM $1) AS elsewhere`,
    [dossier, gone, come, [...was.memberships, ...is.memberships].map(({ person }) => person)],
  );
  return rows[0]?.elsewhere ? refuse('CORRECTION.ROLL_MOVED_ON', 'Rõ') : null;
}

function keyOf({ person, from_on, status }: MembershipRow): string {
  return `${person} ${from_on} ${status}`;
}
