/** What people write when a reason is asked for; invented, but of the kind that is really written. */
export const REASONS = {
  withdraw: 'Quần chúng chuyển công tác sang đơn vị ngoài tỉnh, có đơn xin rút hồ sơ.',
  'remove-from-list':
    'Quần chúng không còn nguyện vọng phấn đấu vào Đảng; chi bộ thống nhất đưa ra khỏi danh sách.',
  'waive-verification':
    'Mẹ đẻ là đảng viên, lý lịch khai đầy đủ, rõ ràng; không phải thẩm tra ngoài.',
  'return-file': 'Nghị quyết chi bộ ghi thiếu số phiếu không tán thành; đề nghị hoàn chỉnh lại.',
  'answer-failed-vote:new-vote':
    'Chi bộ tiếp tục giúp đỡ quần chúng, làm rõ ý kiến còn khác nhau và họp xem xét lại.',
  'answer-failed-vote:stop': 'Quần chúng còn hạn chế chưa khắc phục; thống nhất dừng xem xét.',
  'extend-decision-term': 'Đang chờ kết luận về tiêu chuẩn chính trị của cơ quan có thẩm quyền.',
  'consent-late-ceremony':
    'Đơn vị làm nhiệm vụ phòng chống lụt bão; đồng ý tổ chức lễ kết nạp muộn.',
  'keep-pack': 'Hồ sơ đã làm gần xong theo quy định cũ; cấp có thẩm quyền đồng ý làm tiếp.',
  'move-to-pack': 'Theo quy định mới của Trung ương.',
  'call-off-meeting': 'Số đảng viên có mặt không đủ để đạt tỷ lệ; chi bộ thống nhất lùi cuộc họp.',
  'place-original': 'Phòng 203, tủ hồ sơ số 2, ngăn 4, cặp số 17.',
  'review-decision': 'Bản mới chỉ sửa lỗi đánh máy, không ảnh hưởng đến quyết định.',
  'confirm-take-over': 'Đã đối chiếu với hồ sơ giấy.',
  'call-off-move': 'Người vào Đảng không chuyển đơn vị nữa.',
  'report-move-after-decision': 'Người vào Đảng được điều động sang đơn vị khác.',
  'hold-case': 'Đang chờ kết luận của cơ quan có thẩm quyền.',
  'annul-decision': 'Bằng tốt nghiệp trong hồ sơ không hợp lệ.',
  'decide-removal': 'Đảng viên dự bị không đủ tư cách sau thời gian thử thách.',
  'void-entry': 'Ghi nhầm số phiếu so với biên bản kiểm phiếu.',
  notAdmitted: 'Cần thêm thời gian thử thách; chưa đủ số phiếu tán thành theo quy định.',
} as const;
