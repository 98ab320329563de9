import type { LedgerEntry } from '../entry';
import type { VoteTaken } from './known-events';
import type { RollRow, RoundRow } from './rows';

/** The row of a vote that was taken. */
export function roundRow({ dossier, seq }: LedgerEntry, vote: VoteTaken): RoundRow {
  return {
    dossier,
    seq,
    question: vote.question,
    body: vote.body,
    organisation: vote.organisation,
    held_on: vote.heldOn,
    form: vote.form,
    form_chosen_by: vote.formChosenBy,
    base: vote.base,
    present: vote.present,
    yes: vote.yes,
    no: vote.no,
    blank: vote.blank,
    invalid: vote.invalid,
    passes: vote.passes,
    comparison: vote.comparison,
    article: vote.article,
    resolution_number: vote.resolutionNumber,
    meeting: vote.meeting ?? null,
    taken_over: vote.takenOver ?? null,
  };
}

/** The roll the vote was counted on: who is in the base, and why; never how anybody voted. */
export function rollRows({ dossier, seq }: LedgerEntry, vote: VoteTaken): readonly RollRow[] {
  return vote.roll.map(({ person, counted, reason }) => ({
    dossier,
    seq,
    question: vote.question,
    person,
    counted,
    reason,
  }));
}
