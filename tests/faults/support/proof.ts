import { verify } from '../../../ledger/verify';
import type { VerifyReport } from '../../../ledger/verify/report';
import { procedures } from '../../../rules/procedures';
import { within } from '../../../worker/client';
import { openEngineView } from '../../../worker/engine-view';
import { dossierWorkflowId, standingHeard } from '../../../workflows/messages';
import { eventually } from '../../workflows/support/eventually';
import type { Kept } from './client';
import type { Standings } from './crowd';
import type { System } from './system';

/** After the end of a fault all must be as if nothing had been. */
const STEADY_WITHIN_MS = 60_000;

/**
 * What every fault must leave behind: the dossiers stand where they were led, what was confirmed is in the ledger and nothing else,
 * everything was told, each has one workflow that knows the newest and one timer, and no invariant is violated.
 */
export async function expectNothingLostOrDoubled(
  system: System,
  standings: Standings,
): Promise<void> {
  const dossiers = [...standings.keys()];
  expect(await standingsOf(system, dossiers)).toEqual(standings);
  expect(await entriesOf(system, dossiers)).toEqual(keptOf(system, dossiers));
  await expectAllTold(system);
  for (const dossier of dossiers) await expectArmedOnce(system, dossier);
  await expectNothingViolated(system);
  expect(system.client.unforeseen.splice(0)).toEqual([]);
}

/** What has to be told was told. */
export async function expectAllTold({ database }: System): Promise<void> {
  await eventually(async () => {
    expect(await database.query('SELECT count(*)::int AS waiting FROM to_tell')).toEqual([
      { waiting: 0 },
    ]);
  }, STEADY_WITHIN_MS);
}

/** `verify` with every receipt that was ever handed out, and with the engine asked too. */
export async function expectNothingViolated(system: System): Promise<void> {
  const workflows = openEngineView(system.engine.settings);
  const receipts = system.client.kept;
  try {
    await eventually(async () => {
      const report = await verify({ dataSource: system.database, procedures, workflows, receipts });
      expect(violationsOf(report)).toEqual([]);
    }, STEADY_WITHIN_MS);
  } finally {
    await workflows.close();
  }
}

/** The workflow of a dossier has heard the newest, does nothing, and waits for one moment. */
export async function expectArmedOnce(
  { temporal, ledger, engine }: System,
  dossier: string,
): Promise<void> {
  const { namespace } = engine.settings;
  const standing = await ledger.findStanding(dossier);
  if (!standing) throw new Error(`${dossier} is not there`);
  const { kind, generation, seq, epoch, nextOn } = standing;
  const workflowId = dossierWorkflowId(kind, dossier, generation);
  const workflow = temporal.workflow.getHandle(workflowId);
  await eventually(async () => {
    // Questions go to the worker that has the workflow at hand, for ten seconds also when it was killed: to any, then.
    await temporal.workflowService.resetStickyTaskQueue({ namespace, execution: { workflowId } });
    const heard = await within(temporal, () => workflow.query(standingHeard));
    expect(heard).toMatchObject({ seq, epoch, nextOn });
    const { raw } = await workflow.describe();
    expect(raw.pendingActivities).toHaveLength(0);
    const { events } = await workflow.fetchHistory();
    const count = (name: 'timerStarted' | 'timerFired' | 'timerCanceled') =>
      (events ?? []).filter((event) => event[`${name}EventAttributes`] != null).length;
    expect(count('timerStarted') - count('timerFired') - count('timerCanceled')).toBe(
      nextOn === null ? 0 : 1,
    );
  }, STEADY_WITHIN_MS);
}

/** Ids of everything that has a workflow. */
export async function openDossiers({ database }: System): Promise<readonly string[]> {
  const rows: { id: string }[] = await database.query(
    'SELECT id FROM dossier WHERE NOT closed ORDER BY id',
  );
  return rows.map(({ id }) => id);
}

async function standingsOf({ database }: System, dossiers: readonly string[]): Promise<Standings> {
  const rows: { id: string; phase: string }[] = await database.query(
    'SELECT id, phase FROM dossier WHERE id = ANY ($1)',
    [dossiers],
  );
  return new Map(rows.map(({ id, phase }) => [id, phase]));
}

/** Entries that people made: time may strike in between, which nobody gets a receipt for. */
async function entriesOf(
  { database }: System,
  dossiers: readonly string[],
): Promise<readonly Kept[]> {
  return database.query(
    'SELECT dossier, seq, hash FROM ledger_entry WHERE dossier = ANY ($1) AND actor IS NOT NULL ORDER BY dossier, seq',
    [dossiers],
  );
}

function keptOf({ client }: System, dossiers: readonly string[]): readonly Kept[] {
  const own = client.kept.filter(({ dossier }) => dossiers.includes(dossier));
  return own.sort((one, other) =>
    one.dossier === other.dossier ? one.seq - other.seq : one.dossier < other.dossier ? -1 : 1,
  );
}

function violationsOf({ invariants }: VerifyReport): readonly string[] {
  return invariants
    .filter(({ violated }) => violated > 0)
    .flatMap(({ id, examples }) => examples.map((one) => `${id}: ${one}`));
}
