import { addMonths } from '../calendar/plain-date';
import type { PaperSlot, PaperStatus } from '../kernel/duty';
import { refuse, type Refusal } from '../kernel/refusal';
import { conditionsJudgedOn } from './annulment/state';
import type { AdmissionEvent } from './events';
import { HAPPENED, introductionsNeeded, NEEDED, needsUnion } from './paper-needs';
import { PAPER_FILES, type PaperFile, type PaperRule } from './packs/papers';
import { termLengthMonths } from './packs/terms';
import { madeOnPaper } from './takeover/state';
import type { AdmissionState, AttachedPaper } from './state';
import { packOf } from './terms-of';

/** What is missing of exactly one way to be introduced. */
export function introductionsMissing(state: AdmissionState): readonly string[] {
  const members = state.introductions.length < introductionsNeeded(state);
  const union = needsUnion(state) && !state.unionResolvedOn;
  return [...(members ? ['introduction'] : []), ...(union ? ['union-resolution'] : [])];
}

/** The checklist of the dossier as it stands, by its pack. @source 12-HD/BTCTW */
export function papersOf(state: AdmissionState): readonly PaperSlot[] {
  const { forms } = packOf(state);
  return rulesOf(state).map((rule) => ({
    slot: rule.slot,
    form: forms[rule.slot] ?? '',
    madeBy: rule.madeBy,
    certifiedBy: rule.certifiedBy,
    status: statusOf(rule, state),
    sha256: state.papers[rule.slot]?.sha256 ?? null,
    original: rule.original,
    media: rule.media,
    article: rule.article,
    confidence: rule.confidence,
    ...givenBack(rule.slot, state),
    moves: state.originals?.[rule.slot] ?? [],
  }));
}

/** Why a paper came back, as long as no newer version mended it. */
function givenBack(slot: string, { papers, returned }: AdmissionState): Pick<PaperSlot, 'reason'> {
  const reason = papers[slot]?.returned ? returned?.reasons?.[slot] : undefined;
  return reason === undefined ? {} : { reason };
}

/** Slots a paper may be put into now: needed here, and what the paper records has happened. */
export function slotsOf(state: AdmissionState): readonly string[] {
  return rulesOf(state)
    .filter((rule) => isNeeded(rule, state) && HAPPENED[rule.from](state))
    .map(({ slot }) => slot);
}

/** Papers of the file that lies with the authority, which it may send back. */
export function returnableSlots(state: AdmissionState): readonly string[] {
  const now: PaperFile = state.ceremonyOn ? 'recognition' : 'admission';
  const possible = slotsOf(state);
  return packOf(state)
    .papers[now].filter(({ part, slot }) => part === 'file' && possible.includes(slot))
    .map(({ slot }) => slot);
}

/** Papers without which the file may not go to the authority; a resolution's minutes are among them. */
export function missingForSubmission(state: AdmissionState): readonly string[] {
  return missing(state, 'admission', 'no-submission');
}

/** Papers without which recognition is not decided: the minutes that its resolutions rest on. */
export function missingForRecognition(state: AdmissionState): readonly string[] {
  return missing(state, 'recognition', 'no-decision');
}

/** Papers without which nobody is struck off. */
export function missingForRemoval(state: AdmissionState): readonly string[] {
  return missing(state, 'removal', 'no-decision');
}

/** A scan of a kind that its slot does not take: a handwritten paper is no typed file. */
export function mediaRefusals(
  state: AdmissionState,
  events: readonly AdmissionEvent[],
): readonly Refusal[] {
  return events.flatMap((event) => {
    if (event.type !== 'paper.attached') return [];
    const rule = everyRule(state).find(({ slot }) => slot === event.slot);
    if (!rule || rule.media.includes(event.mediaType)) return [];
    const { slot, mediaType } = event;
    return [
      refuse('PAPER.MEDIA', rule.article, { slot, mediaType, accepted: rule.media }, 'paper'),
    ];
  });
}

/** Lines of the dossier's checklist; those of a removal only where it came to one, or to a measure. */
function rulesOf(state: AdmissionState): readonly PaperRule[] {
  return everyRule(state).filter(
    (rule) => rule.file !== 'removal' || isNeeded(rule, state) || state.papers[rule.slot],
  );
}

function everyRule(state: AdmissionState): readonly (PaperRule & { readonly file: PaperFile })[] {
  const { papers } = packOf(state);
  return PAPER_FILES.flatMap((file) => papers[file].map((rule) => ({ ...rule, file })));
}

function isNeeded({ neededIf, slot }: PaperRule, state: AdmissionState): boolean {
  return NEEDED[neededIf](state, slot);
}

function missing(
  state: AdmissionState,
  file: PaperFile,
  without: PaperRule['withoutIt'],
): readonly string[] {
  return packOf(state)
    .papers[file].filter(
      (rule) =>
        rule.withoutIt === without && isNeeded(rule, state) && statusOf(rule, state) !== 'present',
    )
    .map(({ slot }) => slot);
}

function statusOf(rule: PaperRule, state: AdmissionState): PaperStatus {
  if (!isNeeded(rule, state)) return 'not-needed';
  const paper = state.papers[rule.slot];
  const onPaper = madeOnPaper(state, rule.slot);
  if (onPaper) return isStale(rule, { madeOn: onPaper }, state) ? 'stale' : 'present';
  if (!paper) return 'missing';
  if (paper.returned) return 'returned';
  if (paper.setAside) return 'stale';
  return isStale(rule, paper, state) ? 'stale' : 'present';
}

/**
 * Made before the file was opened or redone; of certificates, one that a newer has replaced, or that was out of date
 * when the cell considered it.
 */
function isStale(
  { stale }: PaperRule,
  { madeOn }: Pick<AttachedPaper, 'madeOn'>,
  state: AdmissionState,
): boolean {
  switch (stale?.by) {
    case 'redo':
      return state.fileOpenedOn !== null && madeOn < state.fileOpenedOn;
    case 'term': {
      const met = state.cellVotedOn ?? state.readyOn;
      const considered = met && conditionsJudgedOn(state, met);
      const months = termLengthMonths(packOf(state).terms[stale.term]);
      const over = considered !== null && considered > addMonths(madeOn, months);
      return over || madeOn < (state.certificateIssuedOn ?? madeOn);
    }
    case undefined:
      return false;
  }
}
