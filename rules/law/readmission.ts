import { readmissionWait } from '../admission/readmission/wait';
import { expectOnly, has, readCount, readDay, readObject, readPack, reject } from './fields';
import { answered, type LawReply } from './reply';

const FIELDS = ['pack', 'leftOn', 'asksOn', 'recordClearedOn', 'earlierReadmissions'] as const;

/**
 * Whether a former member may ask again on that day: `pass` or `block`, with the first day of the wait's end. Earlier
 * re-admissions count as 0 where absent.
 * @throws BadField on a field that is unknown, missing or of the wrong type, or on an application before leaving
 */
export function lawReadmission(input: unknown): LawReply {
  const fields = readObject(input, '(input)');
  expectOnly(fields, FIELDS);
  const pack = readPack(fields);
  const leftOn = readDay(fields, 'leftOn');
  const asksOn = readDay(fields, 'asksOn');
  if (asksOn < leftOn) reject('asksOn', `is before leaving, ${leftOn}`);
  const former = {
    leftOn,
    ...(has(fields, 'recordClearedOn') && { recordClearedOn: readDay(fields, 'recordClearedOn') }),
    earlierReadmissions: readCount(fields, 'earlierReadmissions'),
  };
  return answered({ ...readmissionWait(pack, former, asksOn) });
}
