import type { PaperFile, PaperRule } from './papers';

const SCANS = ['application/pdf', 'image/jpeg', 'image/png'];
const FILES = [...SCANS, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'];
const REDO = { by: 'redo' } as const;

/** What a line says of itself. */
export type GivenLine = Partial<PaperRule> & Pick<PaperRule, 'slot' | 'madeBy'>;

/** A line of a checklist, with what most lines have in common. */
export function paperLine(file: PaperFile, given: GivenLine): PaperRule {
  return {
    certifiedBy: null,
    original: 'original',
    handwritten: false,
    neededIf: 'always',
    from: file === 'admission' ? 'any' : 'ceremony',
    stale: REDO,
    withoutIt: file === 'admission' ? 'no-submission' : 'noted',
    part: 'file',
    media: given.handwritten ? SCANS : FILES,
    article: `12-HD/BTCTW on the ${file} file`,
    confidence: 'restated',
    ...given,
  };
}
