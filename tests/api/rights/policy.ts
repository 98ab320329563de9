import { READING_ROLES, type Role } from '../../../rules/kernel/roles';
import type { Position } from './positions';

/**
 * What a route answers to somebody: let through (also when what was typed is wrong), let through but shown nothing of what
 * is asked about, refused, or told that there is no such thing.
 */
export type Answered = 'yes' | 'nothing' | 'no' | 'hidden';

/** The written policy of a route: what it answers to a role held at a position. */
export interface Policy {
  readonly name: string;
  readonly says: string;
  expect(role: Role, position: Position): Answered;
}

const reads = (role: Role): boolean => READING_ROLES.some((one) => one === role);
const works = (role: Role): boolean => reads(role) && role !== 'auditor';
/** Sight flows down: from a body to all below it, never sideways or up. */
const above = (position: Position): boolean =>
  position === 'home' || position === 'own' || position === 'ancestor';

export const anybody: Policy = {
  name: 'anybody',
  says: 'whoever is signed in, about themselves alone or about nobody',
  expect: () => 'yes',
};

export const readers: Policy = {
  name: 'readers',
  says: 'every role that reads dossiers, wherever it is held',
  expect: (role) => (reads(role) ? 'yes' : 'no'),
};

export const workers: Policy = {
  name: 'workers',
  says: 'every role that works on dossiers, wherever it is held',
  expect: (role) => (works(role) ? 'yes' : 'no'),
};

export const listOfSeen: Policy = {
  name: 'list of what is seen',
  says: 'every role that reads; the list holds what lies at its body or below',
  expect: (role, position) => (reads(role) ? (above(position) ? 'yes' : 'nothing') : 'no'),
};

export const seen: Policy = {
  name: 'what is seen',
  says: 'a role that reads, at a body of the chain; to others it does not exist',
  expect: (role, position) => (reads(role) ? (above(position) ? 'yes' : 'hidden') : 'no'),
};

/** An act open to those who prepare or sign at any body of the chain. */
export const workersOfChain: Policy = {
  name: 'act of the chain',
  says: 'organiser or secretary at a body of the chain; who sees the dossier is told why not, others that there is none',
  expect: (role, position) => {
    if (!reads(role) || !above(position)) return 'hidden';
    return role === 'organiser' || role === 'secretary' ? 'yes' : 'no';
  },
};

/** Opening a dossier, which the cell alone does. */
export const listers: Policy = {
  name: 'opening',
  says: 'organiser or secretary of the very cell',
  expect: (role, position) =>
    position === 'home' && (role === 'organiser' || role === 'secretary') ? 'yes' : 'no',
};

/** What lies with the holders of one role at one body: here the secretary of the home cell. */
export const holders: Policy = {
  name: 'holders of the duty',
  says: 'who holds the role at the body the duty names; who works elsewhere is told that there is no such task',
  expect: (role, position) => {
    if (!works(role)) return 'no';
    return role === 'secretary' && position === 'home' ? 'yes' : 'hidden';
  },
};

/** Nobody of the table holds a role at the centre itself. */
export const officers: Policy = {
  name: 'officers of the centre',
  says: 'centre officers of the very centre, who stand at none of these positions',
  expect: () => 'no',
};

/** Accounts of people at the home cell. */
export const administratorsOfChain: Policy = {
  name: 'administrators of the chain',
  says: 'administrator at a body of the chain; to other administrators there is no such account',
  expect: (role, position) => {
    if (role !== 'administrator') return 'no';
    return above(position) ? 'yes' : 'hidden';
  },
};

/** A link that does not exist, whoever looks after the account. */
export const administratorsOfNone: Policy = {
  name: 'no such link',
  says: 'administrators are told that there is no such link; all others are refused',
  expect: (role) => (role === 'administrator' ? 'hidden' : 'no'),
};

export const listOfAdministered: Policy = {
  name: 'list of accounts',
  says: 'every administrator; the list holds accounts of people at its body or below',
  expect: (role, position) => {
    if (role !== 'administrator') return 'no';
    return above(position) ? 'yes' : 'nothing';
  },
};

/** What of the dossiers only these roles may ask, at a body of the chain. */
export const seenBy = (roles: readonly Role[], name: string): Policy => ({
  name,
  says: `${roles.join(', ')} at a body of the chain; for these roles elsewhere it does not exist`,
  expect: (role, position) => {
    if (!roles.includes(role)) return 'no';
    return above(position) ? 'yes' : 'hidden';
  },
});

/** A change of the register at the grassroots organisation of the table. */
export const secretariesAbove: Policy = {
  name: 'secretaries above the body',
  says: 'secretary of a body above the one that is changed',
  expect: (role, position) => (role === 'secretary' && position === 'ancestor' ? 'yes' : 'no'),
};

/** A change for the grassroots organisation of the table and all below it. */
export const organisersAbove: Policy = {
  name: 'organisers of the body or above',
  says: 'organiser of the body that is named, or of one above it',
  expect: (role, position) =>
    role === 'organiser' && (position === 'own' || position === 'ancestor') ? 'yes' : 'no',
};

/** A change of the calendar by the grassroots organisation of the table, which the province level alone may propose. */
export const keepersOfBody: Policy = {
  name: 'keepers of the body',
  says: 'organiser or secretary of the very body that is named',
  expect: (role, position) =>
    position === 'own' && (role === 'organiser' || role === 'secretary') ? 'yes' : 'no',
};

/** The dossiers of the grassroots organisation of the table. */
export const seenFromAbove: Policy = {
  name: 'dossiers of the body',
  says: 'a role that reads, at the body or above it; to others the body does not exist',
  expect: (role, position) =>
    reads(role) ? (position === 'own' || position === 'ancestor' ? 'yes' : 'hidden') : 'no',
};

/** What organisers and secretaries alike write down for a body or those below. */
export const keepersAbove: Policy = {
  name: 'organisers and secretaries of the body or above',
  says: 'organiser or secretary of the body that is named, or of one above it',
  expect: (role, position) =>
    (role === 'organiser' || role === 'secretary') &&
    (position === 'own' || position === 'ancestor')
      ? 'yes'
      : 'no',
};

export const only = (roles: readonly Role[], name: string): Policy => ({
  name,
  says: `${roles.join(', ')}, wherever it is held`,
  expect: (role) => (roles.includes(role) ? 'yes' : 'no'),
});
