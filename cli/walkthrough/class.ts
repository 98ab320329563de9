import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf } from '../../demo/body';
import { workingDayFrom } from '../../demo/days';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import type { ShownDossier } from './answers';
import { act, begin } from './acting';
import type { Tour } from './tour';

/** The class the candidate attends. */
export interface OpenClass {
  readonly dossier: string;
  readonly closesOn: PlainDate;
}

const CENTRE = bodyOf('ttct');
const OPENS_AFTER_DAYS = 21;
const LASTS_DAYS = 7;
/** The engine carries out the results of a class in less than a second; behind a long queue it may take a while. */
const PATIENCE_MS = 60_000;
const POLL_MS = 250;

/** The political centre announces a class. */
export async function announceClass(tour: Tour): Promise<OpenClass> {
  const opensOn = workingDayFrom(addDays(tour.today, OPENS_AFTER_DAYS));
  const closesOn = workingDayFrom(addDays(opensOn, LASTS_DAYS));
  const input = { centre: CENTRE.id, announcedOn: tour.today, opensOn, closesOn };
  const doing = {
    role: 'centre-officer',
    body: CENTRE.id,
    act: 'announce-class',
    input,
    papers: [],
  } as const;
  const { dossier } = await begin(tour, 'training-class', doing);
  return { dossier, closesOn };
}

/** The centre records the results; our candidate has passed. */
export async function finishClass(
  tour: Tour,
  { dossier }: OpenClass,
  learner: string,
): Promise<void> {
  const certificateNumber = `${learner.slice(-4).toUpperCase()}/CN-NTVĐ`;
  const input = {
    issuedOn: tour.today,
    issuer: CENTRE.name,
    results: [{ dossier: learner, certificateNumber }],
  };
  await act(tour, dossier, {
    role: 'centre-officer',
    body: CENTRE.id,
    act: 'record-results',
    input,
    papers: [],
  });
}

/**
 * Waits until the class's workflow has told the candidate's dossier.
 * @throws when it does not within a minute: then no worker or no engine is running
 */
export async function awaitCertificate(tour: Tour, dossier: string): Promise<ShownDossier> {
  const startedMs = performance.now();
  for (;;) {
    const shown = await tour.dossier(dossier);
    const waitedMs = Math.round(performance.now() - startedMs);
    if (shown.phase === 'TRAINED') {
      const entry = await tour.newestEntry(dossier);
      tour.say({
        line: 'certificate',
        code: shown.code,
        entry: entry.seq,
        what: entry.name,
        waitedMs,
      });
      return shown;
    }
    if (waitedMs > PATIENCE_MS) {
      throw new Error(
        `no certificate reached ${shown.code} within ${PATIENCE_MS / 1000} s: is the worker running?`,
      );
    }
    await sleep(POLL_MS);
  }
}
