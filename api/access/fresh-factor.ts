import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const FRESH_FACTOR = 'ro:fresh-factor';

/** This route weighs as much as a decision: who uses it must have proven lately that it is they. */
export function FreshFactor(why: string): CustomDecorator {
  return SetMetadata(FRESH_FACTOR, why);
}
