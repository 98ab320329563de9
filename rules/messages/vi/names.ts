import type { Messages } from '../messages';

/** Phases of an admission. */
export const phases: Messages['phases'] = {
  SOURCE: 'Trong danh sách cảm tình Đảng',
  TRAINED: 'Đã có giấy chứng nhận',
  FILE_OPEN: 'Đang lập hồ sơ',
  VERIFYING: 'Đang thẩm tra lý lịch',
  CELL_READY: 'Đủ điều kiện trình chi bộ',
  CELL_RESOLVED: 'Chi bộ đã đề nghị',
  DIV_APPRAISED: 'Đảng ủy bộ phận đã thẩm định',
  GRASSROOTS_RESOLVED: 'Đảng ủy cơ sở đã đề nghị',
  SUBMITTED: 'Đã trình cấp có thẩm quyền',
  RETURNED: 'Trả lại để bổ sung',
  FAIL_REPORTED_UP: 'Biểu quyết không đạt, đã báo cáo cấp trên',
  DECIDED: 'Đã quyết định kết nạp',
  PROBATION: 'Đảng viên dự bị',
  RECOG_CELL: 'Chi bộ đã đề nghị công nhận chính thức',
  RECOG_DIVISION: 'Đảng ủy bộ phận đã thẩm định công nhận',
  RECOG_GRASSROOTS: 'Đảng ủy cơ sở đã đề nghị công nhận chính thức',
  RECOGNISED: 'Đã công nhận đảng viên chính thức',
  NOT_ADMITTED: 'Không kết nạp',
  WITHDRAWN: 'Đã rút hồ sơ',
  OFF_LIST: 'Đã ra khỏi danh sách',
};

/** Phases of a class. */
export const classPhases: Messages['classPhases'] = {
  ANNOUNCED: 'Đã mở lớp',
  FINISHED: 'Đã có kết quả',
};

/** Phases of a transfer. */
export const transferPhases: Messages['transferPhases'] = {
  MOVE_ANNOUNCED: 'Chờ giới thiệu sinh hoạt đảng',
  INTRODUCED: 'Đã cấp giấy giới thiệu',
  PRESENTED: 'Đã nộp giấy giới thiệu nơi đến',
  HOSTED: 'Đang sinh hoạt tạm thời',
  MEMBER_MISSING: 'Chưa liên lạc được đảng viên',
  TRANSFERRED: 'Đã chuyển sinh hoạt đến chi bộ mới',
  STAY_ENDED: 'Đã trở lại sau sinh hoạt tạm thời',
  MOVE_CALLED_OFF: 'Đã dừng việc chuyển',
  MEMBER_NOT_FOUND: 'Kết thúc khi không tìm được đảng viên',
};

export const roles: Messages['roles'] = {
  organiser: 'người chuẩn bị hồ sơ',
  secretary: 'bí thư',
  'committee-member': 'cấp ủy viên',
  supervisor: 'người giám sát',
  'centre-officer': 'cán bộ trung tâm chính trị',
  auditor: 'kiểm soát viên',
  administrator: 'quản trị viên',
};

export const levels: Messages['levels'] = {
  cell: 'chi bộ',
  division: 'đảng ủy bộ phận',
  grassroots: 'đảng ủy cơ sở',
  superior: 'cấp ủy cấp trên trực tiếp',
  province: 'tỉnh ủy, thành ủy',
  centre: 'trung tâm chính trị',
};

export const kinds: Messages['kinds'] = {
  admission: 'Kết nạp đảng viên',
  'training-class': 'Lớp bồi dưỡng',
  transfer: 'Chuyển sinh hoạt đảng',
};

/** Paper slots of the files. */
export const papers: Messages['papers'] = {
  certificate: 'giấy chứng nhận lớp nhận thức về Đảng',
  application: 'đơn xin vào Đảng',
  cv: 'lý lịch của người xin vào Đảng',
  'verification-replies': 'kết quả thẩm tra lý lịch',
  'introduction-1': 'giấy giới thiệu thứ nhất',
  'introduction-2': 'giấy giới thiệu thứ hai',
  'union-resolution': 'nghị quyết giới thiệu của đoàn thể',
  comments: 'tổng hợp ý kiến nhận xét',
  'failed-vote-minutes': 'biên bản phiên họp không đạt tỷ lệ',
  'cell-resolution': 'nghị quyết của chi bộ',
  'division-report': 'báo cáo thẩm định của đảng ủy bộ phận',
  'grassroots-resolution': 'nghị quyết của đảng ủy cơ sở',
  decision: 'quyết định kết nạp',
  'new-member-certificate': 'giấy chứng nhận lớp đảng viên mới',
  'self-review': 'bản tự kiểm điểm',
  'mentor-review': 'nhận xét của đảng viên được phân công giúp đỡ',
  'recognition-comments': 'tổng hợp ý kiến để công nhận chính thức',
  'recognition-cell-resolution': 'nghị quyết công nhận của chi bộ',
  'recognition-division-report': 'báo cáo thẩm định công nhận của đảng ủy bộ phận',
  'recognition-grassroots-resolution': 'nghị quyết công nhận của đảng ủy cơ sở',
  'recognition-decision': 'quyết định công nhận đảng viên chính thức',
  introduction: 'giấy giới thiệu của đảng viên chính thức',
  'introduction-letter': 'giấy giới thiệu sinh hoạt đảng',
  'member-file': 'hồ sơ đảng viên',
  'releasing-comments': 'nhận xét của chi bộ nơi đi',
  'releasing-mentor-comments': 'nhận xét của người giúp đỡ ở nơi đi',
  'host-comments': 'nhận xét của chi bộ nơi sinh hoạt tạm thời',
};

/** Codes that stand inside facts. */
/** Clocks by kind. */
export const clocks: Messages['clocks'] = {
  'service-level': 'một bước của quy trình',
  'verification-reply': 'trả lời thẩm tra lý lịch',
  'decision-term': 'thời hạn xem xét, quyết định',
  'ceremony-term': 'thời hạn tổ chức lễ kết nạp',
  'member-cv-term': 'thời hạn hoàn thành lý lịch đảng viên',
  'recognition-vote': 'thời hạn chi bộ xét công nhận chính thức',
  'certificate-expiry': 'thời hạn giá trị của giấy chứng nhận lớp nhận thức về Đảng',
  'file-staleness': 'mười hai tháng kể từ khi mở hồ sơ',
  'probation-end': 'hết thời gian dự bị',
  'class-results': 'kết quả của lớp',
  'introduction-term': 'thời hạn làm thủ tục chuyển sinh hoạt đảng',
  'presentation-term': 'thời hạn nộp giấy giới thiệu',
  'stay-end': 'hết thời gian sinh hoạt tạm thời',
  'member-missing': 'tìm đảng viên chưa liên lạc được',
};

export const words: Messages['words'] = {
  age: 'tuổi đời',
  'cv-order': 'lý lịch đề ngày trước đơn xin vào Đảng',
  'new-vote': 'biểu quyết lại',
  stop: 'dừng',
  clear: 'đủ tiêu chuẩn',
  disqualifying: 'không đủ tiêu chuẩn',
  listing: 'đưa vào danh sách cảm tình Đảng',
  admission: 'kết nạp',
  recognition: 'công nhận chính thức',
  removal: 'xóa tên',
  'grassroots-committee': 'đảng ủy cơ sở',
  'standing-committee': 'ban thường vụ',
  authority: 'cấp có thẩm quyền',
  submitter: 'cấp trình hồ sơ',
  'cell-superior': 'cấp ủy trên chi bộ',
  planned: 'đã lập',
  approved: 'đã duyệt',
  cancelled: 'đã hủy',
  'carried-out': 'đã thực hiện',
  planner: 'việc lập phương án',
  proposer: 'việc đề nghị',
  verifier: 'việc thẩm tra',
  string: 'văn bản',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một đối tượng',
  spouse: 'vợ, chồng',
  parent: 'cha, mẹ',
  child: 'con',
  sibling: 'anh, chị, em ruột',
  'in-law': 'thông gia, bên vợ hoặc chồng',
  interest: 'quan hệ lợi ích',
  asked: 'đang chờ',
  open: 'đang mở',
  lapsed: 'đã quá hạn chờ',
  over: 'đã hết giờ',
  ended: 'đã kết thúc',
  found: 'đã liên lạc được',
  permanent: 'chính thức',
  temporary: 'tạm thời',
  'releasing-cell': 'chi bộ nơi đi',
  'receiving-cell': 'chi bộ nơi đến',
  'passing-on': 'cấp ủy giới thiệu tiếp',
};

export const titles: Messages['titles'] = {
  400: 'Yêu cầu sai dạng',
  401: 'Chưa đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  405: 'Không hỗ trợ phương thức này',
  409: 'Hiện chưa thực hiện được',
  412: 'Hồ sơ đã thay đổi',
  413: 'Quá lớn',
  414: 'Địa chỉ quá dài',
  415: 'Loại nội dung không được nhận',
  422: 'Chưa thể tiếp nhận',
  428: 'Thiếu điều kiện',
  429: 'Quá nhiều yêu cầu',
  500: 'Lỗi hệ thống',
  503: 'Hệ thống chưa sẵn sàng',
};
