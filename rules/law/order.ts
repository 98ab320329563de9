import { orderFindings, type StepDays } from '../admission/order';
import { DATED_STEPS } from '../admission/packs/paper-order';
import { isPlainDate, type PlainDate } from '../calendar/plain-date';
import { expectOnly, has, readObject, readPack, reject, type Fields } from './fields';
import { answered, type LawReply } from './reply';

/**
 * Whether papers and steps are dated in their order. Any may be absent; one that comes several times, such as the reply
 * to a verification request, may be a list of days.
 * @throws BadField on a field that is unknown or no day
 */
export function lawOrder(input: unknown): LawReply {
  const fields = readObject(input, '(input)');
  expectOnly(fields, ['pack', ...DATED_STEPS]);
  if (has(fields, 'pack')) readPack(fields);
  const days: StepDays = Object.fromEntries(
    DATED_STEPS.filter((step) => has(fields, step)).map((step) => [step, readDays(fields, step)]),
  );
  const findings = orderFindings(days).map(({ code, severity, article, facts }) => ({
    code,
    severity,
    article,
    facts: { ...facts },
  }));
  return answered({ findings });
}

function readDays(fields: Fields, name: string): readonly PlainDate[] {
  const value = fields[name];
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given.map((day) =>
    typeof day === 'string' && isPlainDate(day)
      ? day
      : reject(name, 'must be an existing day written YYYY-MM-DD, or a list of such days'),
  );
}
