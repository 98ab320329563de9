import { z } from 'zod';

/** Building blocks of the documented answers. They document; they are checked in tests, never while answering. */
export const text = z.string();
export const uuid = z.uuid();
export const civilDay = z.string().meta({ format: 'date' });
export const instant = z.string().meta({ format: 'date-time' });
export const whole = z.int();
export const hash = z.string().meta({ description: 'SHA-256, lower-case hex' });
export const named = z.strictObject({ id: uuid, name: text });
export const namedBody = z.strictObject({ id: uuid, name: text, code: text });
/** Plain JSON whose shape belongs to the procedure: events, inputs, states. */
export const anyJson = z.unknown();
export const facts = z.record(z.string(), z.unknown());

/** One page of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    next: text.nullable().meta({ description: 'cursor of the next page' }),
  });
}

/** Civil days a case rested, and what that does to its terms in working days. */
export const suspended = z.strictObject({
  days: whole,
  restsNow: z.boolean(),
  clock: z.enum(['runs-on', 'stops']),
});

/** What stands in spite of something; never a block. */
export const warnings = z.array(
  z.strictObject({ code: text, message: text, article: text, facts }),
);

/** From which day Party age counts, and the completed months on the day asked. */
export const partyAge = z.strictObject({ countsFrom: civilDay, months: whole }).nullable();
