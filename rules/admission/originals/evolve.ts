import type { Evolutions } from '../evolve/table';

/** Where originals lie; every earlier place stays readable. */
export const originalsEvolve = {
  'original.placed': ({ originals = {} }, { slot, movedOn, body, place }) => ({
    originals: { ...originals, [slot]: [...(originals[slot] ?? []), { movedOn, body, place }] },
  }),
} satisfies Partial<Evolutions>;
