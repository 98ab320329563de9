import type { Messages } from '../messages';

/** Refusals of a re-admission. */
export const readmissionRefusals: Messages['refusals'] = {
  'GATE.READMISSION':
    'Người vào Đảng trước đây là đảng viên ({why}); không thể, hoặc chưa thể kết nạp lại.',
  'READMISSION.BARRED': 'Người ra khỏi Đảng trong trường hợp này không được kết nạp lại: {way}.',
  'READMISSION.NOT_CLEARED': 'Người đã bị kết án phải ghi rõ ngày được xóa án tích.',
  'READMISSION.ONCE': 'Mỗi người chỉ được kết nạp lại {inLife} lần.',
  'READMISSION.STILL_MEMBER': 'Ngày ra khỏi Đảng phải trước ngày đưa vào danh sách.',
  'READMISSION.TOO_EARLY':
    'Người này ra khỏi Đảng ngày {leftOn}; đến {earliest} mới đủ thời gian để xét kết nạp lại.',
  'READMISSION.WAY_UNKNOWN':
    'Sổ chưa ghi việc ra khỏi Đảng trước đây thuộc trường hợp nào; phải ghi nhận trước, kèm văn bản.',
};

/** How a membership ended. */
export const leavingWords = {
  'walked-out': 'tự ý bỏ sinh hoạt đảng',
  'asked-to-leave': 'làm đơn xin ra khỏi Đảng',
  'left-in-hardship': 'xin ra khỏi Đảng vì gia đình đặc biệt khó khăn',
  'struck-off': 'bị xóa tên',
  expelled: 'bị khai trừ',
  'expelled-for-disunity': 'bị khai trừ vì gây mất đoàn kết nghiêm trọng',
  'convicted-less-serious': 'bị kết án về tội ít nghiêm trọng',
  'convicted-serious': 'bị kết án về tội nghiêm trọng trở lên',
  'convicted-of-corruption': 'bị kết án vì tham nhũng',
  'population-policy': 'vi phạm chính sách dân số',
  annulled: 'việc kết nạp bị hủy',
} satisfies Messages['words'];
