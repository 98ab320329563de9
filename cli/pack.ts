import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Finding } from '../rules/admission/packs/finding';
import { PACK_IDS, type Pack } from '../rules/admission/packs/pack';
import { readLayer } from '../rules/admission/packs/read-layer';
import { isPackId, packs } from '../rules/admission/packs/registry';
import { checkPacks } from '../rules/admission/packs/validate';
import { checkLayer } from '../rules/admission/packs/validate-layer';
import type { Json } from '../rules/kernel/json';
import { nameWithRule, saySource } from '../rules/messages/packs/say-diff';
import { sayFinding } from '../rules/messages/packs/say-finding';
import { packWords } from '../rules/messages/packs/say-value';
import { put } from '../rules/messages/packs/put';
import { packDiffPage, packLine, packPage, type PackLine } from '../rules/messages/packs/shown';
import { LANGUAGES, type Language } from '../rules/messages/say';
import { PACK_HELP } from './pack-help';

const TO_MEND = 1;
const BAD_INPUT = 2;

/** What a command says: lines for people, the same as an object for machines. */
interface Answer {
  readonly lines: readonly string[];
  readonly json: object;
  readonly code: number;
}

/** Thrown to leave at the first thing that cannot be understood; `runPack` says it on stderr. */
class NotUnderstood extends Error {}

interface Asked {
  readonly words: readonly string[];
  readonly language: Language;
}

const VERBS = { list, show, diff, validate } as const;
type Verb = keyof typeof VERBS;

/** `ro pack list|show|diff|validate`; the arguments are those after `pack`. @returns the exit code */
export function runPack(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): number {
  if (argv.includes('--help') || argv.includes('-h')) {
    stdout.write(PACK_HELP);
    return 0;
  }
  try {
    const { verb, json, ...asked } = readArguments(argv);
    const answer = VERBS[verb](asked);
    if (json) stdout.write(`${JSON.stringify(answer.json)}\n`);
    else (answer.code === BAD_INPUT ? stderr : stdout).write(`${answer.lines.join('\n')}\n`);
    return answer.code;
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    stderr.write(`ro pack: ${error.message}\n`);
    return BAD_INPUT;
  }
}

function readArguments(argv: readonly string[]): Asked & { verb: Verb; json: boolean } {
  const { values, positionals } = parsed(argv);
  const [first, ...words] = positionals;
  const verb = VERB_NAMES.find((name) => name === first);
  if (!verb)
    throw new NotUnderstood(`verb: ${first ?? '(nothing)'} is none of ${VERB_NAMES.join(', ')}`);
  const language = LANGUAGES.find((known) => known === (values.language ?? 'en'));
  if (!language) throw new NotUnderstood(`--language: must be one of ${LANGUAGES.join(', ')}`);
  return { verb, words, language, json: values.json ?? false };
}
const VERB_NAMES: readonly Verb[] = ['list', 'show', 'diff', 'validate'];

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' }, language: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new NotUnderstood(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function list({ words, language }: Asked): Answer {
  expectCount(words, 0, 'list takes nothing more');
  const lines = Object.values(packs).map(packLine);
  return { lines: lines.map((line) => sayLine(language, line)), json: { packs: lines }, code: 0 };
}

function show({ words, language }: Asked): Answer {
  expectCount(words, 1, 'show takes one id');
  const pack = packNamed(words[0], 'id');
  const page = packPage(language, pack);
  const values = page.values.map(
    (value) =>
      `${value.path}: ${nameWithRule(language, value)}: ${value.says} [${saySource(language, value)}]`,
  );
  return { lines: [sayLine(language, packLine(pack)), ...values], json: page, code: 0 };
}

function diff({ words, language }: Asked): Answer {
  expectCount(words, 2, 'diff takes two ids');
  const page = packDiffPage(language, packNamed(words[0], 'before'), packNamed(words[1], 'after'));
  return { lines: page.sentences, json: page, code: 0 };
}

function validate({ words, language }: Asked): Answer {
  if (words.length > 1) throw new NotUnderstood('file: validate takes at most one file');
  const [file] = words;
  const read = file === undefined ? null : readLayer(jsonOf(file));
  if (read?.kind === 'unreadable') return told(language, read.findings, BAD_INPUT);
  const findings = [...checkPacks(Object.values(packs)), ...(read ? checkLayer(read.layer) : [])];
  return told(language, findings, findings.length === 0 ? 0 : TO_MEND);
}

function told(language: Language, findings: readonly Finding[], code: number): Answer {
  const said = findings.map((one) => ({ ...one, says: sayFinding(language, one) }));
  const lines = said.length === 0 ? [packWords(language).sound] : said.map(({ says }) => says);
  return { lines, json: { sound: said.length === 0, findings: said }, code };
}

function sayLine(language: Language, line: PackLine): string {
  const { list: say } = packWords(language);
  const days = line.until
    ? put(say.fromUntil, { from: line.from, until: line.until })
    : put(say.from, { from: line.from });
  const values = put(say.values, { n: String(line.values), open: String(line.unconfirmed) });
  return `${line.id}: ${days}: ${line.regulation} (${values})`;
}

function packNamed(id: string | undefined, field: string): Pack {
  if (id !== undefined && isPackId(id)) return packs[id];
  throw new NotUnderstood(
    `${field}: ${id ?? '(nothing)'} is no pack; there are ${PACK_IDS.join(', ')}`,
  );
}

function expectCount(words: readonly string[], count: number, why: string): void {
  if (words.length !== count) throw new NotUnderstood(`arguments: ${why}`);
}

function jsonOf(file: string): Json {
  const text = textOf(file);
  try {
    const input: Json = JSON.parse(text);
    return input;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NotUnderstood(`file: ${file} is not JSON; write the layer as one object`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new NotUnderstood(`file: ${file} cannot be read; name an existing file`, { cause });
  }
}
