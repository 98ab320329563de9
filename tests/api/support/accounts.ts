import { generateSync } from 'otplib';
import { v7 as uuidv7 } from 'uuid';
import { plainDate } from '../../../rules/calendar/plain-date';
import type { Role } from '../../../rules/kernel/roles';
import type { Answer, Door, Visitor } from './door';

const SINCE = plainDate('2020-01-01');
export const NEW_PASSWORD = 'con đường gạch đỏ sau làng 7';

/** A person who is a member of a cell and has no account yet. */
export async function newMember(door: Door, cell = door.world.bodies.cell): Promise<string> {
  const person = uuidv7();
  await door.ledger.enterRegister({
    persons: [{ id: person, name: 'Trần Thị Bưởi', bornOn: plainDate('1990-02-03') }],
    memberships: [{ person, cell, status: 'full', fromOn: SINCE }],
  });
  return person;
}

/** Gives a person a role from 2020 on. */
export async function appoint(
  door: Door,
  person: string,
  role: Role,
  organisation: string,
): Promise<void> {
  await door.ledger.enterRegister({
    appointments: [{ person, role, organisation, standing: false, fromOn: SINCE }],
  });
}

let made = 0;
/** An account of a new member, invited and not yet accepted. */
export async function invited(door: Door, by?: Visitor): Promise<Answer['body']> {
  const administrator = by ?? (await door.as('administrator'));
  const person = await newMember(door);
  made += 1;
  const answer = await administrator.post('/api/v1/accounts', { person, login: `moi.${made}` });
  if (answer.status !== 201) throw new Error(answer.text);
  return { ...answer.body, person };
}

/** As `invited`, with a password, and signed in. */
export async function settled(door: Door): Promise<Answer['body'] & { headers: Headers }> {
  const invitation = await invited(door);
  await accept(door, invitation.code);
  return { ...invitation, headers: await signedIn(door, invitation.login) };
}

export type Headers = { authorization: string };

export function accept(door: Door, code: string, password = NEW_PASSWORD): Promise<Answer> {
  return door.nobody.post('/api/v1/invitations/accept', { code, password });
}

export function signIn(door: Door, login: string, password = NEW_PASSWORD): Promise<Answer> {
  return door.nobody.post('/api/v1/sessions', { login, password });
}

export async function signedIn(door: Door, login: string): Promise<Headers> {
  const { body } = await signIn(door, login);
  return { authorization: `Bearer ${body.token}` };
}

/** The app's code; by default the next one, which is taken now and after the half minute turns as well. */
export function codeOf(key: string, atMs = Date.now() + 30_000): string {
  return generateSync({ secret: key, epoch: Math.floor(atMs / 1_000) });
}

/** Sets up a second factor; answers the key and the recovery codes. */
export async function enrol(
  door: Door,
  headers: Headers,
): Promise<{ key: string; paper: string[] }> {
  const begun = await door.nobody.post('/api/v1/me/factor', undefined, headers);
  const { key } = begun.body;
  const code = codeOf(key, Date.now()); // so that the next one is still unused
  const confirmed = await door.nobody.post('/api/v1/me/factor/confirm', { code }, headers);
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  return { key, paper: confirmed.body.recoveryCodes };
}
