import { createBenchClient } from '../http-client';
import { median, runUsers, spread } from '../load';
import { print, rounded } from '../print';

const ROWS = 30;
const ROUNDS = 5;
/** Requests of one round; the readers take turns. */
const EACH = 60;
const WARM_UP = 300;

export interface InboxSide {
  readonly address: string;
  readonly tokens: readonly string[];
}

/**
 * The inbox of thirty rows over HTTP with a session, one user at a time, against few and against many open tasks. Rounds
 * take turns, so that both see the same machine.
 */
export async function measureInbox(few: InboxSide, many: InboxSide): Promise<void> {
  const sides = [openInbox(few), openInbox(many)] as const;
  const rounds: [number[], number[]] = [[], []];
  for (const { ask } of sides) await runUsers(1, WARM_UP, ask);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { ask }] of sides.entries()) {
      const { latenciesMs } = await runUsers(1, EACH, ask);
      rounds[at === 0 ? 0 : 1].push(median(latenciesMs));
    }
  }
  for (const { close } of sides) close();
  const [less, more] = rounds;
  print({
    figure: 'inbox-scale',
    unit: 'ms',
    rows: ROWS,
    ratio: rounded(median(more) / median(less)),
    few: spread(less),
    many: spread(more),
  });
}

function openInbox({ address, tokens }: InboxSide) {
  const client = createBenchClient(address, tokens);
  let next = 0;
  return {
    ask: async (): Promise<void> => {
      const answer = await client.get(`/api/v1/tasks?limit=${ROWS}`, next++ % tokens.length);
      const rows = answer.text.split('"whyMe"').length - 1;
      if (answer.status !== 200 || rows !== ROWS)
        throw new Error(`${answer.status} with ${rows} rows: ${answer.text.slice(0, 200)}`);
    },
    close: () => client.close(),
  };
}
