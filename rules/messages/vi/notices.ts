import type { Messages } from '../messages';

/** Sentences of notices, by kind; `{clock}` is named by its act. */
export const notices: Messages['notices'] = {
  'admission.decided': 'Đã có quyết định kết nạp ngày {decidedOn}.',
  'admission.refused': 'Không quyết định kết nạp, ngày {decidedOn}; lý do ghi trong hồ sơ.',
  'recognition.decided':
    'Đã quyết định công nhận đảng viên chính thức; ngày chính thức là {officialOn}.',
  'file.returned': 'Hồ sơ được trả lại để bổ sung: {items}.',
  'decision-term.extended': 'Thời hạn quyết định được gia hạn đến {until}.',
  'failed-vote.answered': 'Cấp có thẩm quyền đã trả lời về cuộc biểu quyết không đạt: {answer}.',
  'vote.failed': 'Biểu quyết không đạt: {yes} tán thành trên {base}.',
  'ceremony.irregular': 'Lễ kết nạp tổ chức chậm {daysLate} ngày khi chưa được đồng ý.',
  'verification.disqualifying': 'Thẩm tra kết luận không đủ tiêu chuẩn.',
  'cell.too-small': 'Chi bộ chỉ còn {fullMembers} đảng viên chính thức: cần bổ sung hoặc sáp nhập.',
  'dossier.withdrawn': 'Người vào Đảng đã rút hồ sơ ngày {withdrawnOn}.',
  'bodies.changed': 'Hồ sơ được chuyển về tổ chức này do sắp xếp tổ chức ngày {on}.',
  'entry.voided': 'Mục ghi {seq} đã được người thứ hai hủy.',
  'clock.reminder': '{clock}: hạn ngày {dueOn}.',
  'clock.escalation': '{clock}: đã quá hạn từ ngày {dueOn} mà chưa thực hiện.',
  'candidate.off-listed': 'Đã đưa ra khỏi danh sách cảm tình Đảng ngày {removedOn}.',
  'ceremony.held': 'Đã tổ chức lễ kết nạp ngày {heldOn}.',
  'dossier.withdrawn-after-decision':
    'Người vào Đảng rút hồ sơ ngày {withdrawnOn}, sau quyết định ngày {decidedOn}: cần hủy quyết định.',
};
