import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import { recordRead, type Reading, type ShownObject } from '../../ledger/read-log/record';
import { Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';
import type { SignedIn } from '../sessions/session-store';

/** Why something is read, beyond what follows from the right used. */
export type Why = Pick<Reading, 'purpose' | 'reference' | 'right'>;

/** The audit of reads: who was shown what, and why. */
@Injectable()
export class ReadLog {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /**
   * Records what the reader is about to be shown; await it before anything leaves.
   * @throws Problem 503 when it cannot be recorded: then nothing may be shown
   */
  async record(
    { person, session, letInto }: Pick<SignedIn, 'person' | 'session' | 'letInto'>,
    objects: readonly ShownObject[],
    why: Why = {},
  ): Promise<void> {
    try {
      const isLetIn = ({ dossier }: ShownObject) => letInto?.has(dossier ?? '') ?? false;
      const reading = { person, session, ...why };
      const usual = objects.filter((one) => !isLetIn(one));
      await recordRead(this.ledger.context, reading, usual);
      const emergency = { ...reading, purpose: 'break-glass', right: 'break-glass' } as const;
      await recordRead(this.ledger.context, emergency, objects.filter(isLetIn));
    } catch (cause) {
      throw unavailable(cause);
    }
  }
}

/** 503: what cannot be recorded is not shown. The log learns the cause, the reader does not. */
export function unavailable(cause: unknown): Problem {
  const problem = new Problem(503, 'AUDIT.UNAVAILABLE', { headers: { 'retry-after': '2' } });
  problem.cause = cause;
  return problem;
}
