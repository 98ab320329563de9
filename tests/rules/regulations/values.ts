import type { Pack } from '../../../rules/admission/packs/pack';
import { findPath } from '../../../rules/admission/packs/paths';
import { confirmed, packs } from '../../../rules/admission/packs/registry';
import { sayValue } from '../../../rules/messages/packs/say-value';

/** Where the values of a rule stand in a pack; terms stand under the rule's own id. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  R01: ['age.minYears'],
  R02: ['age.maxYearsWithoutConsent'],
  R03: ['education'],
  R05: ['introducers'],
  R10: ['thresholds.cell.admission'],
  R11: ['base'],
  R12: ['thresholds.grassroots-committee.admission'],
  R13: ['authorisedDecision'],
  R14: ['thresholds.standing-committee.admission'],
  R20: [
    'thresholds.cell.recognition',
    'thresholds.grassroots-committee.recognition',
    'thresholds.standing-committee.recognition',
  ],
  R22: ['deadlock'],
  R23: [
    'thresholds.cell.removal',
    'thresholds.grassroots-committee.removal',
    'thresholds.standing-committee.removal',
  ],
  R24: ['officialDay'],
  R25: ['partyAge'],
  R27: ['readmissions'],
  R30: ['minimumCell'],
  R35: ['cellMeetings'],
  R36: ['standingCommitteeSize'],
  R37: ['yearlyTarget'],
};
const NO_POWER = 'no such power';

export const ALL_PACKS: readonly Pack[] = Object.values(packs);

/** What the table says of a rule: what the newest pack cites, then a cell per pack, oldest first. */
export function valueCells(rule: string): readonly string[] {
  const paths = (PATHS[rule] ?? [`terms.${rule}`]).map((path) => {
    const found = findPath(path);
    if (!found) throw new Error(`no path ${path} for ${rule}`);
    return found;
  });
  const said = ALL_PACKS.map((pack) => {
    const values = paths.map((path) => {
      const value = path.read(pack);
      return value === undefined ? NO_POWER : sayValue('en', path.path, value);
    });
    const sure = paths.every(
      (path) => path.read(pack) === undefined || confirmed(path.source(pack)),
    );
    return { text: values.join('; '), sure };
  });
  const cells = said.map(({ text, sure }, at) => {
    const same = at > 0 && said[at - 1]?.text === text;
    return `${same ? '=' : text}${sure ? '' : ' ?'}`;
  });
  return [articleOf(paths), ...cells];
}

function articleOf(paths: readonly NonNullable<ReturnType<typeof findPath>>[]): string {
  const articles = paths.map((path) => path.source(packs.P2026B).article);
  return [...new Set(articles.map((one) => one.replace(/, to be confirmed$/, '')))].join('; ');
}
