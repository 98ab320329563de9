import { createHash } from 'node:crypto';
import type { PaperInput } from '../rules/admission/inputs';

/** A paper with its bytes. */
export interface DemoPaper {
  readonly input: PaperInput;
  readonly bytes: Buffer;
}

/**
 * A one-page PDF of some lines. Only ASCII: the fonts every reader has know no Vietnamese, so marks are left out.
 * The same lines give the same bytes.
 */
export function makePaper(lines: readonly string[]): DemoPaper {
  const bytes = pdfOf(lines.map(toAscii));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, input: { sha256, bytes: bytes.length, mediaType: 'application/pdf' } };
}

function pdfOf(lines: readonly string[]): Buffer {
  const text = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const content = `BT /F1 12 Tf 18 TL 72 770 Td\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, nth) => {
    const offset = file.length;
    file += `${nth + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}

const MARKS = /\p{Diacritic}/gu;

function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\u0020-\u007e]/g, '-');
}
