import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../rules/messages/say';

export interface WalkthroughOptions {
  readonly json: boolean;
  readonly url: string | undefined;
  readonly language: Language;
}

export const WALKTHROUGH_HELP = `ro walkthrough [--url http://host:port] [--json] [--lang en|vi]

One new candidate goes from the awareness class to full membership on the running
demonstration, over HTTP alone: every office holder signs in and does what is owed,
business time is moved between the acts, and at the end the votes, the three dates and
the proof of the ledger are shown. Business time never moves back: other dossiers become
overdue on the way, and \`npx ro demo reset\` restores the demonstration.

  --url    the system to walk on; default: the one running on RO_HOME
  --json   one JSON object per line
  --lang   language of the sentences, default en

Exit code 1 when anything fails; the problem is shown.
`;

/** Reads the arguments; \`help\` when asked for it, else what is wrong with them. */
export function readOptions(argv: readonly string[]): WalkthroughOptions | 'help' | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        url: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    if (values.help) return 'help';
    const { json = false, url, lang = 'en' } = values;
    const language = LANGUAGES.find((one) => one === lang);
    if (!language) return `--lang is one of ${LANGUAGES.join(', ')}, not ${lang}`;
    if (url !== undefined && !URL.canParse(url))
      return `--url is an address such as http://127.0.0.1:3000, not ${url}`;
    return { json, url: url?.replace(/\/+$/, ''), language };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
