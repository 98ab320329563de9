import { SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { ShownObject } from '../../ledger/read-log/record';
import { NAMED_PURPOSES } from '../../rules/kernel/reading';

export const SHOWS = 'ro:shows';

/** What a route shows: the watched objects in its answer, or why there is none. */
export type Showing<T, P> =
  { readonly objects: (answer: T, address: P) => readonly ShownObject[] } | string;

/** The part of an address that names the dossier, where the answer itself does not. */
export interface AtDossier {
  readonly id: string;
}

type Handler<T> = (...args: never[]) => T | Promise<T>;

/**
 * Declares the watched objects that an answer shows. The ids come from the answer by this function, or from the checked
 * parameters of the address; nothing is guessed. Each is recorded before the answer leaves. A route that is
 * not public and declares neither this nor `Shows.nothing` is refused, and fails a test.
 */
function showsObjects<T, P = AtDossier>(
  objects: (answer: T, address: P) => readonly ShownObject[],
) {
  const showing: Showing<T, P> = { objects };
  return <H extends Handler<T>>(
    target: object,
    name: string,
    method: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(SHOWS, showing)(target, name, method);
    ApiHeader({
      name: 'Ro-Purpose',
      required: false,
      description: `Why it is read: ${NAMED_PURPOSES.join(', ')}; a number may follow after a semicolon. Without it, the purpose of the right used is recorded.`,
    })(target, name, method);
  };
}

/** Declares that an answer shows nothing that is watched over, and why not. */
function showsNothing(why: string): MethodDecorator {
  return SetMetadata(SHOWS, why);
}

export const Shows = Object.assign(showsObjects, { nothing: showsNothing });
