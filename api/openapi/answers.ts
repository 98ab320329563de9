import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { jsonSchemaOf } from './json-schema';

/** What a route answers when it does what it was asked, for the API's document. A test compares it with real answers. */
export function Answers(status: number, schema: z.ZodType): MethodDecorator {
  return ApiResponse({ status, description: 'Done.', schema: jsonSchemaOf(schema) });
}
