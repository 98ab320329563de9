import type { Tour } from '../tour';
import * as answers from './answers';
import type { DossierAfter, Foreseen } from './answers';
import { GONE, SUCCESSORS } from './plan';

/** What the merger has to leave as it promised. */
interface Promised {
  readonly foreseen: readonly Foreseen[];
  /** Votes of each dossier before, as JSON. */
  readonly votes: ReadonlyMap<string, string>;
  /** The dossier somebody acted on meanwhile. */
  readonly acted: string;
  readonly merged: string;
}

/** The votes of each dossier, as JSON. */
export async function votesOf(
  tour: Tour,
  foreseen: readonly Foreseen[],
): Promise<ReadonlyMap<string, string>> {
  const votes = new Map<string, string>();
  for (const { dossier } of foreseen) votes.set(dossier, JSON.stringify(await tour.votes(dossier)));
  return votes;
}

/** Votes stand, nobody is orphaned, and the successor's people have the work. @throws when one of these is not so */
export async function checkAfter(
  tour: Tour,
  { foreseen, votes, acted, merged }: Promised,
): Promise<void> {
  const after = await votesOf(tour, foreseen);
  let [duties, asForeseen, open, standing] = [0, 0, 0, 0];
  for (const one of foreseen) {
    const shown = await tour.read(`/dossiers/${one.dossier}`, answers.dossier);
    if (after.get(one.dossier) !== votes.get(one.dossier))
      throw new Error(`a vote of ${one.code} is another than before`);
    standing += (await tour.votes(one.dossier)).length;
    if (shown.closed) continue;
    open += 1;
    duties += shown.duties.length;
    checkAnswered(tour, shown);
    if (one.dossier === acted || sameDuties(shown, one)) asForeseen += 1;
  }
  tour.say({ line: 'stands', votes: standing, dossiers: open, duties, asForeseen });
  let tasks = 0;
  for (const login of SUCCESSORS) tasks += await showInbox(tour, login, merged);
  if (tasks === 0) throw new Error('nobody of the merged committee has a task of it');
}

/** Who, what, which body that stands, by when. */
function checkAnswered(tour: Tour, { code, duties }: DossierAfter): void {
  for (const { body, who, what, dueOn } of duties) {
    if (GONE.has(body) || !tour.stands(body))
      throw new Error(`${code}: ${what} waits at a body that is gone`);
    if (who === '' || what === '' || dueOn.length === 0)
      throw new Error(`${code} does not say who owes what by when`);
  }
}

function sameDuties({ duties }: DossierAfter, { after }: Foreseen): boolean {
  const lines = (all: readonly { key: string; body: string; dueOn: string }[]) =>
    all.map(({ key, body, dueOn }) => `${key} ${body} ${dueOn}`).toSorted();
  return JSON.stringify(lines(duties)) === JSON.stringify(lines(after));
}

/** @returns how many tasks of the merged committee lie there */
async function showInbox(tour: Tour, login: string, merged: string): Promise<number> {
  const holder = await tour.door.signIn(login);
  let [tasks, cursor]: [number, string | null] = [0, null];
  do {
    const from: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { value } = await tour.door.get(holder, `/tasks?limit=100${from}`, answers.inbox);
    const all = Object.values(value.groups).flat();
    if (all.some(({ body }) => GONE.has(body)))
      throw new Error(`${login} still has a task of a body that is gone`);
    tasks += all.filter(({ body }) => body === merged).length;
    cursor = value.next;
  } while (cursor !== null);
  tour.say({ line: 'inbox', who: holder.name, login, body: tour.nameOfBody(merged), tasks });
  return tasks;
}
