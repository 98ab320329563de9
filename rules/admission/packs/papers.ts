import type { Source, TermId } from './pack';
import { paperLine, type GivenLine } from './paper-line';
import { REMOVAL_PAPERS } from './removal-papers';
import { carriedOver } from './sourced';

/** Why a dossier needs a paper; each name has its predicate in `rules/admission/paper-needs.ts`. */
export const PAPER_NEEDS = [
  'always',
  'somebody-asked',
  'second-introduction',
  'union',
  'division',
  'grassroots-vote',
  'failed-vote',
  'removal',
  'removal-division',
  'removal-grassroots-vote',
  'discipline',
  'complaint',
  /** Where an act on a special case asked for it: consents, conclusions, certificates of who moved. */
  'asked-for',
  /** Where a decision was annulled, or recognised after correction. */
  'wrong-decision',
] as const;
export type PaperNeed = (typeof PAPER_NEEDS)[number];

/** What must have happened before the paper can lie in its slot; a resolution is not filed before the vote. */
export const PAPER_MOMENTS = [
  'any',
  'cell-voted',
  'division-appraised',
  'grassroots-voted',
  'decided',
  'ceremony',
  'recognition-voted',
  'recognition-appraised',
  'recognition-grassroots-voted',
  'recognised',
  'removal-proposed',
  'removal-appraised',
  'removal-endorsed',
  'removed',
  'complained',
] as const;
export type PaperMoment = (typeof PAPER_MOMENTS)[number];

/**
 * When a paper that lies there no longer counts: made before the file was opened or redone; or older than a term of the
 * pack when it is considered, or replaced by a newer one.
 */
export type PaperStaleness =
  { readonly by: 'redo' } | { readonly by: 'term'; readonly term: TermId };

/** What a missing paper holds up. What is only noted stays visible to whoever decides. */
export const WITHOUT_PAPER = ['noted', 'no-submission', 'no-decision'] as const;
export type WithoutPaper = (typeof WITHOUT_PAPER)[number];

/** One line of a checklist. Its form code stands in `Pack.forms` under the same slot. */
export interface PaperRule extends Source {
  readonly slot: string;
  readonly madeBy: string;
  readonly certifiedBy: string | null;
  /** Whether the body keeps the original or a certified copy; the scan is neither. */
  readonly original: 'original' | 'copy';
  /** Written by hand by whoever makes it; a typed file is not accepted as its scan. */
  readonly handwritten: boolean;
  readonly neededIf: PaperNeed;
  readonly from: PaperMoment;
  readonly stale: PaperStaleness | null;
  readonly withoutIt: WithoutPaper;
  /** `file` goes up and may be sent back; `outcome` is made by whoever decides, or about what failed. */
  readonly part: 'file' | 'outcome';
  /** Media types of scans that are taken. */
  readonly media: readonly string[];
}

export const PAPER_FILES = ['admission', 'recognition', 'removal'] as const;
export type PaperFile = (typeof PAPER_FILES)[number];
export type PaperChecklists = Readonly<Record<PaperFile, readonly PaperRule[]>>;

const admission = (given: GivenLine): PaperRule => paperLine('admission', given);
const recognition = (given: GivenLine): PaperRule => paperLine('recognition', given);
/** A consent or conclusion that only special cases ask for. */
const special = (slot: string, madeBy: string, article: string): PaperRule =>
  admission({
    slot,
    madeBy,
    certifiedBy: madeBy,
    neededIf: 'asked-for',
    stale: null,
    article: `${article}, to be confirmed`,
    confidence: 'known',
  });

/** A decision about a decision that was wrong; which types there are was seen in use, no form code was. */
const ofWrong = (line: (given: GivenLine) => PaperRule, slot: string): PaperRule =>
  line({
    slot,
    madeBy: 'authority',
    certifiedBy: 'authority',
    neededIf: 'wrong-decision',
    from: 'any',
    stale: null,
    withoutIt: 'noted',
    part: 'outcome',
    article: '24-QĐ/TW on wrong admissions, to be confirmed',
    confidence: 'restated',
  });

/** The admission file. @source 12-HD/BTCTW 2022, with the minutes that resolutions rest on */
const ADMISSION: readonly PaperRule[] = [
  admission({
    slot: 'certificate',
    madeBy: 'centre',
    certifiedBy: 'centre',
    stale: { by: 'term', term: 'R04' },
  }),
  admission({ slot: 'application', madeBy: 'candidate', handwritten: true, stale: null }),
  admission({
    slot: 'cv',
    madeBy: 'candidate',
    certifiedBy: 'grassroots',
    handwritten: true,
    stale: null,
  }),
  admission({
    slot: 'verification-replies',
    madeBy: 'asked-body',
    certifiedBy: 'asked-body',
    neededIf: 'somebody-asked',
    stale: null,
  }),
  admission({ slot: 'introduction-1', madeBy: 'introducer' }),
  admission({
    slot: 'introduction-2',
    madeBy: 'introducer',
    neededIf: 'second-introduction',
  }),
  admission({
    slot: 'union-resolution',
    madeBy: 'union',
    certifiedBy: 'union',
    neededIf: 'union',
  }),
  admission({ slot: 'comments', madeBy: 'cell', certifiedBy: 'cell' }),
  admission({
    slot: 'cell-resolution',
    madeBy: 'cell',
    certifiedBy: 'grassroots',
    from: 'cell-voted',
  }),
  admission({ slot: 'cell-minutes', madeBy: 'cell', certifiedBy: 'cell', from: 'cell-voted' }),
  admission({
    slot: 'division-report',
    madeBy: 'division',
    neededIf: 'division',
    from: 'division-appraised',
  }),
  admission({
    slot: 'grassroots-resolution',
    madeBy: 'grassroots',
    certifiedBy: 'grassroots',
    neededIf: 'grassroots-vote',
    from: 'grassroots-voted',
  }),
  admission({
    slot: 'grassroots-minutes',
    madeBy: 'grassroots',
    certifiedBy: 'grassroots',
    neededIf: 'grassroots-vote',
    from: 'grassroots-voted',
  }),
  admission({
    slot: 'education-proof',
    madeBy: 'school',
    certifiedBy: 'school',
    original: 'copy',
    stale: null,
    withoutIt: 'noted',
    article: 'proof of education, a certified copy, to be confirmed',
    confidence: 'known',
  }),
  special('age-consent', 'central-committee', 'consent above the greatest age, 24-QĐ/TW'),
  special('education-consent', 'central-committee', 'consent where education is waived, 24-QĐ/TW'),
  special('readmission-consent', 'province', 'consent to a re-admission, 24-QĐ/TW'),
  special('political-conclusion', 'superior', 'conclusion on the political standard, 232-QĐ/TW'),
  special('leaving-paper', 'former-body', 'how an earlier membership ended, 24-QĐ/TW'),
  special('religion-conclusion', 'superior', 'conclusion on religion'),
  special('owner-conclusion', 'superior', 'conclusion on owners of private businesses'),
  special('foreign-spouse-conclusion', 'superior', 'conclusion on foreign spouses'),
  special('population-conclusion', 'superior', 'conclusion on population policy'),
  special('transfer-certificate', 'grassroots', 'certificate of who moves while being helped'),
  admission({
    slot: 'decision',
    madeBy: 'authority',
    certifiedBy: 'authority',
    from: 'decided',
    withoutIt: 'noted',
    part: 'outcome',
  }),
  ofWrong(admission, 'annulment-of-admission'),
  ofWrong(admission, 'annulment-of-readmission'),
  ofWrong(admission, 'correction-of-admission'),
];

/** The recognition file. @source 12-HD/BTCTW 2022, with the minutes that resolutions rest on */
const RECOGNITION: readonly PaperRule[] = [
  recognition({ slot: 'new-member-certificate', madeBy: 'centre', certifiedBy: 'centre' }),
  recognition({ slot: 'self-review', madeBy: 'member', handwritten: true }),
  recognition({ slot: 'mentor-review', madeBy: 'mentor' }),
  recognition({ slot: 'recognition-comments', madeBy: 'cell', certifiedBy: 'cell' }),
  recognition({
    slot: 'recognition-cell-resolution',
    madeBy: 'cell',
    certifiedBy: 'grassroots',
    from: 'recognition-voted',
  }),
  recognition({
    slot: 'recognition-cell-minutes',
    madeBy: 'cell',
    certifiedBy: 'cell',
    from: 'recognition-voted',
    withoutIt: 'no-decision',
  }),
  recognition({
    slot: 'recognition-division-report',
    madeBy: 'division',
    neededIf: 'division',
    from: 'recognition-appraised',
  }),
  recognition({
    slot: 'recognition-grassroots-resolution',
    madeBy: 'grassroots',
    certifiedBy: 'grassroots',
    neededIf: 'grassroots-vote',
    from: 'recognition-grassroots-voted',
  }),
  recognition({
    slot: 'recognition-grassroots-minutes',
    madeBy: 'grassroots',
    certifiedBy: 'grassroots',
    neededIf: 'grassroots-vote',
    from: 'recognition-grassroots-voted',
    withoutIt: 'no-decision',
  }),
  recognition({
    slot: 'recognition-decision',
    madeBy: 'authority',
    certifiedBy: 'authority',
    from: 'recognised',
    part: 'outcome',
  }),
  recognition({
    slot: 'failed-vote-minutes',
    madeBy: 'meeting',
    neededIf: 'failed-vote',
    from: 'any',
    part: 'outcome',
  }),
  ofWrong(recognition, 'annulment-of-recognition'),
  ofWrong(recognition, 'correction-of-recognition'),
];

/** The checklists as 12-HD/BTCTW of 2022-01-18 lists them. */
export const PAPERS_OF_12_HD_BTCTW: PaperChecklists = {
  admission: ADMISSION,
  recognition: RECOGNITION,
  removal: REMOVAL_PAPERS,
};

/** The same lists where the guidance on forms was replaced, or not seen: to be confirmed. */
export function papersCarriedOver(papers: PaperChecklists, into: string): PaperChecklists {
  return {
    admission: papers.admission.map((rule) => carriedOver(rule, into)),
    recognition: papers.recognition.map((rule) => carriedOver(rule, into)),
    removal: papers.removal.map((rule) => carriedOver(rule, into)),
  };
}
