import type { Language } from '../../../rules/messages/say';
import type { DutyInWords, MergerLine } from './lines';

/** A line of the merger as a sentence. */
export function mergerSentence(line: MergerLine, language: Language): string {
  return language === 'vi' ? inVietnamese(line) : inEnglish(line);
}

function inEnglish(line: MergerLine): string {
  switch (line.line) {
    case 'planned':
      return `Planned by ${line.who}: ${line.title}, from ${line.on}; dissolved: ${line.dissolved.join(', ')}  [plan ${line.plan.slice(0, 12)}…]`;
    case 'preview':
      return `Preview: ${line.dossiers} open dossiers; ${line.membersMoved} members move (${line.membersWithDossier} with their dossier); ${line.rolesEnded} roles end, ${line.rolesBegun} begin; ${line.votesStanding} votes stand; ${line.missing} duties without anybody`;
    case 'foreseen':
      return `      ${line.code}: ${english(line.before)}\n        →  ${english(line.after)}${line.stale ? '; what was shown for a decision is stale' : ''}`;
    case 'refused-as-due':
      return `  ✗   ${line.who} may not: ${line.status} ${line.code}: ${line.detail}`;
    case 'approved':
      return `Approved by ${line.who}: plan ${line.plan.slice(0, 12)}…`;
    case 'carried-out':
      return `Carried out by its workflow after ${line.waitedMs} ms: entry ${line.entry} of the register of organisations`;
    case 'progress':
      return `      followed: ${line.done} of ${line.total} dossiers`;
    case 'followed':
      return `      ${line.code} followed in entry ${line.entry}, before the act of entry ${line.actEntry}`;
    case 'stands':
      return `After it: ${line.votes} votes stand as they were; each of ${line.dossiers} open dossiers answers who, what, which body, by when (${line.duties} duties, ${line.asForeseen} dossiers exactly as the preview said)`;
    case 'inbox':
      return `      inbox of ${line.who} (${line.login}): ${line.tasks} tasks of ${line.body}`;
  }
}

function inVietnamese(line: MergerLine): string {
  switch (line.line) {
    case 'planned':
      return `${line.who} lập phương án: ${line.title}, từ ngày ${line.on}; giải thể: ${line.dissolved.join(', ')}  [phương án ${line.plan.slice(0, 12)}…]`;
    case 'preview':
      return `Xem trước: ${line.dossiers} hồ sơ đang mở; ${line.membersMoved} đảng viên chuyển (${line.membersWithDossier} theo hồ sơ); ${line.rolesEnded} vai trò kết thúc, ${line.rolesBegun} bắt đầu; ${line.votesStanding} biểu quyết giữ nguyên; ${line.missing} việc không có người`;
    case 'foreseen':
      return `      ${line.code}: ${vietnamese(line.before)}\n        →  ${vietnamese(line.after)}${line.stale ? '; bản đã trình để quyết định không còn đúng' : ''}`;
    case 'refused-as-due':
      return `  ✗   ${line.who} không được: ${line.status} ${line.code}: ${line.detail}`;
    case 'approved':
      return `${line.who} phê duyệt phương án ${line.plan.slice(0, 12)}…`;
    case 'carried-out':
      return `Quy trình thực hiện sau ${line.waitedMs} ms: mục ${line.entry} của sổ tổ chức`;
    case 'progress':
      return `      đã theo: ${line.done} trên ${line.total} hồ sơ`;
    case 'followed':
      return `      ${line.code} đã theo ở mục ${line.entry}, trước việc ở mục ${line.actEntry}`;
    case 'stands':
      return `Sau đó: ${line.votes} biểu quyết giữ nguyên; ${line.dossiers} hồ sơ đang mở đều rõ ai, việc gì, tổ chức nào, hạn nào (${line.duties} việc, ${line.asForeseen} hồ sơ đúng như đã xem trước)`;
    case 'inbox':
      return `      việc của ${line.who} (${line.login}): ${line.tasks} việc của ${line.body}`;
  }
}

const english = ({ who, what, body, dueOn }: DutyInWords): string =>
  `${who} of ${body}: ${what}, by ${dueOn}`;
const vietnamese = ({ who, what, body, dueOn }: DutyInWords): string =>
  `${who}, ${body}: ${what}, chậm nhất ${dueOn}`;
