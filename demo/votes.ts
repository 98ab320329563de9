import type { CellVoteInput, CommitteeVoteInput, TallyInput } from '../rules/admission/inputs';
import type { Scene } from './scene';

/** A cell's meeting: who came, and how they voted. */
export function cellMeeting(scene: Scene): Pick<CellVoteInput, 'present' | 'tally' | 'form'> {
  const called = scene.roll.filter(({ exempt, host }) => !exempt && host === null);
  const absent = called.length > 9 ? scene.random.int(0, 1) : 0;
  const present = called.slice(0, called.length - absent).map(({ id }) => id);
  return {
    present,
    tally: tallyOf(scene, called.length, present.length),
    form: scene.random.pick(['secret-ballot', 'raised-card']),
  };
}

/** A committee's meeting, by counts. */
export function committeeMeeting(
  scene: Scene,
): Pick<CommitteeVoteInput, 'presentCount' | 'tally' | 'form'> {
  const { inOffice, random } = scene;
  const presentCount = inOffice > 6 ? inOffice - random.int(0, 1) : inOffice;
  return { presentCount, tally: tallyOf(scene, inOffice, presentCount), form: 'raised-card' };
}

/** Passes with room to spare, for one more member on the roll must not turn it; fails by one short of half. */
function tallyOf({ fails, random }: Scene, base: number, voters: number): TallyInput {
  if (fails) {
    const yes = Math.max(0, Math.floor(base / 2) - 1);
    const no = Math.min(2, voters - yes);
    return { yes, no, blank: voters - yes - no, invalid: 0 };
  }
  const spare = voters - Math.ceil((base * 2) / 3);
  const no = spare > 3 ? random.int(0, 1) : 0;
  return { yes: voters - no, no, blank: 0, invalid: 0 };
}
