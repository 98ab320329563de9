import { answerLaw, isLawVerb, LAW_VERBS, lawLine, readJson, type LawVerb } from '../rules/law/law';
import { badInput } from '../rules/law/reply';
import { LAW_HELP } from './law-help';
import { lineBatches } from './lines';

const DONE = 0;
const BAD_INPUT = 2;
/** Far above any honest question; bounds the memory one caller can take. */
const MAX_QUESTION_CHARS = 65_536;

/**
 * `ro law <verb>`, `ro law --lines`, `ro law --help`. The arguments are those after `law`.
 * @returns the exit code: 0 for any answer, 2 for bad input or usage, which stderr names
 */
export async function runLaw(
  argv: readonly string[],
  stdin: NodeJS.ReadableStream,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  // Without a listener a reader that leaves early (`| head -1`) would end us with a stack trace.
  stdout.on('error', ignore);
  if (argv.includes('--help') || argv.includes('-h')) {
    await write(stdout, LAW_HELP);
    return DONE;
  }
  const [first, second] = argv;
  if (second !== undefined) return usage(stderr, second);
  if (first === '--lines') return answerLines(stdin, stdout);
  if (first !== undefined && isLawVerb(first)) return answerOne(first, stdin, stdout, stderr);
  return usage(stderr, first);
}

async function answerOne(
  verb: LawVerb,
  stdin: NodeJS.ReadableStream,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const text = await readAll(stdin);
  const reply = text === null ? tooLong() : readJson(text, (question) => answerLaw(verb, question));
  if (reply.kind === 'answer') {
    await write(stdout, `${JSON.stringify(reply.answer)}\n`);
    return DONE;
  }
  await write(stderr, `ro law ${verb}: ${reply.field}: ${reply.why}\n`);
  return BAD_INPUT;
}

async function answerLines(
  stdin: NodeJS.ReadableStream,
  stdout: NodeJS.WritableStream,
): Promise<number> {
  try {
    for await (const lines of lineBatches(stdin, MAX_QUESTION_CHARS)) {
      const answers = lines.map((line) => `${answerLine(line)}\n`);
      await write(stdout, answers.join(''));
    }
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
  return DONE;
}

function answerLine(line: string): string {
  if (line.length <= MAX_QUESTION_CHARS) return lawLine(line);
  const { field, why } = tooLong();
  return JSON.stringify({ error: { field, why } });
}

function tooLong() {
  return badInput('(input)', `is longer than ${MAX_QUESTION_CHARS} characters`);
}

async function usage(stderr: NodeJS.WritableStream, argument = '(nothing)'): Promise<number> {
  const verbs = [...LAW_VERBS, '--lines', '--help'].join(', ');
  await write(stderr, `ro law: verb: ${argument} is none of ${verbs}\n`);
  return BAD_INPUT;
}

/** All of the stream as text; null when it is too long for a question. */
async function readAll(stdin: NodeJS.ReadableStream): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > MAX_QUESTION_CHARS) return null;
  }
  return text + decoder.decode();
}

/** Resolves when the reader has taken the text in, so that a slow reader slows us and no more piles up. */
function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function ignore(): void {
  // `write` reports the same error to whoever waits for it.
}
