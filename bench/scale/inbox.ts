import { createBenchClient } from '../http-client';
import { median, runUsers, spread } from '../load';
import { print, rounded } from '../print';

const ROWS = 30;
const ROUNDS = 5;
/** Requests of one round and side; the readers take turns, and so do the sides: both see the same machine. */
const EACH = 120;
const WARM_UP = 300;

export interface InboxSide {
  readonly address: string;
  readonly tokens: readonly string[];
}

/** The inbox of thirty rows over HTTP with a session, one user at a time, against few and against many open tasks. */
export async function measureInbox(few: InboxSide, many: InboxSide): Promise<void> {
  const [less, more] = [openInbox(few), openInbox(many)];
  const rounds: { readonly few: number; readonly many: number }[] = [];
  for (const { ask } of [less, more]) await runUsers(1, WARM_UP, ask);
  for (let round = 0; round < ROUNDS; round += 1) {
    const took = { few: new Array<number>(), many: new Array<number>() };
    for (let nth = 0; nth < EACH; nth += 1) {
      took.few.push(...(await runUsers(1, 1, less.ask)).latenciesMs);
      took.many.push(...(await runUsers(1, 1, more.ask)).latenciesMs);
    }
    rounds.push({ few: median(took.few), many: median(took.many) });
  }
  for (const { close } of [less, more]) close();
  print({
    figure: 'inbox-scale',
    unit: 'ms',
    rows: ROWS,
    ratio: rounded(median(rounds.map((round) => round.many / round.few))),
    few: spread(rounds.map((round) => round.few)),
    many: spread(rounds.map((round) => round.many)),
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
