import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { findRunning } from '../../config/embedded/home';
import { readEnv } from '../../config/env';
import { NotUnderstood, type CalendarAsked, type Tell } from './asked';
import { signIn, type Session } from './door';
import { sayFinding, yearIn } from './file';
import { NothingRuns } from '../open-book';

const TO_MEND = 1;
const bodies = z.object({ items: z.array(z.object({ id: z.string(), code: z.string() })) });
const receipt = z.object({ seq: z.number(), hash: z.string(), touched: z.number() });

/** `ro calendar import`: proposes the year in a file, or says every line of it that is to be mended. */
export async function importYearFile(asked: CalendarAsked, tell: Tell): Promise<number> {
  const [file, ...more] = asked.words;
  if (file === undefined || more.length > 0)
    throw new NotUnderstood('arguments: import takes one file');
  const read = yearIn(file);
  if (typeof read === 'string') throw new NotUnderstood(read);
  if ('findings' in read) {
    for (const one of read.findings) tell(sayFinding(asked.language, one), one);
    return TO_MEND;
  }
  const { year } = read;
  if (asked.dryRun) {
    const counts = { year: year.year, daysOff: year.daysOff.length, swaps: year.swaps.length };
    tell(
      `${counts.year}: ${counts.daysOff} days off and ${counts.swaps} swaps; nothing was sent`,
      counts,
    );
    return 0;
  }
  const session = await sessionOf(asked);
  const organisation = await bodyOf(session, asked);
  const notice = randomUUID();
  const input = { ...year, notice, organisation };
  const { seq } = await session.post('/calendar/acts/import-year', input, receipt);
  tell(
    `proposed: notice ${notice}, entry ${seq}; it holds once a second person signs: ro calendar sign ${notice}`,
    { notice, seq },
  );
  return 0;
}

/** `ro calendar sign`: a second person signs what another proposed. */
export async function signNotice(asked: CalendarAsked, tell: Tell): Promise<number> {
  const [notice, ...more] = asked.words;
  if (notice === undefined || more.length > 0)
    throw new NotUnderstood('arguments: sign takes one notice');
  const session = await sessionOf(asked);
  const organisation = await bodyOf(session, asked);
  const input = { notice, organisation };
  const { seq, touched } = await session.post('/calendar/acts/sign-calendar', input, receipt);
  tell(`signed: entry ${seq}; ${touched} open dossiers follow`, { notice, seq, touched });
  return 0;
}

async function sessionOf({ login, url, code, language }: CalendarAsked): Promise<Session> {
  if (login === undefined) throw new NotUnderstood('--as: name the login of who does it');
  const password = process.env['RO_PASSWORD'];
  if (!password) throw new NotUnderstood('RO_PASSWORD: set the password of that login');
  const { roHome } = readEnv();
  const address = url ?? findRunning(roHome)?.address;
  if (address === undefined)
    throw new NothingRuns(`No system runs on ${roHome}. Remedy: npm start, or name one by --url.`);
  return signIn({ address: address.replace(/\/+$/, ''), login, password, code, language });
}

async function bodyOf(session: Session, { organisation: code }: CalendarAsked): Promise<string> {
  if (code === undefined) throw new NotUnderstood('--organisation: name the body, by its code');
  const { items } = await session.get('/organisations', bodies);
  const found = items.find((one) => one.code === code);
  if (found) return found.id;
  throw new NotUnderstood(`--organisation: no body has the code ${code}`);
}
