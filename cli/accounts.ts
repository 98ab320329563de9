import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { AccountImports } from '../api/accounts/bulk/account-imports';
import type { ImportReport } from '../api/accounts/bulk/report';
import { directoryKey } from '../api/accounts/bulk/signature';
import { withSpooled } from '../api/accounts/bulk/spool';
import { Problem } from '../api/http/problem';
import { readEnv } from '../config/env';
import { say } from '../rules/messages/say';
import { NothingRuns, openRunningBook } from './open-book';

const HELP = `ro accounts import <file> --signature <file> --as <login> --dry-run | --apply
Makes, closes and opens accounts from a file that a directory signed: UTF-8, first line
  organisation,name,born_on,login,locale,active
--dry-run says line by line what cannot be done, and changes nothing. --apply carries the same file out: all of it
or nothing, once. --as names the administrator whose bodies it may touch and who is recorded. --signature is the
directory's Ed25519 signature over "ro-accounts-v1 <sha256 of the file>" and a line feed, 64 bytes or base64;
RO_ACCOUNTS_KEY holds its public key.
Exit code 0 when all is well, 1 when rows cannot be carried out, 2 when it could not be tried.
`;
const NOT_DONE = 1;
const CANNOT = 2;

interface Asked {
  readonly file: string;
  readonly signature: string;
  readonly login: string;
  readonly apply: boolean;
}

/** `ro accounts import`; the arguments are those after `accounts`. @returns the exit code */
export async function runAccounts(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const asked = readArguments(argv);
  if (asked === 'help' || asked === undefined) {
    (asked ? stdout : stderr).write(HELP);
    return asked ? 0 : CANNOT;
  }
  try {
    const { dataSource } = await openRunningBook();
    const report = await importFile(dataSource, asked).finally(() => dataSource.destroy());
    stdout.write(forPeople(report));
    return report.problemCount === 0 ? 0 : NOT_DONE;
  } catch (error) {
    if (!(error instanceof NothingRuns || error instanceof Problem)) throw error;
    stderr.write(`ro accounts: ${sentenceOf(error)}\n`);
    return error instanceof Problem && error.status === 409 ? NOT_DONE : CANNOT;
  }
}

async function importFile(database: DataSource, asked: Asked): Promise<ImportReport> {
  const { accountsKey } = readEnv();
  const imports = new AccountImports(database, accountsKey ? directoryKey(accountsKey) : undefined);
  const [administrator]: { person: string }[] = await database.query(
    'SELECT person FROM account WHERE login = $1 AND disabled_at IS NULL',
    [asked.login],
  );
  if (!administrator) throw new Problem(404, 'ACCOUNT.NOT_FOUND');
  return withSpooled(createReadStream(asked.file), (spooled) => {
    const given = { ...spooled, ...asked, file: spooled.file, administrator: administrator.person };
    return asked.apply ? imports.apply(given) : imports.check(given);
  });
}

function readArguments(argv: readonly string[]): Asked | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        signature: { type: 'string' },
        as: { type: 'string' },
        'dry-run': { type: 'boolean' },
        apply: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return 'help';
    const [verb, file, ...more] = positionals;
    const { signature, as: login, apply = false } = values;
    if (verb !== 'import' || !file || more.length > 0 || !signature || !login) return undefined;
    if (apply === (values['dry-run'] ?? false)) return undefined; // one of the two, and not by mistake both
    return { file, signature: signatureIn(signature), login, apply };
  } catch {
    return undefined; // an argument nobody knows, or no such file: the caller prints the usage
  }
}

/** A detached signature as `openssl` writes it, or as base64. */
function signatureIn(file: string): string {
  const bytes = readFileSync(file);
  return bytes.length === 64 ? bytes.toString('base64') : bytes.toString('utf8').trim();
}

function forPeople({ counts, problemCount, problems, appliedAt, sha256 }: ImportReport): string {
  const lines = problems.map(({ line, column, code, facts = {} }) => {
    const at = column === undefined ? '' : ` ${column}:`;
    return `✗ line ${line}:${at} ${say('en', code, facts)}`;
  });
  const more = problemCount - problems.length;
  if (more > 0) lines.push(`… and ${more} more`);
  const { rows, created, disabled, enabled, unchanged } = counts;
  lines.push(
    `${rows} rows: ${created} to make, ${disabled} to disable, ${enabled} to enable, ${unchanged} as they are`,
    `sha256 ${sha256}`,
    appliedAt === null ? 'checked only: nothing was changed' : `carried out ${appliedAt}`,
    '',
  );
  return lines.join('\n');
}

function sentenceOf(error: NothingRuns | Problem): string {
  if (!(error instanceof Problem)) return error.message;
  const [first] = error.errors;
  return say('en', first?.code ?? error.code, first?.facts ?? error.facts);
}
