import type { Calendar } from '../../calendar/calendar';
import type { Layer } from '../../kernel/layer';
import { admissionClocks } from '../clocks';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import { laid } from './layers';
import type { TermId } from './pack';
import { confirmed, packs } from './registry';
import { valuesOf, type PackValue } from './values';

/** A value that nobody is sure of, and that a dossier goes by. */
export type UnconfirmedValue = Pick<PackValue, 'path' | 'rule' | 'article'>;

/** From when on a dossier goes by a term, beside the terms that run. */
const TERM_USED: Partial<Record<TermId, (state: AdmissionState) => boolean>> = {
  R04: ({ certificateIssuedOn }) => certificateIssuedOn !== null,
  R06: ({ introductions }) => introductions.length > 0,
  R07: ({ requests }) => requests.some(({ abroad }) => !abroad),
  R08: ({ requests }) => requests.some(({ abroad }) => abroad),
  R09: ({ fileOpenedOn }) => fileOpenedOn !== null,
  R15: ({ cellVotedOn }) => cellVotedOn !== null,
  R16: ({ extendedUntil }) => extendedUntil !== null,
  R17: ({ decidedOn }) => decidedOn !== null,
  R18: ({ ceremonyOn }) => ceremonyOn !== null,
  R19: ({ ceremonyOn }) => ceremonyOn !== null,
  R21: ({ recognitionVotedOn }) => recognitionVotedOn !== null,
  R31: ({ ceremonyOn }) => ceremonyOn !== null,
};

/** The same for values that are no terms. */
const USED: Readonly<Record<string, (state: AdmissionState) => boolean>> = {
  age: ({ readyOn, cellVotedOn }) => readyOn !== null || cellVotedOn !== null,
  base: ({ cellVotedOn }) => cellVotedOn !== null,
  minimumCell: ({ cellVotedOn, smallCellReportedOn }) =>
    cellVotedOn !== null || smallCellReportedOn !== null,
  introducers: ({ introducedBy }) => introducedBy !== null,
  decider: ({ authority }) => authority !== null,
  authorisedDecision: ({ authority }) => authority?.meeting === 'grassroots-committee',
  officialDay: ({ ceremonyOn }) => ceremonyOn !== null,
  partyAge: ({ decidedOn }) => decidedOn !== null,
};

/**
 * The values a dossier goes by that are to be confirmed. One its bodies have confirmed since it began, as it stands in the
 * dossier, is confirmed for it too; one they have changed is not: the dossier would have to move first.
 * @param since  layers that hold for its body today
 */
export function unconfirmedOf(
  state: AdmissionState,
  days: Calendar,
  since: readonly Layer[],
): readonly UnconfirmedValue[] {
  const pack = packOf(state);
  const today = new Map(valuesOf(laid(packs[pack.id], since)).map((value) => [value.path, value]));
  const running = new Set(admissionClocks(state, days).map(({ article }) => article));
  return valuesOf(pack)
    .filter((value) => !confirmed(value) && isUsed(value, state, running))
    .filter((value) => {
      const now = today.get(value.path);
      return !now || !confirmed(now) || !isSame(now, value);
    })
    .map(({ path, rule, article }) => ({ path, rule, article }));
}

function isUsed(
  { path, article }: PackValue,
  state: AdmissionState,
  running: ReadonlySet<string>,
): boolean {
  const [head = '', ...rest] = path.split('.');
  switch (head) {
    case 'terms':
      return running.has(article) || termUsed(rest.join('.'), state);
    case 'thresholds':
      return state.votes.some(({ body, question }) => path === thresholdPath(body, question));
    case 'forms':
      return state.papers[rest.join('.')] !== undefined;
    case 'papers':
      return state.papers[rest.slice(1).join('.')] !== undefined;
    default:
      return USED[path]?.(state) ?? false;
  }
}

/** Where the bar of a vote stands in a pack. */
export function thresholdPath(body: string, question: string): string {
  return `thresholds.${body}.${question}`;
}

function termUsed(id: string, state: AdmissionState): boolean {
  const uses: Readonly<Record<string, ((state: AdmissionState) => boolean) | undefined>> =
    TERM_USED;
  return uses[id]?.(state) ?? false;
}

function isSame(one: PackValue, other: PackValue): boolean {
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}
