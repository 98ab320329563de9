import type { Question, VotingBody } from '../../../rules/admission/packs/pack';
import type { Language } from '../../../rules/messages/say';
import type { BaseReason } from '../../../rules/votes/base';
import type { VoteOutcome } from '../../../rules/votes/proof-card';

/** What a printed proof card says in one language. Vietnamese first: it is what lies in the file. */
export interface ProofWords {
  readonly title: string;
  readonly question: string;
  readonly questions: Readonly<Record<Question, string>>;
  readonly bodies: Readonly<Record<VotingBody, string>>;
  readonly round: string;
  readonly heldOn: string;
  readonly form: string;
  readonly forms: Readonly<Record<string, string>>;
  readonly chosenBy: string;
  readonly chosenBys: Readonly<Record<string, string>>;
  readonly chair: string;
  readonly secretary: string;
  readonly conflicts: string;
  readonly nobody: string;
  readonly notRecorded: string;
  readonly base: string;
  readonly present: string;
  readonly absent: string;
  readonly withLeave: string;
  readonly ballots: Readonly<Record<'yes' | 'no' | 'blank' | 'invalid' | 'notCast', string>>;
  readonly twoCounts: string;
  readonly enteredBy: string;
  readonly inequality: string;
  readonly needed: string;
  readonly article: string;
  readonly result: string;
  readonly passed: string;
  readonly failed: string;
  readonly outcomes: Readonly<Record<VoteOutcome, string>>;
  readonly change: string;
  readonly margin: (ayes: number) => string;
  readonly short: (ayes: number) => string;
  readonly unreachable: string;
  readonly resolution: string;
  readonly roll: string;
  readonly member: string;
  readonly counted: string;
  readonly yes: string;
  readonly no: string;
  readonly why: string;
  readonly reasons: Readonly<Record<BaseReason, string>>;
  readonly noRoll: string;
  readonly takenOver: string;
  readonly voided: string;
  readonly unconfirmed: string;
  readonly secrecy: string;
  readonly advice: string;
}

const vi: ProofWords = {
  title: 'Phiếu chứng minh kết quả biểu quyết',
  question: 'Nội dung biểu quyết',
  questions: {
    listing: 'đưa vào danh sách cảm tình Đảng',
    admission: 'đề nghị kết nạp đảng viên',
    recognition: 'công nhận đảng viên chính thức',
    removal: 'xóa tên đảng viên dự bị',
  },
  bodies: {
    cell: 'chi bộ',
    'grassroots-committee': 'đảng ủy cơ sở',
    'standing-committee': 'ban thường vụ',
  },
  round: 'Lần biểu quyết',
  heldOn: 'Ngày họp',
  form: 'Hình thức',
  forms: { 'secret-ballot': 'bỏ phiếu kín', 'raised-card': 'giơ thẻ đảng viên' },
  chosenBy: 'Ai chọn hình thức',
  chosenBys: { meeting: 'hội nghị' },
  chair: 'Chủ trì',
  secretary: 'Thư ký',
  conflicts: 'Đảng viên khai có quan hệ phải tránh',
  nobody: 'không có',
  notRecorded: 'không ghi nhận riêng',
  base: 'Cơ số tính',
  present: 'Có mặt trong cơ số',
  absent: 'Vắng mặt trong cơ số',
  withLeave: 'trong đó có lý do',
  ballots: {
    yes: 'Tán thành',
    no: 'Không tán thành',
    blank: 'Phiếu trắng',
    invalid: 'Không hợp lệ',
    notCast: 'Không bỏ phiếu',
  },
  twoCounts: 'Hai lần kiểm phiếu',
  enteredBy: 'người nhập',
  inequality: 'Phép tính',
  needed: 'Số phiếu tán thành cần có',
  article: 'Căn cứ',
  result: 'Kết quả',
  passed: 'ĐẠT',
  failed: 'KHÔNG ĐẠT',
  outcomes: {
    PROPOSED: 'đề nghị lên cấp trên',
    DECIDED: 'quyết định',
    FAIL_REPORTED_UP: 'báo cáo toàn bộ kết quả lên cấp có thẩm quyền',
  },
  change: 'Điều gì sẽ làm kết quả khác đi',
  margin: (ayes) =>
    ayes === 0
      ? 'Bớt một phiếu tán thành là không đạt.'
      : `Bớt ${ayes + 1} phiếu tán thành mới không đạt.`,
  short: (ayes) => `Thêm ${ayes} phiếu tán thành là đạt.`,
  unreachable: 'Số người có mặt không đủ để đạt.',
  resolution: 'Số nghị quyết',
  roll: 'Danh sách đảng viên ngày họp',
  member: 'Đảng viên',
  counted: 'Trong cơ số',
  yes: 'có',
  no: 'không',
  why: 'Lý do',
  reasons: {
    probationary: 'đảng viên dự bị, không có quyền biểu quyết',
    'temporarily-elsewhere': 'sinh hoạt tạm thời nơi khác',
    'exempt-absent': 'được miễn sinh hoạt, vắng mặt',
    'exempt-present': 'được miễn sinh hoạt, có mặt',
    present: 'có mặt',
    absent: 'vắng mặt, vẫn tính',
    'absent-with-leave': 'vắng mặt có lý do, vẫn tính',
  },
  noRoll: 'Cơ số là số ủy viên đương nhiệm; không lập danh sách từng người.',
  takenOver:
    'Tiếp nhận từ hồ sơ giấy: số phiếu và cơ số theo nghị quyết đã lập; danh sách không được đối chiếu.',
  voided: 'Lần biểu quyết này đã bị gạch bỏ.',
  unconfirmed: 'Giá trị cần xác nhận',
  secrecy: 'Không ghi ai bỏ phiếu thế nào.',
  advice: 'Chưa phải tư vấn pháp lý; giá trị “cần xác nhận” do tổ chức đảng xác nhận.',
};

const en: ProofWords = {
  title: 'Proof card of a vote',
  question: 'Question',
  questions: {
    listing: 'listing as sympathiser',
    admission: 'proposal of admission',
    recognition: 'recognition as full member',
    removal: 'removal of a probationary member',
  },
  bodies: {
    cell: 'cell',
    'grassroots-committee': 'grassroots committee',
    'standing-committee': 'standing committee',
  },
  round: 'Round',
  heldOn: 'Day of the meeting',
  form: 'Form of the vote',
  forms: { 'secret-ballot': 'secret ballot', 'raised-card': 'raised cards' },
  chosenBy: 'Form chosen by',
  chosenBys: { meeting: 'the meeting' },
  chair: 'Chair',
  secretary: 'Secretary',
  conflicts: 'Members who declared a conflict',
  nobody: 'nobody',
  notRecorded: 'not recorded apart',
  base: 'Base',
  present: 'Present in the base',
  absent: 'Absent in the base',
  withLeave: 'with leave',
  ballots: {
    yes: 'For',
    no: 'Against',
    blank: 'Blank',
    invalid: 'Invalid',
    notCast: 'Not cast',
  },
  twoCounts: 'Both counts',
  enteredBy: 'entered by',
  inequality: 'Inequality',
  needed: 'Ayes needed',
  article: 'Article',
  result: 'Result',
  passed: 'PASSED',
  failed: 'FAILED',
  outcomes: {
    PROPOSED: 'proposed to the body above',
    DECIDED: 'decided',
    FAIL_REPORTED_UP: 'the full result is reported to the competent body',
  },
  change: 'What would have changed it',
  margin: (ayes) =>
    ayes === 0 ? 'One aye less fails.' : `${ayes + 1} ayes less would have failed.`,
  short: (ayes) => `${ayes} more ${ayes === 1 ? 'aye' : 'ayes'} would have passed.`,
  unreachable: 'Those present were too few to pass.',
  resolution: 'Resolution',
  roll: 'Roll on the day of the meeting',
  member: 'Member',
  counted: 'In the base',
  yes: 'yes',
  no: 'no',
  why: 'Reason',
  reasons: {
    probationary: 'probationary member, no vote',
    'temporarily-elsewhere': 'temporary activity elsewhere',
    'exempt-absent': 'exempt from activity, absent',
    'exempt-present': 'exempt from activity, present',
    present: 'present',
    absent: 'absent, counted all the same',
    'absent-with-leave': 'absent with leave, counted all the same',
  },
  noRoll: 'The base is the number of members in office; no roll is kept of them.',
  takenOver:
    'Taken over from paper: counts and base as written in the resolution; nobody here saw a roll.',
  voided: 'This vote was struck out.',
  unconfirmed: 'Values to be confirmed',
  secrecy: 'Nothing says how anybody voted.',
  advice: 'Not legal advice; values marked “to be confirmed” are for an organiser to confirm.',
};

/** The words of a proof card. */
export const PROOF_WORDS: Readonly<Record<Language, ProofWords>> = { vi, en };
