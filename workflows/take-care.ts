import { door } from './door';
import type { Followed, Ordered } from './followed';
import { careAtMs } from './quiet-hours';

/** After a strike for which nothing was due yet (two clocks that disagree), the next look. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * Arms the nearest clock, and waits. When it strikes, the care of that day is taken through the door: the holder of the
 * duty is reminded (usually 14, 3 and 0 days before), and the body above is told from the day after, then weekly.
 * The timer is a hint: the door compares the dates again and answers where things stand now.
 */
export async function takeCare<M extends Ordered>(followed: Followed<M>): Promise<void> {
  const { dossier, seq, nextOn, offsetMs, name } = followed;
  if (nextOn === null) return followed.untilTold();
  const dueMs = careAtMs(nextOn, followed.spreadBy, offsetMs);
  if (await followed.untilToldOr(dueMs, `${name}: remind or escalate on ${nextOn}`)) return;

  const struck = { dossier, seq, nextOn };
  const answer = await door.strike.executeWithOptions(
    { summary: `${name}: what is due on ${nextOn}` },
    [struck],
  );
  followed.adopt(answer, seq);
  if (followed.nextOn !== nextOn || followed.seq !== seq) return;
  await followed.untilToldOr(Date.now() + LOOK_AGAIN_MS, `${name}: nothing due yet, look again`);
}
