import { BadField, readObject } from './fields';
import { lawAuthority } from './authority';
import { lawDeadlock } from './deadlock';
import { lawGate } from './gate';
import { lawOrder } from './order';
import { lawReadmission } from './readmission';
import { badInput, type LawReply } from './reply';
import { lawTerm } from './term';
import { lawThreeDates } from './three-dates';
import { lawVote } from './vote';

/** Questions the calculator answers without a dossier. */
export const LAW_VERBS = [
  'vote',
  'term',
  'gate',
  'order',
  'authority',
  'three-dates',
  'deadlock',
  'readmission',
] as const;
export type LawVerb = (typeof LAW_VERBS)[number];

const ANSWERS = {
  vote: lawVote,
  term: lawTerm,
  gate: lawGate,
  order: lawOrder,
  authority: lawAuthority,
  'three-dates': lawThreeDates,
  deadlock: lawDeadlock,
  readmission: lawReadmission,
} as const satisfies Record<LawVerb, (input: unknown) => LawReply>;

/** Whether the text is a verb of the calculator. */
export function isLawVerb(text: string): text is LawVerb {
  return LAW_VERBS.some((verb) => verb === text);
}

/** Answers one question of unknown shape; a refusal is an answer, a misshapen question is bad input. Never throws. */
export function answerLaw(verb: LawVerb, input: unknown): LawReply {
  return readingFields(() => ANSWERS[verb](input));
}

/**
 * Answers one line of `ro law --lines`: a JSON object with its `verb`. Bad input becomes
 * `{"error":{"field":…,"why":…}}`. One line in, one line out, without the line's end.
 */
export function lawLine(line: string): string {
  const reply = readJson(line, (input) =>
    readingFields(() => {
      const { verb, ...question } = readObject(input, '(input)');
      if (typeof verb === 'string' && isLawVerb(verb)) return ANSWERS[verb](question);
      return badInput('verb', `must be one of ${LAW_VERBS.join(', ')}`);
    }),
  );
  if (reply.kind === 'answer') return JSON.stringify(reply.answer);
  return JSON.stringify({ error: { field: reply.field, why: reply.why } });
}

/** Parses the text and hands the value on; text that is no JSON is bad input of `(input)`. */
export function readJson(text: string, answer: (input: unknown) => LawReply): LawReply {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return badInput('(input)', 'is not JSON');
  }
  return answer(input);
}

function readingFields(answer: () => LawReply): LawReply {
  try {
    return answer();
  } catch (error) {
    if (error instanceof BadField) return error.reply;
    throw error;
  }
}
