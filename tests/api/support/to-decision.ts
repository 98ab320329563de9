import { randomUUID } from 'node:crypto';
import { addMonths } from '../../../rules/calendar/plain-date';
import type { Json } from '../../../rules/kernel/json';
import type { Door } from './door';
import { listCandidate } from './listing';
import type { PersonName } from './world';

/** Papers that come with the decision or after it. */
const LATER = new Set(['decision', 'new-member-certificate', 'self-review', 'mentor-review']);
const ALL_FOR = { no: 0, blank: 0, invalid: 0 };

type Acting = (by: PersonName, name: string, input: Json) => Promise<void>;

/** Acts of people of the door's world on one dossier, each accepted. */
function actingOn(door: Door, dossier: string): Acting {
  const { people } = door.world;
  return async (by: PersonName, name: string, input: Json) => {
    const outcome = await door.ledger.act({
      caller: { kind: 'person', person: people[by] },
      dossier,
      act: name,
      input,
      key: randomUUID(),
    });
    if (outcome.kind !== 'accepted') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  };
}

/** A dossier whose cell may meet; everything before it happened today. */
export async function toCellMeeting(door: Door): Promise<string> {
  const { people } = door.world;
  const dossier = await listCandidate(door);
  const { today } = await door.ledger.businessNow();
  const act = actingOn(door, dossier);
  const certificate = { number: 'CN-17', issuer: 'Trung tâm chính trị', issuedOn: today };
  await act('secretary', 'record-certificate', certificate);
  await act('secretary', 'open-file', { openedOn: today, introducedBy: 'two-members' });
  await act('secretary', 'file-application', { madeOn: today });
  await act('secretary', 'file-cv', { madeOn: today });
  for (const introducer of [people.helper, people.member]) {
    const sharedSince = addMonths(today, -24);
    await act('secretary', 'introduce', { introducer, sharedSince, introducedOn: today });
  }
  const comments = { summarisedOn: today, organisationsHeard: 2, residenceCommentOn: today };
  await act('secretary', 'summarise-comments', comments);
  await act('verifier', 'stamp-cv', { stampedOn: today });
  const waiver = { about: 'father', decidedOn: today, reason: 'Cha là đảng viên' };
  await act('secretary', 'waive-verification', waiver);
  await act('verifier', 'conclude-verification', { concludedOn: today, conclusion: 'clear' });
  const education = { recordedOn: today, level: 'lower-secondary-diploma' };
  await act('secretary', 'record-education', education);
  await act('secretary', 'confirm-ready', { checkedOn: today });
  return dossier;
}

/** A dossier that waits for the decision on admission; everything before it happened today. */
export async function toDecision(door: Door): Promise<string> {
  const { people } = door.world;
  const dossier = await toCellMeeting(door);
  const { today } = await door.ledger.businessNow();
  const act = actingOn(door, dossier);
  const present = [people.organiser, people.secretary, people.helper, people.member, people.twin];
  await act('secretary', 'record-cell-vote', {
    heldOn: today,
    form: 'secret-ballot',
    tally: { ...ALL_FOR, yes: 5 },
    present,
    resolutionNumber: '12-NQ/CB',
  });
  await act('chair', 'record-grassroots-vote', {
    heldOn: today,
    form: 'secret-ballot',
    tally: { ...ALL_FOR, yes: 2 },
    presentCount: 2,
    resolutionNumber: '34-NQ/ĐU',
  });
  await attachWhatIsMissing(door, dossier, (input) => act('organiser', 'attach-paper', input));
  await act('organiser', 'submit-file', { submittedOn: today });
  return dossier;
}

async function attachWhatIsMissing(
  door: Door,
  dossier: string,
  attach: (input: Json) => Promise<void>,
): Promise<void> {
  const outlook = await door.ledger.lookAt(dossier, door.world.people.secretary);
  if (!outlook) throw new Error('no such dossier');
  const { procedure, head, facts } = outlook;
  for (const { slot, status } of procedure.papers(head.state)) {
    if (status !== 'missing' || LATER.has(slot) || slot.startsWith('recognition-')) continue;
    const sha256 = randomUUID().replaceAll('-', '').repeat(2);
    const paper = { sha256, bytes: 1_024, mediaType: 'application/pdf' };
    await attach({ slot, madeOn: facts.today, paper });
  }
}
