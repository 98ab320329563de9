import { plainDate } from '../../rules/calendar/plain-date';
import type { Body, PersonFacts, RollMember } from '../../rules/kernel/facts';
import type { World } from './admission-case';

/** A body, with a committee of nine and a standing committee of five unless said otherwise. */
export function body(id: string, level: Body['level'], given: Partial<Body> = {}): Body {
  const hasCommittee = level !== 'cell';
  return {
    id,
    level,
    parent: null,
    authorised: false,
    fullMembers: level === 'cell' ? 9 : 0,
    committeeInOffice: hasCommittee ? 9 : 0,
    standingInOffice: hasCommittee ? 5 : 0,
    ...given,
  };
}

export const CELL = body('cell', 'cell');
export const DIVISION = body('division', 'division');
export const GRASSROOTS = body('grassroots', 'grassroots');
export const AUTHORISED = body('grassroots', 'grassroots', { authorised: true });
export const SUPERIOR = body('superior', 'superior');
export const PROVINCE = body('province', 'province');

/** Ways a cell can stand in the tree. */
export const TREES = {
  'under a grassroots committee': [CELL, GRASSROOTS, SUPERIOR, PROVINCE],
  'under an authorised grassroots committee': [CELL, AUTHORISED, SUPERIOR, PROVINCE],
  'with a division': [CELL, DIVISION, GRASSROOTS, SUPERIOR, PROVINCE],
  'with a division, authorised': [CELL, DIVISION, AUTHORISED, SUPERIOR, PROVINCE],
  'at grassroots level': [CELL, SUPERIOR, PROVINCE],
  'directly under the province': [CELL, PROVINCE],
} as const satisfies Record<string, readonly Body[]>;
export type Tree = keyof typeof TREES;

export function fullMember(person: string, given: Partial<RollMember> = {}): RollMember {
  return { person, status: 'full', exempt: false, temporarilyElsewhere: false, ...given };
}

/** Somebody in the register, born in 1990. */
export function person(
  id: string,
  membership: PersonFacts['membership'] = null,
  bornOn = '1990-05-20',
): PersonFacts {
  return { id, bornOn: plainDate(bornOn), membership };
}

/** Nine full members m1 … m9 in the cell, a probationary one, the candidate, and a class that takes learners. */
export function world(given: Partial<World> & { readonly tree?: Tree } = {}): World {
  const { tree = 'under a grassroots committee', ...rest } = given;
  const since = plainDate('2015-03-01');
  const members = Array.from({ length: 9 }, (_, at) => `m${at + 1}`);
  const persons = [
    ...members.map((id) => person(id, { cell: 'cell', status: 'full', since })),
    person('p1', { cell: 'cell', status: 'probationary', since }),
    person('elsewhere', { cell: 'other', status: 'full', since }),
    person('candidate'),
  ];
  return {
    bodies: TREES[tree],
    roll: members.map((id) => fullMember(id)),
    persons: Object.fromEntries(persons.map((one) => [one.id, one])),
    dossiers: { class: { phase: 'ANNOUNCED', closesOn: '2026-01-30' } },
    ...rest,
  };
}
