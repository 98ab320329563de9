import { ApiOperation } from '@nestjs/swagger';

/** What a route does, in one or two sentences: for the reader of the code and for the API's document alike. */
export function Does(summary: string): MethodDecorator {
  return ApiOperation({ summary });
}
