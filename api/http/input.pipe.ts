import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { readInput } from './read-input';

/**
 * Checks each parameter that declares a `schema`. Nest's own pipe does not say whether a value came from the
 * body, the query or the path, which the reader of an error needs.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata): unknown {
    if (type === 'custom' || schema === undefined) return value;
    if (!(schema instanceof z.ZodType))
      throw new Error(`the schema of ${data ?? type} is not a zod schema`);
    return readInput(schema, value, type, data);
  }
}
