import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../rules/messages/say';

export const SCENARIOS = ['plain', 'merger'] as const;

export interface WalkthroughOptions {
  readonly scenario: (typeof SCENARIOS)[number];
  readonly json: boolean;
  readonly url: string | undefined;
  readonly language: Language;
}

export const WALKTHROUGH_HELP = `ro walkthrough [--scenario plain|merger] [--url http://host:port] [--json] [--lang en|vi]

plain (default): one new candidate goes from the awareness class to full membership on the running
demonstration, over HTTP alone: every office holder signs in and does what is owed,
business time is moved between the acts, and at the end the votes, the three dates and
the proof of the ledger are shown. Business time never moves back: other dossiers become
overdue on the way, and \`npx ro demo reset\` restores the demonstration.

merger: two committees become one, and a small cell goes into another, while their dossiers
run. It is planned, looked at before it is done, approved by a second person and carried out
on its day by the workflow while somebody acts; at the end every open dossier answers who,
what, which body and by when, votes stand, and the proof of the ledger is shown. Once per
demonstration: \`npx ro demo reset\` restores it.

  --scenario  plain or merger
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
        scenario: { type: 'string' },
      },
    });
    if (values.help) return 'help';
    const { json = false, url, lang = 'en', scenario: asked = 'plain' } = values;
    const language = LANGUAGES.find((one) => one === lang);
    if (!language) return `--lang is one of ${LANGUAGES.join(', ')}, not ${lang}`;
    const scenario = SCENARIOS.find((one) => one === asked);
    if (!scenario) return `--scenario is one of ${SCENARIOS.join(', ')}, not ${asked}`;
    if (url !== undefined && !URL.canParse(url))
      return `--url is an address such as http://127.0.0.1:3000, not ${url}`;
    return { scenario, json, url: url?.replace(/\/+$/, ''), language };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
