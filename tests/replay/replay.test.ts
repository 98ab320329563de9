import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { ADMISSION_PHASES } from '../../rules/admission/phases';
import { installRuntime } from '../../worker/runtime';
import * as workflows from '../../workflows';
import { workflowBundle } from '../workflows/support/bundle';
import { SILENT } from '../workflows/support/fake-book';
import { PATHS } from './paths';

const FOLDER = join(__dirname, 'histories');
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));

interface RecordedHistory {
  readonly events: readonly { readonly eventType?: string; readonly [part: string]: unknown }[];
}

describe('recorded histories', () => {
  beforeAll(() => installRuntime(SILENT));

  it('are there for every path', () => {
    expect(NAMES).toEqual(
      expect.arrayContaining(PATHS.flatMap((path) => Object.keys(path.histories))),
    );
  });

  it('are there for every workflow that a worker hosts', () => {
    const recorded = new Set(NAMES.map((name) => workflowOf(read(name))));
    expect(Object.keys(workflows).filter((workflow) => !recorded.has(workflow))).toEqual([]);
  });

  it('go through every phase that an admission can wait in', () => {
    const told = NAMES.flatMap((name) => payloadsOf(read(name))).join(' ');
    expect(ADMISSION_PHASES.filter((phase) => !told.includes(`"phase":"${phase}"`))).toEqual([]);
  });

  it.each(NAMES)('%s replays on the workflows of today', async (name) => {
    await replay(name, read(name));
  });

  it('would not replay on workflows that do something else', async () => {
    const { events } = read('straight');
    const other = JSON.stringify({ events }).replaceAll('"strike"', '"strikeOtherwise"');
    await expect(replay('straight', JSON.parse(other))).rejects.toThrow(DeterminismViolationError);
  });

  it('of a finished admission, with ten reminders on the way, have at most 300 events', () => {
    const runs = NAMES.filter((name) => name.startsWith('straight'));
    const events = runs.reduce((sum, name) => sum + read(name).events.length, 0);
    expect(events).toBeGreaterThan(200);
    expect(events).toBeLessThanOrEqual(300);
  });

  it('hold no personal data: ids, dates, phases and sentences of ours only', () => {
    for (const name of NAMES) {
      for (const text of payloadsOf(read(name))) {
        expect(keysOf(text).filter((key) => !TOLD_KEYS.has(key))).toEqual([]);
      }
    }
  });
});

/** Every field that may stand in a payload of a workflow, a signal or an activity. */
const TOLD_KEYS = new Set([
  ...['dossier', 'kind', 'generation', 'seq', 'epoch', 'phase', 'closed', 'nextOn', 'helpers'],
  ...['helper', 'effectsPending', 'offsetMs', 'standing', 'searchable', 'ended', 'done'],
  ...['reorganisation', 'change', 'register', 'total'],
  ...['migration', 'moved', 'refused', 'skipped', 'cancelled'],
  ...['struck', 'drift', 'compared', 'missing', 'doubled', 'examples'],
]);

function payloadsOf(history: RecordedHistory): readonly string[] {
  return [...JSON.stringify(history).matchAll(/"data":"([^"]+)"/g)].map(([, payload = '']) =>
    Buffer.from(payload, 'base64').toString(),
  );
}

/** The name of the workflow a history was recorded of, from its first event. */
function workflowOf(history: RecordedHistory): string | undefined {
  return /"workflowType":\{"name":"(\w+)"\}/.exec(JSON.stringify(history))?.[1];
}

function keysOf(text: string): string[] {
  return [...text.matchAll(/"(\w+)":/g)].map(([, key]) => key ?? '');
}

function read(name: string): RecordedHistory {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
}

async function replay(name: string, history: RecordedHistory): Promise<void> {
  await Worker.runReplayHistory(
    { workflowBundle: await workflowBundle(), replayName: name },
    historyFromJSON(history),
  );
}
