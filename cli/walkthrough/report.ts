import type { Language } from '../../rules/messages/say';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { MergerLine } from './merger/lines';
import { mergerSentence } from './merger/words';
import { WORDS, type Words } from './words';

/** A line of the walkthrough; `--json` prints it as it is. Everything in it was answered by the system. */
export type Line =
  | {
      readonly line: 'begin';
      readonly address: string;
      readonly today: PlainDate;
      readonly signedIn: readonly string[];
    }
  | {
      readonly line: 'act';
      readonly step: number;
      readonly on: PlainDate;
      readonly occurredOn: PlainDate;
      readonly who: string;
      readonly login: string | null;
      readonly as: string;
      readonly forBody: string;
      readonly act: string;
      readonly what: string;
      readonly dossier: string;
      readonly code: string;
      readonly entry: number;
      readonly hash: string;
      readonly phase: string;
      readonly phaseName: string;
      readonly next: NextDuty | null;
    }
  | {
      readonly line: 'paper';
      readonly who: string;
      readonly slot: string;
      readonly sha256: string;
      readonly bytes: number;
    }
  | {
      readonly line: 'clock';
      readonly today: PlainDate;
      readonly by: string;
      readonly overdue: readonly OverdueDuty[];
    }
  | {
      readonly line: 'certificate';
      readonly code: string;
      readonly entry: number;
      readonly what: string;
      readonly waitedMs: number;
    }
  | {
      readonly line: 'vote';
      readonly question: string;
      /** Which meeting of the body voted: cell, grassroots committee, standing committee. */
      readonly meeting: string;
      readonly body: string;
      readonly heldOn: PlainDate;
      readonly base: number;
      readonly present: number;
      readonly yes: number;
      readonly needed: number;
      readonly inequality: string;
      readonly article: string;
      readonly outcome: string;
    }
  | {
      readonly line: 'dates';
      readonly code: string;
      readonly name: string;
      readonly decided: PlainDate | null;
      readonly ceremony: PlainDate | null;
      readonly official: PlainDate | null;
    }
  | {
      readonly line: 'verify';
      readonly checked: number;
      readonly violated: number;
      readonly invariants: unknown;
    }
  | { readonly line: 'not-verified'; readonly why: string }
  | {
      readonly line: 'failed';
      readonly request: string;
      readonly status: number;
      readonly problem: unknown;
    }
  | MergerLine
  | { readonly line: 'end'; readonly steps: number; readonly seconds: number };

/** Who owes what next, at which body, until when. */
export interface NextDuty {
  readonly who: string;
  readonly what: string;
  readonly body: string;
  readonly fromOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly article: string;
}
export interface OverdueDuty {
  readonly code: string;
  readonly what: string;
  readonly who: string;
  readonly body: string;
  readonly dueOn: PlainDate;
}

export type Report = (line: Line) => void;

/** One JSON object per line. */
export function jsonReport(out: NodeJS.WritableStream): Report {
  return (line) => void out.write(`${JSON.stringify(line)}\n`);
}

/** Sentences for people. */
export function textReport(out: NodeJS.WritableStream, language: Language): Report {
  return (line) => void out.write(`${sentence(line, WORDS[language], language)}\n`);
}

/** A move may make many duties late; a person wants to know how many, and to see some. */
const OVERDUE_SHOWN = 4;

function sentence(line: Line, words: Words, language: Language): string {
  switch (line.line) {
    case 'begin':
      return words.begin(line);
    case 'act':
      return [words.act(line), line.next ? words.next(line.next) : words.nothingNext].join('\n');
    case 'paper':
      return words.paper(line);
    case 'clock': {
      const { overdue } = line;
      const shown = overdue.slice(0, OVERDUE_SHOWN).map(words.overdue);
      const more =
        overdue.length > OVERDUE_SHOWN ? [words.more(overdue.length - OVERDUE_SHOWN)] : [];
      return [words.clock(line), ...shown, ...more].join('\n');
    }
    case 'certificate':
      return words.certificate(line);
    case 'vote':
      return words.vote(line);
    case 'dates':
      return words.dates(line);
    case 'verify':
      return words.verify(line);
    case 'not-verified':
      return words.notVerified(line);
    case 'failed':
      return `${words.failed(line)}\n${JSON.stringify(line.problem, null, 2)}`;
    case 'end':
      return words.end(line);
    default:
      return mergerSentence(line, language);
  }
}

/** One line of a kind. */
export type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;
