import { apiKilled } from './cases/api-killed';
import { engineAway } from './cases/engine-away';
import { engineKilled } from './cases/engine-killed';
import { oneKey } from './cases/one-key';
import { postgresKilled } from './cases/postgres-killed';
import { workerKilled } from './cases/worker-killed';
import { everybodyAtRest } from './support/crowd';
import { SEED } from './support/seed';
import { startSystem, type System } from './support/system';

/** A case comes back, is told and is proved within a minute each; the slowest does so three times and more. */
const PATIENCE_MS = 180_000;

describe(`faults on the way from the list to the decision (RO_FAULT_SEED=${SEED})`, () => {
  let system: System;
  let started = false;
  beforeAll(async () => {
    system = await startSystem();
    started = true;
  }, PATIENCE_MS);
  afterAll(async () => {
    if (started) await system.stop();
  }, PATIENCE_MS);
  jest.setTimeout(PATIENCE_MS);
  afterEach(async () => {
    if (started && !system.api.isRunning()) await system.api.start(); // a test that failed must not fail the others
    await everybodyAtRest();
  }, PATIENCE_MS);

  const theSystem = () => system;
  apiKilled(theSystem);
  postgresKilled(theSystem);
  workerKilled(theSystem);
  engineKilled(theSystem);
  oneKey(theSystem);
  engineAway(theSystem);
});
