import { z } from 'zod';
import { id } from '../schemas/values';
import { admissionInputs } from './inputs/admission';
import { trainingClassInputs } from './inputs/training-class';
import { transferInputs } from './inputs/transfer';

/** A new dossier: which procedure, by which act, with that act's input; an id of the client's own if it has one. */
export const beginning = z.discriminatedUnion('kind', [
  z.discriminatedUnion('act', [
    z.strictObject({
      kind: z.literal('admission'),
      act: z.literal('list-candidate'),
      input: admissionInputs['list-candidate'],
      id: id.exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('admission'),
      act: z.literal('take-over-dossier'),
      input: admissionInputs['take-over-dossier'],
      id: id.exactOptional(),
    }),
  ]),
  z.strictObject({
    kind: z.literal('training-class'),
    act: z.literal('announce-class'),
    input: trainingClassInputs['announce-class'],
    id: id.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('transfer'),
    act: z.literal('announce-transfer'),
    input: transferInputs['announce-transfer'],
    id: id.exactOptional(),
  }),
]);
export type Beginning = z.output<typeof beginning>;
