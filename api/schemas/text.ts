import { z } from 'zod';

/** Longest free text: a reason fits, a document does not; documents are uploaded. */
const FREE_TEXT_MAX = 2_000;
const LINE_MAX = 200;

/** C0 and C1 controls; a line break and a tab are let through where text may have lines. */
const CONTROLS = /\p{Cc}/u;
const CONTROLS_BUT_LINES = /[^\P{Cc}\t\n\r]/u;
/** Marks that turn the reading direction, hide, or stand for nothing: a signed text must read as it is stored. */
const HIDDEN = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;
/** What a decoder leaves where the bytes were in another encoding (TCVN3, VNI, Windows-1258). */
const REPLACEMENT = '\ufffd';

/** Half of a pair: no character at all, and PostgreSQL would refuse it later. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Why a text is refused, or null. NFD is refused, not mended: the client would show another text than was hashed. */
function faultOf(text: string, controls: RegExp): string | null {
  if (LONE_SURROGATE.test(text) || text.includes(REPLACEMENT)) return 'INPUT.NOT_UTF8';
  if (text.includes('\u0000')) return 'INPUT.NUL';
  if (controls.test(text)) return 'INPUT.CONTROL_CHARACTER';
  if (HIDDEN.test(text)) return 'INPUT.HIDDEN_MARK';
  if (text.normalize('NFC') !== text) return 'INPUT.NOT_NFC';
  if (text.trim() !== text) return 'INPUT.SPACE_AT_END';
  return null;
}

function checked(controls: RegExp): (text: string, context: z.RefinementCtx<string>) => void {
  return (text, context) => {
    const code = faultOf(text, controls);
    if (code) context.addIssue({ code: 'custom', params: { code } });
  };
}

/** One line of text: a number of a decision, a name. */
export function line(max = LINE_MAX): z.ZodString {
  return z.string().min(1).max(max).superRefine(checked(CONTROLS));
}

/** A reason or a comment: lines allowed, at most 2,000 characters. */
export const freeText = z
  .string()
  .min(1)
  .max(FREE_TEXT_MAX)
  .superRefine(checked(CONTROLS_BUT_LINES));

/** A name of our own making, such as a paper slot or a task's key; may hold dots, colons and slashes. */
export const key = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/);
