import { deadlockOf, type MembershipMeeting } from '../admission/removal/deadlock';
import {
  expectOnly,
  has,
  readInteger,
  readObject,
  readPack,
  reject,
  required,
  type Fields,
} from './fields';
import { answered, refused, type LawReply } from './reply';

const FIELDS = ['pack', 'base', 'recognition', 'removal'] as const;

/**
 * Where a cell's meetings on a probationary member have led: the ayes meeting by meeting, for recognition and for
 * removal. One list may be shorter, where a meeting voted on one question alone; an absent list is empty.
 * @throws BadField on a field that is unknown, missing, of the wrong type, or on more ayes than the base
 */
export function lawDeadlock(input: unknown): LawReply {
  const fields = readObject(input, '(input)');
  expectOnly(fields, FIELDS);
  const pack = readPack(fields);
  const base = readInteger(fields, 'base', 0);
  const recognition = readAyes(fields, 'recognition', base);
  const removal = readAyes(fields, 'removal', base);
  if (base === 0) {
    const { article } = pack.deadlock;
    return refused('VOTE.NO_BASE', article, 'nobody is counted in the base, so there is no vote');
  }
  const meetings = Array.from(
    { length: Math.max(recognition.length, removal.length) },
    (_, at): MembershipMeeting => ({
      ...counted('recognition', recognition[at], base),
      ...counted('removal', removal[at], base),
    }),
  );
  const { outcome, fruitless } = deadlockOf(meetings, 'cell', pack);
  const { votes: reportedUpAfter, article } = pack.deadlock;
  return answered({ outcome, fruitless, reportedUpAfter, article });
}

function readAyes(fields: Fields, name: string, base: number): readonly number[] {
  if (!has(fields, name)) return [];
  const value = required(fields, name);
  if (!Array.isArray(value)) return reject(name, 'must be a list of ayes, meeting by meeting');
  return value.map((yes: unknown, at) => {
    const path = `${name}.${at}`;
    if (typeof yes !== 'number' || !Number.isSafeInteger(yes) || yes < 0) {
      return reject(path, 'must be an integer of at least 0');
    }
    return yes <= base ? yes : reject(path, `the ayes exceed the base, ${base}`);
  });
}

function counted(
  question: keyof MembershipMeeting,
  yes: number | undefined,
  base: number,
): MembershipMeeting {
  return yes === undefined ? {} : { [question]: { yes, base } };
}
