import type { DemoPaper } from '../../demo/paper';
import { admission } from '../../rules/admission/procedure';
import type { Json } from '../../rules/kernel/json';
import type { Role } from '../../rules/kernel/roles';
import { nameOf } from '../../rules/messages/say';
import * as answers from './answers';
import type { Receipt } from './answers';
import { DoorRefused, type Holder } from './door';
import { loginAt } from './office';
import type { NextDuty } from './report';
import type { Tour } from './tour';

/** A paper and the slot of the checklist it belongs into. */
export interface SlotPaper {
  readonly slot: string;
  readonly paper: DemoPaper;
}

/** An act somebody is about to do. */
export interface Doing {
  readonly role: Role;
  /** Id of the body the act is done for. */
  readonly body: string;
  readonly act: string;
  readonly input: Json;
  readonly papers: readonly SlotPaper[];
}

/** What was shown has changed since it was read; one more look is enough unless somebody else works on it too. */
const STALE = 412;

/** Begins a dossier. */
export async function begin(tour: Tour, kind: string, doing: Doing): Promise<Receipt> {
  const holder = await tour.door.signIn(loginAt(doing.role, doing.body));
  const { act, input } = doing;
  const asked = { json: { kind, act, input } };
  const { value } = await tour.door.post(holder, '/dossiers', answers.receipt, asked);
  await report(tour, holder, doing, value);
  return value;
}

/** Uploads the papers, does the act, and reports it as the ledger has it. */
export async function act(tour: Tour, dossier: string, doing: Doing): Promise<Receipt> {
  const holder = await tour.door.signIn(loginAt(doing.role, doing.body));
  for (const paper of doing.papers) await upload(tour, holder, paper);
  const done = await post(tour, holder, dossier, doing);
  await report(tour, holder, doing, done);
  return done;
}

/** What refuses an act of this office now, with its facts; null when nothing does. */
export async function refusalOf(
  tour: Tour,
  dossier: string,
  { role, body, act: name }: Pick<Doing, 'role' | 'body' | 'act'>,
) {
  const holder = await tour.door.signIn(loginAt(role, body));
  const path = `/dossiers/${dossier}/acts`;
  const { value } = await tour.door.get(holder, path, answers.actsPossible);
  return value.find((one) => one.act === name)?.refusal ?? null;
}

async function upload(tour: Tour, holder: Holder, { slot, paper }: SlotPaper): Promise<void> {
  const { bytes: content, input } = paper;
  const asked = { bytes: { content, mediaType: input.mediaType } };
  const { value } = await tour.door.post(holder, '/papers', answers.paper, asked);
  const { sha256, bytes } = value;
  if (sha256 !== input.sha256) throw new Error(`other bytes were stored than sent: ${sha256}`);
  const name = nameOf(tour.language, 'papers', slot);
  tour.say({ line: 'paper', who: holder.name, slot: name, sha256, bytes });
}

/** A decision names what it was shown; should a new paper have come in between, it is looked at once more. */
async function post(
  tour: Tour,
  holder: Holder,
  dossier: string,
  { act: name, input }: Doing,
): Promise<Receipt> {
  const path = `/dossiers/${dossier}`;
  const decides = admission.acts[name]?.decision === true;
  for (let look = 1; ; look += 1) {
    const shown = decides ? await tour.door.get(holder, path, answers.dossier) : null;
    const asked = { json: input, seen: shown?.etag };
    try {
      return (await tour.door.post(holder, `${path}/acts/${name}`, answers.receipt, asked)).value;
    } catch (error) {
      const stale = error instanceof DoorRefused && error.status === STALE;
      if (!stale || look > 1) throw error;
    }
  }
}

async function report(
  tour: Tour,
  holder: Holder,
  { role, body }: Doing,
  done: Receipt,
): Promise<void> {
  const entry = await tour.entry(done.dossier, done.seq, holder);
  const held = holder.appointments.find(({ organisation }) => organisation === body);
  tour.steps += 1;
  tour.say({
    line: 'act',
    step: tour.steps,
    on: tour.today,
    occurredOn: entry.occurredOn,
    who: entry.actor?.name ?? '',
    login: holder.login,
    as: nameOf(tour.language, 'roles', role),
    forBody: held?.name ?? tour.nameOfBody(body),
    act: entry.act,
    what: entry.name,
    dossier: done.dossier,
    code: done.code,
    entry: done.seq,
    hash: done.hash,
    phase: done.phase,
    phaseName: done.phaseName,
    next: nextOf(tour, done),
  });
}

function nextOf(tour: Tour, { duties }: Receipt): NextDuty | null {
  const [first] = [...duties].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (!first) return null;
  const { who, what, body, fromOn, dueOn, article } = first;
  return { who, what, body: tour.nameOfBody(body), fromOn, dueOn, article };
}
