/** What an address may say of each screen; anything else in it is dropped. */
type Given = Record<string, unknown>;

const KINDS = ['admission', 'training-class', 'transfer'] as const;
const CLAIMS = ['mine', 'free'] as const;
export const TABS = ['overview', 'papers', 'votes', 'ledger'] as const;
export const WAYS = ['body', 'phase', 'person'] as const;
export type Tab = (typeof TABS)[number];
export type Way = (typeof WAYS)[number];

export interface SignInSearch {
  readonly from?: string | undefined;
  readonly ended?: true | undefined;
  /** Code of what the provider's way in ended with. */
  readonly refused?: string | undefined;
}
export interface InboxSearch {
  readonly kind?: (typeof KINDS)[number] | undefined;
  readonly body?: string | undefined;
  readonly claim?: (typeof CLAIMS)[number] | undefined;
  readonly q?: string | undefined;
  readonly task?: string | undefined;
}
export interface ListSearch {
  readonly q?: string | undefined;
  readonly closed?: true | undefined;
}
export interface DossierSearch {
  readonly tab?: Tab | undefined;
  readonly act?: string | undefined;
}
export interface BoardSearch {
  readonly by?: Way | undefined;
  readonly view?: 'table' | undefined;
  readonly at?: string | undefined;
}

export function readSignIn(given: Given): SignInSearch {
  return {
    from: pathOf(given['from']),
    ended: yes(given['ended']),
    refused: codeOf(given['refused']),
  };
}

export function readInbox(given: Given): InboxSearch {
  return {
    kind: one(given['kind'], KINDS),
    body: text(given['body']),
    claim: one(given['claim'], CLAIMS),
    q: text(given['q']),
    task: text(given['task']),
  };
}

export function readList(given: Given): ListSearch {
  return { q: text(given['q']), closed: yes(given['closed']) };
}

export function readDossier(given: Given): DossierSearch {
  return { tab: one(given['tab'], TABS), act: text(given['act']) };
}

export function readBoard(given: Given): BoardSearch {
  return {
    by: one(given['by'], WAYS),
    view: one(given['view'], ['table']),
    at: text(given['at']),
  };
}

function codeOf(value: unknown): string | undefined {
  const code = text(value);
  return code !== undefined && /^[A-Z_]+\.[A-Z_]+$/.test(code) ? code : undefined;
}

function one<const T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

/** Numbers in an address arrive as numbers; who searches for 2026 means the text. */
function text(value: unknown): string | undefined {
  const shown = typeof value === 'number' ? String(value) : value;
  return typeof shown === 'string' && shown !== '' ? shown.slice(0, 200) : undefined;
}

function yes(value: unknown): true | undefined {
  return value === true ? true : undefined;
}

/** Only an address of our own: a link must not lead a sign-in elsewhere. */
function pathOf(value: unknown): string | undefined {
  const path = text(value);
  return path !== undefined && /^\/(?![/\\])/.test(path) ? path : undefined;
}
