import type { Messages } from '../messages';

/** Sentences of notices, by kind; `{clock}` is named by its act. */
export const notices: Messages['notices'] = {
  'admission.decided': 'Đã có quyết định kết nạp ngày {decidedOn}.',
  'admission.refused': 'Không quyết định kết nạp, ngày {decidedOn}; lý do ghi trong hồ sơ.',
  'break-glass.asked':
    '{asker} yêu cầu đọc khẩn cấp hồ sơ này trong {hours} giờ; cần người thứ hai cho phép.',
  'break-glass.ended': 'Việc đọc khẩn cấp hồ sơ này của {asker} đã kết thúc.',
  'break-glass.opened': '{asker} được {approver} cho đọc khẩn cấp hồ sơ này trong {hours} giờ.',
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
  'calendar.changed':
    'Lịch đã ký {version} làm dời {dates} thời hạn của hồ sơ này; thời hạn đầu tiên từ {from} sang {to}.',
  'pack.moved': 'Hồ sơ từ nay theo {to}, không theo {from} nữa: hãy xem lại thời hạn và giấy tờ.',
  'bodies.changed': 'Hồ sơ được chuyển về tổ chức này do sắp xếp tổ chức ngày {on}.',
  'entry.voided': 'Mục ghi {seq} đã được người thứ hai hủy.',
  'entry.corrected': 'Mục ghi {seq} đã được đính chính; thời hạn có thể thay đổi.',
  'clock.reminder': '{clock}: hạn ngày {dueOn}.',
  'clock.escalation': '{clock}: đã quá hạn từ ngày {dueOn} mà chưa thực hiện.',
  'candidate.off-listed': 'Đã đưa ra khỏi danh sách cảm tình Đảng ngày {removedOn}.',
  'ceremony.held': 'Đã tổ chức lễ kết nạp ngày {heldOn}.',
  'dossier.withdrawn-after-decision':
    'Người vào Đảng rút hồ sơ ngày {withdrawnOn}, sau quyết định ngày {decidedOn}: cần hủy quyết định.',
  'transfer.announced':
    'Có đảng viên chuyển sinh hoạt sang chi bộ khác; việc chuyển có hiệu lực từ ngày {effectiveOn}.',
  'letter.issued':
    'Đã cấp giấy giới thiệu sinh hoạt đảng ngày {issuedOn}; cần nộp nơi đến đúng hạn.',
  'letter.reissued':
    'Đã cấp lại giấy giới thiệu sinh hoạt đảng ngày {issuedOn}; giấy cũ không còn giá trị.',
  'letter.sent-back':
    'Chi bộ nơi đến trả lại giấy giới thiệu ngày {sentBackOn}; lý do ghi trong hồ sơ.',
  'member.accepted': 'Chi bộ nơi đến đã tiếp nhận đảng viên ngày {acceptedOn}.',
  'member.hosted':
    'Chi bộ nơi sinh hoạt tạm thời đã tiếp nhận đảng viên ngày {hostedOn}, đến ngày {untilOn}.',
  'member.returned': 'Đảng viên đã trở lại sau sinh hoạt tạm thời ngày {returnedOn}.',
  'member.reported-missing':
    'Ngày {reportedOn} có báo cáo chưa liên lạc được đảng viên đang chuyển sinh hoạt: cần tìm đảng viên hoặc kết thúc việc chuyển.',
  'missing.answered': 'Cấp ủy trên chi bộ đã trả lời về đảng viên chưa liên lạc được: {answer}.',
  'transfer.called-off': 'Việc chuyển sinh hoạt đã dừng ngày {calledOffOn}.',
  'cancellation.asked': 'Ngày {askedOn} đề nghị hủy quyết định: {because}.',
  'decision.cancelled': 'Quyết định kết nạp đã bị hủy ngày {cancelledOn}.',
  'file.expired': 'Chi bộ chưa xem xét hồ sơ đến ngày {lastDayOn}: phải làm lại một phần.',
  'candidate.died': 'Người vào Đảng từ trần ngày {diedOn}.',
  'decision.annulled': 'Ngày {annulledOn} đã hủy bỏ {annuls}: {ground}.',
  'removal.proposed': 'Ngày {heldOn} chi bộ đã biểu quyết đề nghị xóa tên đảng viên dự bị.',
  'meeting.fruitless':
    'Cuộc họp ngày {heldOn} không đủ phiếu công nhận cũng không đủ phiếu xóa tên (lần {fruitless}): biểu quyết lại.',
  'deadlock.reported':
    'Sau {fruitless} lần họp, lần cuối ngày {heldOn}, không đủ phiếu công nhận hoặc xóa tên; đã báo cáo cấp trên xem xét, quyết định.',
  'deadlock.settled':
    'Trường hợp biểu quyết không đạt đã được quyết định ngày {decidedOn}: {outcome}.',
  'complaint.filed': 'Người bị xóa tên khiếu nại ngày {filedOn}.',
  'complaint.settled': 'Khiếu nại việc xóa tên đã được giải quyết ngày {settledOn}: {outcome}.',
  'removal.decided':
    'Đảng viên dự bị đã bị xóa tên theo quyết định {number} ngày {decidedOn}; lý do ghi trong hồ sơ.',
  'member.disciplined': 'Đảng viên dự bị bị kỷ luật ngày {decidedOn}: {measure}.',
  'redo.ordered': 'Ngày {orderedOn} cấp trên chỉ đạo làm lại thủ tục: {from}.',
  'correction.recognised': 'Ngày {decidedOn} đã công nhận lại {annuls} sau sửa sai.',
  'redo.uncured': 'Không khắc phục được sai sót; hồ sơ kết thúc ngày {endedOn}.',
  'case.held': 'Hồ sơ tạm dừng từ ngày {heldFrom}: {reason}.',
  'hold.released': 'Hồ sơ được tiếp tục từ ngày {releasedOn}.',
  'hold.not-admitted': 'Hồ sơ tạm dừng đã kết thúc ngày {releasedOn}: không kết nạp.',
  'class.moved': 'Lớp học đã đổi sang ngày khác.',
  'class.cancelled': 'Lớp học đã bị hủy: việc cử học được giữ cho lớp khác.',
  'class.place-refused': 'Lớp không nhận: việc cử học được giữ cho lớp khác.',
  'class.list-answered':
    'Trung tâm đã trả lời danh sách {list}: nhận {enrolled}, không nhận {refused}.',
  'class.finished': 'Lớp học đã kết thúc; kết quả ngày {issuedOn}.',
  'mentor.wanted':
    'Đảng viên chuyển đến từ chi bộ khác ngày {wantedOn}: cần phân công đảng viên giúp đỡ.',
  'admission.moved': 'Hồ sơ của đảng viên chuyển đến được chuyển về tổ chức này ngày {on}.',
  'move.certified':
    'Người vào Đảng chuyển đơn vị: giấy chứng nhận hoặc hồ sơ đã gửi đến nơi mới ngày {on}.',
  'candidate.moved': 'Hồ sơ của người vào Đảng chuyển đến đã được giao cho chi bộ ngày {on}.',
  'move.called-off': 'Việc chuyển hồ sơ người vào Đảng đã dừng ngày {on}.',
  'staffing.bottleneck': 'Không còn đủ người đủ điều kiện cho các bước còn lại: {steps}.',
};
