import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../rules/kernel/facts';
import type { Json } from '../../rules/kernel/json';
import type { PersonRow } from '../../rules/world/rows';
import { canonicalJson, isFields } from '../canonical';
import { sealOf } from '../seal';

/** What only the row of a person holds. With the salt gone nothing leads back from the seal. */
export interface PersonalData {
  readonly id: PersonId;
  readonly name: string;
  readonly born_on: string;
  readonly gender: string | null;
  readonly salt: string;
}

const SALT_BYTES = 16;

export function newPersonalData(person: Omit<PersonalData, 'salt'>): PersonalData {
  return { ...person, salt: randomBytes(SALT_BYTES).toString('hex') };
}

/** The person as the register's stream has them. */
export function sealPerson({ salt, ...person }: PersonalData): PersonRow {
  return { id: person.id, seal: sealOf(salt, canonicalJson(person)) };
}

/** An input of `enter-person`, taken apart; null where it is no such input. */
export function personOf(input: Json): Omit<PersonalData, 'salt'> | null {
  if (!isFields(input)) return null;
  const { person, name, bornOn, gender = null } = input;
  if (typeof person !== 'string' || typeof name !== 'string' || typeof bornOn !== 'string')
    return null;
  if (gender !== null && typeof gender !== 'string') return null;
  return { id: person, name, born_on: bornOn, gender };
}
