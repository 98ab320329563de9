import { ageGate, certificateGate, stalenessGate, type GateCheck } from '../admission/gates';
import type { Pack } from '../admission/packs/pack';
import { packFor } from '../admission/packs/registry';
import { plainDate, type PlainDate } from '../calendar/plain-date';
import { expectOnly, has, readDay, readObject, readPack, type Fields } from './fields';
import { answered, type LawReply } from './reply';

const FIELDS = ['pack', 'born', 'certificateIssued', 'fileOpened', 'cellMeeting'];

/**
 * The gates at a cell's meeting. Any field may be absent: a gate is answered when its own date and `cellMeeting` are
 * given. Without `pack`, the pack of the day the file opened is applied, else that of the meeting.
 * @throws BadField on a field that is unknown or of the wrong type
 */
export function lawGate(input: unknown): LawReply {
  const fields = readObject(input, '(input)');
  expectOnly(fields, FIELDS);
  const born = findDay(fields, 'born');
  const issued = findDay(fields, 'certificateIssued');
  const opened = findDay(fields, 'fileOpened');
  const meeting = findDay(fields, 'cellMeeting');
  const pack = has(fields, 'pack') ? readPack(fields) : packByDay(opened ?? meeting);
  if (meeting === undefined) return answered({ gates: [] });
  const gates: GateCheck[] = [];
  if (born !== undefined) gates.push(ageGate(pack, born, meeting));
  if (issued !== undefined) gates.push(certificateGate(pack, issued, meeting));
  if (opened !== undefined) gates.push(stalenessGate(pack, opened, meeting));
  return answered({ gates: gates.map((gate) => ({ ...gate })) });
}

function findDay(fields: Fields, name: string): PlainDate | undefined {
  return has(fields, name) ? readDay(fields, name) : undefined;
}

function packByDay(day: PlainDate | undefined): Pack {
  return packFor(day ?? plainDate('2026-07-26'));
}
