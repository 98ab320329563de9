import { paperLine, type GivenLine } from './paper-line';
import type { PaperRule } from './papers';

/** None of them goes up as a file that could be sent back; the guidance read here lists the documents, not a checklist. */
const removal = (given: GivenLine): PaperRule =>
  paperLine('removal', {
    neededIf: 'removal',
    stale: null,
    part: 'outcome',
    article: '12-HD/BTCTW on the removal file, to be confirmed',
    confidence: 'assumed',
    ...given,
  });

/** The removal file. @source 12-HD/BTCTW 2022 on the outcome documents, resolutions as at recognition (assumed) */
export const REMOVAL_PAPERS: readonly PaperRule[] = [
  removal({
    slot: 'discipline-decision',
    madeBy: 'authority',
    certifiedBy: 'authority',
    neededIf: 'discipline',
    from: 'ceremony',
  }),
  removal({
    slot: 'removal-cell-resolution',
    madeBy: 'cell',
    certifiedBy: 'grassroots',
    from: 'removal-proposed',
  }),
  removal({
    slot: 'removal-cell-minutes',
    madeBy: 'cell',
    certifiedBy: 'cell',
    from: 'removal-proposed',
    withoutIt: 'no-decision',
  }),
  removal({
    slot: 'removal-division-report',
    madeBy: 'division',
    neededIf: 'removal-division',
    from: 'removal-appraised',
  }),
  removal({
    slot: 'removal-grassroots-resolution',
    madeBy: 'grassroots',
    certifiedBy: 'grassroots',
    neededIf: 'removal-grassroots-vote',
    from: 'removal-endorsed',
  }),
  removal({
    slot: 'removal-grassroots-minutes',
    madeBy: 'grassroots',
    certifiedBy: 'grassroots',
    neededIf: 'removal-grassroots-vote',
    from: 'removal-endorsed',
    withoutIt: 'no-decision',
  }),
  removal({
    slot: 'removal-decision',
    madeBy: 'authority',
    certifiedBy: 'authority',
    from: 'removed',
  }),
  removal({
    slot: 'removal-complaint',
    madeBy: 'member',
    neededIf: 'complaint',
    from: 'complained',
  }),
  removal({
    slot: 'complaint-advice',
    madeBy: 'superior',
    neededIf: 'complaint',
    from: 'complained',
  }),
  removal({
    slot: 'complaint-settlement',
    madeBy: 'superior',
    certifiedBy: 'superior',
    neededIf: 'complaint',
    from: 'complained',
  }),
];
