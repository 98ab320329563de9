import { plainDate } from '../../../rules/calendar/plain-date';
import type { TransferInputs } from '../../../rules/transfer/inputs';
import { codesOf } from '../../support/admission-case';
import { TransferCase, transferWorld, type TransferWorld } from '../../support/transfer-case';

export const OLD = 'secretary@old-cell';
export const NEW = 'secretary@new-cell';
export const ABOVE_OLD = 'secretary@old-grassroots';

export type Announcement = TransferInputs['announce-transfer'];

/** What the old cell says of a move that takes effect on the day it is announced. */
export function announcement(on: string, given: Partial<Announcement> = {}): Announcement {
  return {
    member: 'member',
    from: 'old-cell',
    to: 'new-cell',
    sort: 'permanent',
    announcedOn: plainDate(on),
    effectiveOn: plainDate(on),
    ...given,
  };
}

/** A transfer that was just announced. */
export function announced(
  on: string,
  given: Partial<Announcement> = {},
  world: TransferWorld = transferWorld(),
): TransferCase {
  const one = new TransferCase(on, world);
  expect(codesOf(one.act('announce-transfer', announcement(on, given), OLD))).toEqual([]);
  return one;
}

/** A stay of some weeks with the new cell as host. */
export function announcedStay(on: string, untilOn: string): TransferCase {
  return announced(on, { sort: 'temporary', untilOn: plainDate(untilOn) });
}

/** Does an act on a day and expects it to be accepted. */
export function done<A extends keyof TransferInputs>(
  one: TransferCase,
  on: string,
  act: A,
  input: TransferInputs[A],
  by: `${string}@${string}`,
): TransferCase {
  one.today = plainDate(on);
  expect(codesOf(one.act(act, input, by))).toEqual([]);
  return one;
}

export function introduced(one: TransferCase, on: string): TransferCase {
  return done(one, on, 'issue-letter', { issuedOn: plainDate(on), number: '12-GT' }, OLD);
}

export function presented(one: TransferCase, on: string): TransferCase {
  return done(one, on, 'record-presentation', { presentedOn: plainDate(on) }, NEW);
}

export function accepted(one: TransferCase, on: string): TransferCase {
  return done(one, on, 'accept-member', { acceptedOn: plainDate(on) }, NEW);
}
