import { COMPARISONS, type Comparison } from '../../rules/admission/packs/pack';
import { asItStands } from '../../rules/kernel/fold';
import { meets } from '../../rules/votes/thresholds';
import { isVoteTaken, type VoteTaken } from '../projections/known-events';
import type { Case } from './case';
import type { Findings } from './report';

/** What a line of a roll may say; anything more could join a secret ballot to a voter. */
const ROLL_FIELDS = ['counted', 'person', 'reason'];

/** Invariant 7: every vote, counted again: as recorded, and as corrected. */
export function checkVotes(found: Findings, it: Case): void {
  const readings = new Set([...it.entries, ...asItStands(it.entries)]);
  for (const { seq, events } of readings) {
    for (const vote of events.filter(isVoteTaken)) {
      const wrong = wrongInVote(vote);
      found.check(7, wrong === null, () => `${it.name} entry ${seq}: ${wrong}`);
    }
  }
}

function wrongInVote(vote: VoteTaken): string | null {
  const { base, present, yes, no, blank, invalid, comparison, passes, roll } = vote;
  if (!isComparison(comparison)) return `no such threshold: ${comparison}`;
  if (passes !== meets(comparison, yes, base))
    return `${yes} of ${base} was counted as ${passes ? 'passed' : 'failed'}`;
  if (yes + no + blank + invalid > present || present > base)
    return 'more ballots than members present';
  if (new Set(roll.map(({ person }) => person)).size !== roll.length)
    return 'somebody stands twice on the roll';
  const more = roll.flatMap(Object.keys).find((field) => !ROLL_FIELDS.includes(field));
  return more === undefined ? null : `the roll says more than who is counted: ${more}`;
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.some((comparison) => comparison === text);
}
