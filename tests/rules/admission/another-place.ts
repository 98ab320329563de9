import type { Body } from '../../../rules/kernel/facts';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { body, PROVINCE } from '../../support/admission-world';
import { PAPER } from './main-path';
import { NEW_COMMITTEE } from './random-side-states';

/** Where candidates move to: `elsewhere` is a full member of the cell `other`. */
export const OTHER_CELL = body('other', 'cell', { fullMembers: 9 });
export const OTHER_PLACE: readonly Body[] = [
  OTHER_CELL,
  body(NEW_COMMITTEE, 'grassroots'),
  body('new-superior', 'superior'),
  PROVINCE,
];
export const OTHER_CHAINS = {
  other: OTHER_PLACE,
  [NEW_COMMITTEE]: OTHER_PLACE.slice(1),
};

/** The candidate moves: the old place lets the case go. */
export function leaving(one: AdmissionCase, bodies = OTHER_PLACE): AdmissionCase {
  one.world = {
    ...one.world,
    chains: { other: bodies, [NEW_COMMITTEE]: bodies.slice(1) },
  };
  const letter = { to: NEW_COMMITTEE, number: '4-CN', paper: PAPER };
  const lies = one.state.phase === 'SUBMITTED' || one.state.phase === 'RETURNED';
  const decision = lies
    ? one.act(
        'forward-file',
        { ...letter, forwardedOn: one.today },
        { by: `secretary@${one.state.authority?.body ?? ''}` },
      )
    : one.act(
        'certify-move',
        { ...letter, certifiedOn: one.today },
        { by: `secretary@${one.state.grassroots ?? one.state.chain[1] ?? ''}` },
      );
  expect(codesOf(decision)).toEqual([]);
  return one;
}

/** The new place has the certificate, gives the case to its cell, which names a helper. */
export function takenOver(one: AdmissionCase, bodies = OTHER_PLACE): AdmissionCase {
  const at = one.state.move?.to ?? '';
  const received = { arrivedOn: one.today };
  const steps = [
    one.act('record-move-receipt', received, { by: `organiser@${at}` }),
    one.act('give-case-to-cell', { cell: 'other', givenOn: one.today }, { by: `secretary@${at}` }),
  ];
  one.world = { ...one.world, bodies };
  const helper = { helper: 'elsewhere', assignedOn: one.today };
  steps.push(one.act('assign-helper', helper, { by: 'secretary@other' }));
  expect(steps.flatMap(codesOf)).toEqual([]);
  return one;
}

export function moved(one: AdmissionCase, bodies = OTHER_PLACE): AdmissionCase {
  return takenOver(leaving(one, bodies), bodies);
}
