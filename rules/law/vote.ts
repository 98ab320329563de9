import type { Pack, Threshold } from '../admission/packs/pack';
import { assertNever } from '../kernel/json';
import { baseOfCounts } from '../votes/base';
import type { OutcomeIfPassed } from '../votes/proof-card';
import { findExcessKind, type Tally } from '../votes/tally';
import { inequality, meets, neededYes } from '../votes/thresholds';
import {
  expectOnly,
  findFlag,
  readCount,
  readInteger,
  readObject,
  readPack,
  readWord,
  reject,
  type Fields,
} from './fields';
import { answered, refused, type LawReply } from './reply';

const VOTED_QUESTIONS = ['admission', 'recognition', 'removal'] as const;
type VotedQuestion = (typeof VOTED_QUESTIONS)[number];
const BODIES = ['cell', 'grassroots-committee', 'standing-committee'] as const;

const COMMON_FIELDS = ['pack', 'body', 'question', 'deciding', 'yes', 'no', 'blank', 'invalid'];
/** Parts of `full`, in the order in which an excess is blamed. */
const CELL_PARTS = ['temporarilyElsewhere', 'exemptAbsent', 'exemptPresent'];
const CELL_FIELDS = [...COMMON_FIELDS, 'full', ...CELL_PARTS];
const COMMITTEE_FIELDS = [...COMMON_FIELDS, 'inOffice'];

/**
 * Whether a vote passes, by counts alone. Absent counts are 0; `yes` is required. A standing committee always
 * decides; a grassroots committee decides only when `deciding` is true and the pack gives it that power.
 * @throws BadField on a field that is unknown, missing, of the wrong type or beyond what it is part of
 */
export function lawVote(input: unknown): LawReply {
  const fields = readObject(input, '(input)');
  const body = readWord(fields, 'body', BODIES);
  expectOnly(fields, body === 'cell' ? CELL_FIELDS : COMMITTEE_FIELDS);
  const pack = readPack(fields);
  const question = readWord(fields, 'question', VOTED_QUESTIONS);
  const deciding = findFlag(fields, 'deciding') ?? false;
  switch (body) {
    case 'cell':
      return cellVote(fields, pack, question, deciding);
    case 'grassroots-committee':
      return grassrootsVote(fields, pack, question, deciding);
    case 'standing-committee':
      return count(readCommittee(fields), pack.thresholds[body][question], pack, 'DECIDED');
    default:
      return assertNever(body);
  }
}

function cellVote(
  fields: Fields,
  pack: Pack,
  question: VotedQuestion,
  deciding: boolean,
): LawReply {
  const full = readInteger(fields, 'full', 0);
  let parts = 0;
  for (const part of CELL_PARTS) {
    parts += readCount(fields, part);
    if (parts > full) reject(part, `the parts of the roll exceed full, ${full}`);
  }
  const temporarilyElsewhere = readCount(fields, 'temporarilyElsewhere');
  const exemptAbsent = readCount(fields, 'exemptAbsent');
  const base = baseOfCounts(pack.base, { full, temporarilyElsewhere, exemptAbsent });
  const held = { base, tally: readTally(fields) };
  const { fullMembers, article } = pack.minimumCell;
  if (full < fullMembers) {
    return refused(
      'CELL.TOO_SMALL',
      article,
      `a cell has at least ${fullMembers} full members, this one ${full}: its superior must add members or merge it`,
    );
  }
  if (deciding) return noPower(pack, 'a cell proposes; the decision is never its own');
  return count(held, pack.thresholds.cell[question], pack, 'PROPOSED');
}

function grassrootsVote(
  fields: Fields,
  pack: Pack,
  question: VotedQuestion,
  deciding: boolean,
): LawReply {
  const held = readCommittee(fields);
  if (!deciding) {
    return count(held, pack.thresholds['grassroots-committee'][question], pack, 'PROPOSED');
  }
  return count(held, pack.authorisedDecision, pack, 'DECIDED');
}

interface Held {
  readonly base: number;
  readonly tally: Tally;
}

function count(
  { base, tally }: Held,
  threshold: Threshold | null,
  pack: Pack,
  outcomeIfPassed: OutcomeIfPassed,
): LawReply {
  if (threshold === null) {
    return noPower(pack, 'under this pack the body has no power over this question');
  }
  const excess = findExcessKind(tally, base);
  if (excess !== null) return reject(excess, `the ballots exceed the base, ${base}`);
  if (base === 0) {
    return refused(
      'VOTE.NO_BASE',
      threshold.article,
      'nobody is counted in the base, so there is no vote',
    );
  }
  const { comparison, article } = threshold;
  const { yes } = tally;
  const passes = meets(comparison, yes, base);
  return answered({
    base,
    needed: neededYes(comparison, base),
    yes,
    passes,
    inequality: inequality(comparison, yes, base),
    article,
    outcome: passes ? outcomeIfPassed : 'FAIL_REPORTED_UP',
  });
}

function noPower(pack: Pack, why: string): LawReply {
  return refused('BODY.NO_POWER', pack.decider.article, why);
}

function readCommittee(fields: Fields): Held {
  const base = readInteger(fields, 'inOffice', 1);
  return { base, tally: readTally(fields) };
}

function readTally(fields: Fields): Tally {
  return {
    yes: readInteger(fields, 'yes', 0),
    no: readCount(fields, 'no'),
    blank: readCount(fields, 'blank'),
    invalid: readCount(fields, 'invalid'),
  };
}
