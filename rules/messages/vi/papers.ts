import type { Messages } from '../messages';

/** Refusals about papers and meetings. */
export const paperRefusals: Messages['refusals'] = {
  'ORDER.CV_BEFORE_APPLICATION': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.STAMPED_BEFORE_CV': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.CV_COMMENT_BEFORE_STAMP':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.LETTER_BEFORE_STAMP': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.REPLY_BEFORE_LETTER': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.CV_COMMENT_BEFORE_REPLY':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.CERTIFIED_BEFORE_STAMP': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.CERTIFIED_BEFORE_WAIVER':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.COMMENTS_BEFORE_RESIDENCE':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.READY_BEFORE_CERTIFICATION':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.READY_BEFORE_COMMENTS': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.READY_BEFORE_INTRODUCTION':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.READY_BEFORE_UNION': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.MEETING_BEFORE_READY': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.MEETING_BEFORE_CERTIFICATION':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.MEETING_BEFORE_COMMENTS':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.REVIEW_BEFORE_END': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.MENTOR_BEFORE_END': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.COMMENTS_BEFORE_END': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.RECOGNITION_BEFORE_END': '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.RECOGNITION_BEFORE_REVIEW':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.RECOGNITION_BEFORE_MENTOR':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'ORDER.RECOGNITION_BEFORE_COMMENTS':
    '{then} ngày {thenOn} không được sớm hơn {first} ngày {firstOn}.',
  'PAPER.MEDIA': 'Giấy tờ {slot} phải là bản quét thuộc loại: {accepted}.',
  'DECISION.NOT_STALE': 'Không có giấy tờ nào của quyết định này thay đổi từ khi ban hành.',
  'RETURN.ITEM_TWICE': '{slot} được nêu hai lần.',
  'MEETING.NONE': 'Chưa có cuộc họp nào được khai mạc.',
  'MEETING.OPEN': 'Cuộc họp ngày {heldOn} đang mở; cần kết thúc hoặc hủy trước.',
  'MEETING.ATTENDANCE_OPEN': 'Cần chốt điểm danh trước.',
  'MEETING.ATTENDANCE_CLOSED': 'Đã chốt điểm danh.',
  'MEETING.OTHER_DAY': 'Cuộc họp đang mở là ngày {heldOn}.',
  'MEETING.NOT_FULL_MEMBER': 'Người chủ trì và thư ký phải là đảng viên chính thức của chi bộ.',
  'MEETING.CONFLICT': 'Đảng viên này đã khai có quan hệ phải tránh.',
  'MEETING.ONE_PERSON': 'Chủ trì và thư ký phải là hai người.',
  'MEETING.DECLARED': 'Đảng viên này đã khai rồi.',
  'MEETING.REPLACE': 'Cần nêu người chủ trì hoặc thư ký thay thế.',
  'MEETING.PRESIDING_ABSENT': 'Chủ trì và thư ký phải có mặt.',
  'MEETING.SAME_COUNTER': 'Hai lần kiểm phiếu phải do hai người nhập.',
  'MEETING.COUNTS_MISSING': 'Còn thiếu kết quả kiểm phiếu: {missing}.',
  'MEETING.COUNTS_DIFFER':
    'Hai kết quả khác nhau (tán thành / không / trắng / không hợp lệ): chủ trì {chair}, thư ký {secretary}. Cần kiểm lại.',
  'VOTE.NOT_FOUND': 'Hồ sơ không có lần biểu quyết này.',
  'MEETING.NEED': 'Cần {needed} phiếu tán thành, cơ số N = {base}; có mặt {present}.',
  'MEETING.NOT_IN_OFFICE': 'Có người không phải cấp ủy viên đương nhiệm ngày đó.',
  'MEETING.OTHER_BODY': 'Tổ chức họp xét hồ sơ này là tổ chức khác.',
  'MEETING.NOT_THERE': 'Hồ sơ đó không có cuộc họp nào của tổ chức này ngày {heldOn}.',
  'MEETING.MINUTES_MISSING': 'Còn thiếu biên bản cuộc họp.',
  'MEETING.NEED_OF_COMMITTEE':
    'Cần {needed} phiếu tán thành, cơ số M = {base} cấp ủy viên đương nhiệm; có mặt {present}.',
  'MEETING.CANNOT_PASS':
    'Không thể đạt: chỉ có mặt {present} trên {base}, cần {needed} phiếu tán thành.',
  'PAPER.NOTHING_THERE': 'Chưa có giấy tờ {slot}.',
  'PAPER.NOT_KEPT_THERE': 'Tổ chức này không thuộc hồ sơ.',
};

/** Steps whose days stand in an order, and other words about papers. */
export const paperWords: Messages['words'] = {
  stamp: 'đóng dấu giáp lai',
  verificationRequest: 'công văn thẩm tra',
  verificationReply: 'kết quả thẩm tra',
  waiver: 'quyết định không thẩm tra bên ngoài',
  cvComment: 'nhận xét trong lý lịch',
  certification: 'chứng nhận lý lịch',
  residenceComment: 'nhận xét của nơi cư trú',
  unionResolution: 'nghị quyết giới thiệu của đoàn thể',
  readiness: 'rà soát trước khi họp',
  cellMeeting: 'cuộc họp chi bộ',
  probationEnd: 'ngày hết thời gian dự bị',
  selfReview: 'bản tự kiểm điểm',
  mentorReview: 'bản nhận xét của người giúp đỡ',
  recognitionComments: 'bản tổng hợp ý kiến khi công nhận',
  recognitionMeeting: 'cuộc họp xét công nhận',
  chair: 'chủ trì',
};
