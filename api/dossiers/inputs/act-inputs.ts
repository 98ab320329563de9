import type { z } from 'zod';
import type { Json } from '../../../rules/kernel/json';
import type { DossierKind } from '../../../rules/kernel/procedure';
import { admissionInputs } from './admission';
import { trainingClassInputs } from './training-class';
import { transferInputs } from './transfer';

/** Schemas by kind of dossier and act. */
export const ACT_INPUTS: Readonly<Record<DossierKind, Readonly<Record<string, z.ZodType<Json>>>>> =
  {
    admission: admissionInputs,
    'training-class': trainingClassInputs,
    transfer: transferInputs,
  };

/** Acts of all kinds; acts of the same name take the same input whatever they act on. */
const BY_ACT: ReadonlyMap<string, z.ZodType<Json>> = new Map(
  Object.values(ACT_INPUTS).flatMap((inputs) => Object.entries(inputs)),
);

/** The schema of an act, or none when there is no such act. */
export function findActInput(act: string): z.ZodType<Json> | undefined {
  return BY_ACT.get(act);
}
