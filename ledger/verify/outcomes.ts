import { asItStands } from '../../rules/kernel/fold';
import type { DomainEvent } from '../../rules/kernel/procedure';
import { findRule } from '../law';
import {
  isComplaintSettled,
  isCorrectionRecognised,
  isVoteTaken,
  type VoteTaken,
} from '../projections/known-events';
import { STRIKE } from '../strike';
import { FOLLOW } from '../world/follow';
import type { Case } from './case';
import type { Findings } from './report';

/** Acts of the kernel, which belong to no procedure. */
const BY_TIME_ITSELF: ReadonlySet<string> = new Set([STRIKE, FOLLOW]);

/** By final decision, the question on which a vote must have passed before. */
const DECISIONS: Readonly<Record<string, string>> = {
  'admission.decided': 'admission',
  'recognition.decided': 'recognition',
  'removal.decided': 'removal',
};

/** Invariant 6: what is over is over, and what was decided was voted on. */
export function checkOutcomes(found: Findings, it: Case): void {
  checkNothingAfterTheEnd(found, it);
  const passed = new Set<string>();
  const decided = new Set<string>();
  for (const entry of asItStands(it.entries)) {
    for (const event of entry.events) {
      if (isVoteTaken(event)) {
        if (event.passes) passed.add(event.question);
        found.check(
          6,
          hasRoll(event),
          () => `${it.name} entry ${entry.seq}: a vote without its roll`,
        );
      }
      if (isRedoOrdered(event)) passed.delete(event.question);
      if (isComplaintSettled(event) && event.outcome === 'overturned') {
        // a removal that was overturned may be decided again, on votes of its own
        passed.delete('removal');
        decided.delete('removal.decided');
      }
      if (isCorrectionRecognised(event)) {
        found.check(
          6,
          passed.has(event.question),
          () => `${it.name} entry ${entry.seq}: recognised after correction without a new vote`,
        );
      }
      const question = DECISIONS[event.type];
      if (question === undefined) continue;
      found.check(
        6,
        passed.has(question),
        () => `${it.name} entry ${entry.seq}: ${event.type} without its vote`,
      );
      found.check(
        6,
        !decided.has(event.type),
        () => `${it.name} entry ${entry.seq}: a second ${event.type}`,
      );
      decided.add(event.type);
    }
  }
}

function checkNothingAfterTheEnd(found: Findings, it: Case): void {
  for (const { entry, before } of it.passages) {
    const rule = it.procedure && findRule(it.procedure, entry.act);
    const mayFollow = !before?.closed || rule?.whenClosed === true;
    found.check(
      6,
      mayFollow && (rule !== undefined || BY_TIME_ITSELF.has(entry.act)),
      () =>
        `${it.name} entry ${entry.seq}: ${entry.act} after the dossier had closed, or by no rule`,
    );
  }
}

/**
 * The base of a cell is counted on its roll; that of a committee is the number in office. A vote taken over from paper has the base
 * that was written there: of it nobody claims a roll.
 */
function hasRoll(vote: VoteTaken): boolean {
  if (vote.takenOver !== undefined) return vote.roll.length === 0;
  return vote.body !== 'cell' || vote.roll.filter(({ counted }) => counted).length === vote.base;
}

/** What was voted before the order does not count for what is recognised after correction. */
function isRedoOrdered(event: DomainEvent): event is DomainEvent & { readonly question: string } {
  return event.type === 'redo.ordered' && 'question' in event;
}
