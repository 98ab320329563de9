import type { FastifyReply } from 'fastify';
import type { Receipt } from '../../ledger/contract';
import { nameOf, type Language } from '../../rules/messages/say';
import { etagOf } from '../http/seen';
import { showDuty, type ShownDuty } from './duty';
import type { Accepted } from './outcome';
import { showWarning, type ShownWarning } from './warning';

/** What whoever acted keeps: where the dossier stands now, what is owed next, and the hash that proves the entry. */
export interface ShownReceipt extends Omit<Receipt, 'duties' | 'warnings'> {
  readonly phaseName: string;
  readonly duties: readonly ShownDuty[];
  readonly warnings: readonly ShownWarning[];
}

/** Writes the headers of an accepted act and gives its body. */
export function answerReceipt(
  reply: FastifyReply,
  { receipt, replayed }: Accepted,
  language: Language,
): ShownReceipt {
  void reply
    .header('etag', etagOf(receipt))
    .header('location', `/api/v1/dossiers/${receipt.dossier}`);
  if (replayed) void reply.header('idempotency-replayed', 'true');
  return {
    ...receipt,
    phaseName: nameOf(language, 'phases', receipt.phase),
    duties: receipt.duties.map((duty) => showDuty(duty, language)),
    warnings: receipt.warnings.map((one) => showWarning(one, language)),
  };
}
