import { makePaper } from '../../../demo/paper';
import { entries } from '../answers';
import { act } from '../acting';
import type { Tour } from '../tour';
import * as answers from './answers';
import type { Foreseen } from './answers';
import { GONE } from './plan';

/** How an entry by which a dossier followed the world is called. */
const FOLLOW = 'follow-world';

/**
 * A secretary goes on working on a dossier that is touched, not waiting for the workflow: it follows first, by itself.
 * The one the workflow comes to last is taken.
 * @returns the dossier
 */
export async function actMeanwhile(tour: Tour, foreseen: readonly Foreseen[]): Promise<string> {
  const one = foreseen.findLast(({ kind, organisation }) => {
    return kind === 'admission' && !GONE.has(organisation.before.id);
  });
  if (!one) throw new Error('the merger touches no admission of a cell that stays');
  const { dossier, code, organisation } = one;
  const [slot] = await tour.read(`/dossiers/${dossier}/papers`, answers.slots);
  if (!slot) throw new Error(`${code} has no paper`);
  const paper = makePaper([`${code} ${tour.today}`, 'Ban bo sung']);
  const done = await act(tour, dossier, {
    role: 'secretary',
    body: organisation.after.id,
    act: 'attach-paper',
    input: { slot: slot.slot, madeOn: tour.today, paper: { ...paper.input } },
    papers: [{ slot: slot.slot, paper }],
  });
  const holder = await tour.door.signIn('supervisor.dcq');
  const ledger = await tour.all(`/dossiers/${dossier}/entries`, entries, holder);
  const follow = ledger.find((entry) => entry.act === FOLLOW);
  if (!follow || follow.seq >= done.seq)
    throw new Error(`${code} was acted on and had not followed`);
  tour.say({ line: 'followed', code, entry: follow.seq, actEntry: done.seq });
  return dossier;
}
