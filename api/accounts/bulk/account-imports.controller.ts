import { Controller, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FreshFactor } from '../../access/fresh-factor';
import { Who } from '../../access/caller';
import { Permit } from '../../access/permit';
import { importReport } from '../../answers/account-imports';
import { say, type Language } from '../../../rules/messages/say';
import { Reader } from '../../http/language';
import { badInput, Problem } from '../../http/problem';
import { Answers } from '../../openapi/answers';
import { Does } from '../../openapi/does';
import { Shows } from '../../reads/shows';
import { sha256 } from '../../schemas/values';
import type { SignedIn } from '../../sessions/session-store';
import { ACCOUNT_IMPORTS, type AccountImports } from './account-imports';
import { HEADER } from './account-row';
import type { ImportReport, RowProblem } from './report';
import { withSpooled, type Spooled } from './spool';

const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;
const signature = z.string().regex(SIGNATURE).optional();
const SIGNED = {
  name: 'Ro-Signature',
  required: true,
  description:
    'Ed25519 signature of the directory over `ro-accounts-v1 <sha256 of the file>` and a line feed, as base64.',
};
const FILE = { schema: { type: 'string', description: `text/csv, UTF-8, first line ${HEADER}` } };

/** Accounts in bulk, from a file that a directory signed: checked first, then the very same file carried out. */
@ApiTags('accounts')
@Controller('account-imports')
@Permit('accounts.administer')
export class AccountImportsController {
  constructor(@Inject(ACCOUNT_IMPORTS) private readonly imports: AccountImports) {}

  @Answers(200, importReport)
  @Does(
    'Checks a file of accounts, up to 64 MB and 100,000 rows, and says line by line what cannot be done. Changes nothing.',
  )
  @Post('check')
  @HttpCode(200)
  @ApiHeader(SIGNED)
  @ApiConsumes('text/csv')
  @ApiBody(FILE)
  @Shows.nothing('counts, and codes by line of what the reader just sent')
  check(
    @Who() who: SignedIn,
    @Req() request: FastifyRequest,
    @Headers('ro-signature') signed: string | undefined,
    @Reader() language: Language,
  ): Promise<ShownReport> {
    return withSpooled(csvOf(request), async (spooled) =>
      inWords(await this.imports.check(asked(who, spooled, signed)), language),
    );
  }

  @Answers(200, importReport)
  @Does(
    'Carries out a file that was checked without a problem: all of it or nothing, once. Sent again, it answers what it did.',
  )
  @Post(':sha256/apply')
  @HttpCode(200)
  @FreshFactor('it makes and closes accounts by the thousand')
  @ApiHeader(SIGNED)
  @ApiConsumes('text/csv')
  @ApiBody(FILE)
  @Shows.nothing('counts of what the reader just sent')
  apply(
    @Who() who: SignedIn,
    @Param('sha256', { schema: sha256 }) checked: string,
    @Req() request: FastifyRequest,
    @Headers('ro-signature') signed: string | undefined,
    @Reader() language: Language,
  ): Promise<ShownReport> {
    return withSpooled(csvOf(request), async (spooled) => {
      if (spooled.sha256 !== checked) throw new Problem(422, 'IMPORT.OTHER_FILE');
      return inWords(await this.imports.apply(asked(who, spooled, signed)), language);
    });
  }
}

/** A report whose problems are said in the reader's language too. */
interface ShownReport extends Omit<ImportReport, 'problems'> {
  readonly problems: readonly (RowProblem & { readonly detail: string })[];
}

function inWords(report: ImportReport, language: Language): ShownReport {
  const problems = report.problems.map((problem) => ({
    ...problem,
    detail: say(language, problem.code, problem.facts ?? {}),
  }));
  return { ...report, problems };
}

function asked(who: SignedIn, spooled: Spooled, signed: string | undefined) {
  const read = signature.safeParse(signed);
  if (!read.success || read.data === undefined)
    throw badInput({ code: 'IMPORT.SIGNATURE', parameter: 'Ro-Signature' });
  return { ...spooled, signature: read.data, administrator: who.person };
}

function csvOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  throw new Problem(415, 'BODY.MEDIA_TYPE', { headers: { connection: 'close' } });
}
