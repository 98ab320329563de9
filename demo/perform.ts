import type { Pool } from 'pg';
import { startOfDayMs, type PlainDate } from '../rules/calendar/plain-date';
import type { Ledger } from '../ledger/ledger';
import { checkCalendar } from './calendar';
import { STRIKE } from './rehearsal';
import type { Cue, Script } from './script';

/** Called while the demonstration is being played. */
export type OnProgress = (done: number, total: number, what: string) => void;

/** Nothing of the demonstration happens before office hours; the sweep needs the quiet hours to be over. */
const MORNING_MS = 8.5 * 3_600_000;
const SWEEP_LIMIT = 1_000;

/**
 * Plays the script through the ledger's door, business time going with it from the first cue's day to the last's.
 * @param owner  may set business time; nothing else writes to this database meanwhile
 * @throws naming the cue when the door refuses: the script was rehearsed on the same rules
 */
export async function perform(
  script: Script,
  ledger: Ledger,
  owner: Pool,
  onProgress: OnProgress,
): Promise<void> {
  await checkCalendar(ledger);
  let today: PlainDate | null = null;
  for (const [nth, cue] of script.cues.entries()) {
    if (cue.on !== today) await turnTo(owner, cue.on);
    today = cue.on;
    await play(cue, nth, ledger);
    onProgress(nth + 1, script.cues.length, 'acts of the demonstration');
  }
  await owner.query('UPDATE business_clock SET offset_ms = 0');
}

/** Sets the clock itself: moving it through the ledger would tell every workflow each day. */
export async function turnTo(owner: Pool, day: PlainDate): Promise<void> {
  await owner.query(
    `UPDATE business_clock
     SET offset_ms = $1::bigint - (extract(epoch FROM clock_timestamp()) * 1000)::bigint`,
    [startOfDayMs(day) + MORNING_MS],
  );
}

async function play({ on, does }: Cue, nth: number, ledger: Ledger): Promise<void> {
  switch (does.what) {
    case 'sweep':
      await ledger.strikeLate(SWEEP_LIMIT);
      return;
    case 'effects':
      for (const effect of await ledger.pendingEffects(does.dossier)) await ledger.carryOut(effect);
      return;
    case 'strike': {
      const { dossier } = does;
      const key = `demonstration:${dossier}:${nth}`;
      await ledger.act({ caller: { kind: 'time' }, dossier, act: STRIKE, input: {}, key });
      return;
    }
    case 'act': {
      const { dossier, kind, act, input } = does;
      const caller = { kind: 'person', person: does.caller } as const;
      const key = `demonstration:${dossier}:${nth}`;
      const outcome = await ledger.act({ caller, dossier, kind, act, input, key });
      if (outcome.kind === 'accepted') return;
      throw new Error(`the door does not take ${does.act} on ${on}: ${JSON.stringify(outcome)}`);
    }
  }
}
