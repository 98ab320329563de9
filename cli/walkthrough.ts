import { DEMONSTRATION_PASSWORD, SHOWN_CELL, SIGN_INS } from '../demo/accounts';
import { bodyOf } from '../demo/body';
import { WAITING } from '../demo/registers';
import { findRunning } from '../config/embedded/home';
import type { Running } from '../config/embedded/home-files';
import { readEnv } from '../config/env';
import { readOptions, WALKTHROUGH_HELP, type WalkthroughOptions } from './walkthrough/options';
import { announceClass } from './walkthrough/class';
import { Door, DoorRefused } from './walkthrough/door';
import { conclude, concludeBook, type Place } from './walkthrough/conclude';
import { leadToMembership } from './walkthrough/journey';
import { mergeCommittees } from './walkthrough/merger/merge';
import { jsonReport, textReport, type Report } from './walkthrough/report';
import { Tour } from './walkthrough/tour';
import { describe } from './closing';

const DONE = 0;
const FAILED = 1;
const BAD_USAGE = 2;

/**
 * `ro walkthrough`: one new candidate goes the whole way on the running system, or two committees become one; over HTTP alone.
 * @returns the exit code: 1 when anything fails, with the problem shown
 */
export async function runWalkthrough(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const options = readOptions(argv);
  if (options === 'help') {
    stdout.write(WALKTHROUGH_HELP);
    return DONE;
  }
  if (typeof options === 'string') {
    stderr.write(`ro walkthrough: ${options}\n`);
    return BAD_USAGE;
  }
  const report = options.json ? jsonReport(stdout) : textReport(stdout, options.language);
  try {
    return (await walk(options, report)) ? DONE : FAILED;
  } catch (error) {
    if (error instanceof DoorRefused) {
      report({
        line: 'failed',
        request: error.request,
        status: error.status,
        problem: error.problem,
      });
    } else {
      stderr.write(`✗ ${describe(error)}\n`);
    }
    return FAILED;
  }
}

/** @returns whether nothing is violated at the end */
async function walk(
  { scenario, url, language }: WalkthroughOptions,
  report: Report,
): Promise<boolean> {
  const startedMs = performance.now();
  const running = findRunning(readEnv().roHome);
  const address = url ?? running?.address;
  if (address === undefined)
    throw new Error('no system is running here. Remedy: npm start, or name one by --url.');
  const door = new Door(address, language, DEMONSTRATION_PASSWORD);
  const supervisor = SIGN_INS.find(({ role }) => role === 'supervisor')?.login ?? '';
  const tour = await Tour.begin(door, report, language, supervisor);
  for (const { login } of SIGN_INS) await door.signIn(login);
  report({
    line: 'begin',
    address,
    today: tour.today,
    signedIn: door.signedIn().map(({ login }) => login),
  });
  const right = await SCENES[scenario](tour, placeOf(address, running));
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
  report({ line: 'end', steps: tour.steps, seconds });
  return right;
}

/** Each answers whether nothing is violated at the end. */
const SCENES: Readonly<
  Record<WalkthroughOptions['scenario'], (tour: Tour, place: Place | null) => Promise<boolean>>
> = {
  plain: async (tour, place) => {
    const candidate = await newCandidate(tour);
    const dossier = await leadToMembership(tour, candidate, await announceClass(tour));
    return conclude(tour, dossier, place);
  },
  merger: async (tour, place) => {
    await mergeCommittees(tour);
    return concludeBook(tour, place);
  },
};

/** The database behind the address: that of the system running here, or the one the environment names. */
function placeOf(address: string, running: Running | undefined): Place | null {
  if (running?.address === address) {
    const { databaseUrl, temporalAddress, namespace } = running;
    return { databaseUrl, engine: { temporalAddress, namespace } };
  }
  const { databaseUrl, temporalAddress, namespace } = readEnv();
  if (databaseUrl === undefined) return null;
  return {
    databaseUrl,
    engine: temporalAddress === undefined ? undefined : { temporalAddress, namespace },
  };
}

/** Somebody of the cell's surroundings about whom there is no dossier yet. */
async function newCandidate(tour: Tour): Promise<string> {
  const known = await tour.subjectsAt(bodyOf(SHOWN_CELL).id);
  const found = WAITING.find(({ id }) => !known.has(id));
  if (found) return found.id;
  throw new Error('everybody who could be listed has a dossier. Remedy: npx ro demo reset.');
}
