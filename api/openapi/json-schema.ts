import { z } from 'zod';

/** The JSON schema (2020-12, as OpenAPI 3.1 has it) of what a client sends. */
export function jsonSchemaOf(schema: unknown): Record<string, unknown> {
  if (!(schema instanceof z.ZodType)) throw new Error('not a zod schema');
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== '$schema'));
}
