import { v7 as newId } from 'uuid';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { World } from '../../api/support/world';
import type { CarefulClient } from './client';
import { decision, listing, submission, wayToTheCommittee, type Step } from './way';

export interface Walk {
  readonly client: CarefulClient;
  readonly world: World;
  readonly candidate: string;
  readonly today: PlainDate;
  /** Waited for before each act: people take their time. */
  rest(): Promise<void>;
  /** Whether the client chooses the dossier's id, or leaves it to the API. */
  readonly ownId: boolean;
}

const ENDING = Buffer.from('\n%%EOF\n');

/** Leads one candidate from the list to the decision on admission, each act until it is confirmed. Answers the dossier's id. */
export async function walkToDecision(walk: Walk): Promise<string> {
  const { world, today } = walk;
  const dossier = await beginDossier(walk);
  for (const step of wayToTheCommittee(world, today)) await act(walk, dossier, step);
  await attachMissingPapers(walk, dossier);
  await act(walk, dossier, submission(today));
  await decide(walk, dossier);
  return dossier;
}

/** Puts a candidate on the list. Answers the dossier's id. */
export async function beginDossier(walk: Walk): Promise<string> {
  const { client, world, candidate, today, ownId } = walk;
  const json = { ...listing(world, candidate, today), ...(ownId && { id: newId() }) };
  const begun = await client.act({ by: 'secretary', path: '/dossiers', key: newKey(), json });
  return begun.body.dossier;
}

async function act(
  { client, rest }: Walk,
  dossier: string,
  { by, act: name, input }: Step,
): Promise<void> {
  await rest();
  await client.act({ by, path: `/dossiers/${dossier}/acts/${name}`, key: newKey(), json: input });
}

/** The certificate by an upload and an act, the others by the way that is one request. */
async function attachMissingPapers({ client, today, rest }: Walk, dossier: string): Promise<void> {
  const shown = await client.ask({ method: 'GET', by: 'organiser', path: `/dossiers/${dossier}` });
  const missing: readonly string[] = shown.body.papers.missing;
  for (const slot of missing.filter((one) => !LATER.test(one))) {
    await rest();
    const pdf = Buffer.concat([Buffer.from(`%PDF-1.7\n% ${dossier} ${slot}`), ENDING]);
    const path = `/dossiers/${dossier}/papers/${slot}?madeOn=${today}`;
    await client.act({ by: 'organiser', path, key: newKey(), pdf });
  }
}

/** Papers that come with the decision or after it. */
const LATER = /^(decision|new-member-certificate|self-review|mentor-review|recognition-.*)$/;

async function decide({ client, today, rest }: Walk, dossier: string): Promise<void> {
  await rest();
  const { by, act: name, input } = decision(today);
  const shown = await client.ask({ method: 'GET', by, path: `/dossiers/${dossier}` });
  const path = `/dossiers/${dossier}/acts/${name}`;
  await client.act({ by, path, key: newKey(), json: input, seen: shown.etag });
}

/** A key for one act, whatever becomes of its request. */
export function newKey(): string {
  return `faults:${newId()}`;
}
