import { messagesIn, type Language } from '../../rules/messages/say';
import type { LineOf, NextDuty, OverdueDuty } from './report';

/** The walkthrough's sentences in one language; names come from the system, in the same language. */
export interface Words {
  readonly nothingNext: string;
  begin(line: LineOf<'begin'>): string;
  act(line: LineOf<'act'>): string;
  next(next: NextDuty): string;
  paper(line: LineOf<'paper'>): string;
  clock(line: LineOf<'clock'>): string;
  overdue(duty: OverdueDuty): string;
  more(count: number): string;
  certificate(line: LineOf<'certificate'>): string;
  vote(line: LineOf<'vote'>): string;
  dates(line: LineOf<'dates'>): string;
  verify(line: LineOf<'verify'>): string;
  notVerified(line: LineOf<'not-verified'>): string;
  failed(line: LineOf<'failed'>): string;
  end(line: LineOf<'end'>): string;
}

const en: Words = {
  nothingNext: '      next: nothing, the dossier is closed',
  begin: ({ address, today, signedIn }) =>
    `Walkthrough on ${address}, business time ${today}; signed in: ${signedIn.join(', ')}`,
  act: ({ step, on, who, as, forBody, what, code, entry, phaseName }) =>
    `${place(step)} ${on}  ${who} (${as}, ${forBody}): ${what}  [${code}, entry ${entry}, ${phaseName}]`,
  next: ({ who, what, body, dueOn, article }) =>
    `      next: ${who} of ${body}: ${what}, by ${dueOn} (${article})`,
  paper: ({ who, slot, bytes, sha256 }) =>
    `      paper: ${who} uploads ${slot} (${bytes} bytes, ${sha256.slice(0, 12)}…)`,
  clock: ({ today, by, overdue }) =>
    `  »   ${today}  business time moved by ${by}; ${overdue.length === 0 ? 'no other duty became overdue' : `${overdue.length} ${overdue.length === 1 ? 'duty' : 'duties'} of other dossiers became overdue:`}`,
  overdue: ({ code, what, who, body, dueOn }) =>
    `        ${code}: ${who} of ${body}: ${what}, was due ${dueOn}`,
  more: (count) => `        and ${count} more`,
  certificate: ({ code, entry, what, waitedMs }) =>
    `      the class's workflow reached the dossier after ${waitedMs} ms: ${what}  [${code}, entry ${entry}]`,
  vote: ({
    question,
    meeting,
    body,
    heldOn,
    base,
    present,
    yes,
    needed,
    inequality,
    article,
    outcome,
  }) =>
    `Vote on ${question}, ${namedMeeting('en', meeting)}${body}, ${heldOn}: base ${base}, present ${present}, yes ${yes}, needed ${needed}\n      ${inequality}  ${outcome}  (${article})`,
  dates: ({ code, name, decided, ceremony, official }) =>
    `${name} [${code}]: decision ${decided}, ceremony ${ceremony}, official ${official}`,
  verify: ({ checked, violated }) => `Verified: ${checked} checked, ${violated} violated`,
  notVerified: ({ why }) => `Not verified: ${why}`,
  failed: ({ request, status }) => `✗ ${request} was answered ${status}:`,
  end: ({ steps, seconds }) => `✓ ${steps} acts in ${seconds} s`,
};

const vi: Words = {
  nothingNext: '      tiếp theo: không còn việc, hồ sơ đã khép',
  begin: ({ address, today, signedIn }) =>
    `Chạy thử trên ${address}, ngày nghiệp vụ ${today}; đăng nhập: ${signedIn.join(', ')}`,
  act: ({ step, on, who, as, forBody, what, code, entry, phaseName }) =>
    `${place(step)} ${on}  ${who} (${as}, ${forBody}): ${what}  [${code}, mục ${entry}, ${phaseName}]`,
  next: ({ who, what, body, dueOn, article }) =>
    `      tiếp theo: ${who}, ${body}: ${what}, chậm nhất ${dueOn} (${article})`,
  paper: ({ who, slot, bytes, sha256 }) =>
    `      tài liệu: ${who} tải lên ${slot} (${bytes} byte, ${sha256.slice(0, 12)}…)`,
  clock: ({ today, by, overdue }) =>
    `  »   ${today}  ${by} dời ngày nghiệp vụ; ${overdue.length === 0 ? 'không việc nào khác quá hạn' : `${overdue.length} việc của hồ sơ khác quá hạn:`}`,
  overdue: ({ code, what, who, body, dueOn }) =>
    `        ${code}: ${who}, ${body}: ${what}, hạn ${dueOn}`,
  more: (count) => `        và ${count} việc nữa`,
  certificate: ({ code, entry, what, waitedMs }) =>
    `      quy trình của lớp đã báo đến hồ sơ sau ${waitedMs} ms: ${what}  [${code}, mục ${entry}]`,
  vote: ({
    question,
    meeting,
    body,
    heldOn,
    base,
    present,
    yes,
    needed,
    inequality,
    article,
    outcome,
  }) =>
    `Biểu quyết ${wordOf('vi', question)}, ${namedMeeting('vi', meeting)}${body}, ${heldOn}: cơ số ${base}, có mặt ${present}, tán thành ${yes}, cần ${needed}\n      ${inequality}  ${outcome}  (${article})`,
  dates: ({ code, name, decided, ceremony, official }) =>
    `${name} [${code}]: quyết định ${decided}, lễ kết nạp ${ceremony}, chính thức ${official}`,
  verify: ({ checked, violated }) => `Đã kiểm chứng: ${checked} mục, ${violated} vi phạm`,
  notVerified: ({ why }) => `Chưa kiểm chứng: ${why}`,
  failed: ({ request, status }) => `✗ ${request} trả lời ${status}:`,
  end: ({ steps, seconds }) => `✓ ${steps} việc trong ${seconds} giây`,
};

export const WORDS: Readonly<Record<Language, Words>> = { en, vi };

function place(step: number): string {
  return `${String(step).padStart(3)}.`;
}

/** A cell's meeting is the cell itself; a committee is named before its body. */
function namedMeeting(language: Language, meeting: string): string {
  return meeting === 'cell' ? '' : `${wordOf(language, meeting)}, `;
}

function wordOf(language: Language, code: string): string {
  return messagesIn(language).words[code] ?? code;
}
