import type { Messages } from '../messages';

/** Why the registers of the world refuse a change. */
export const world: Readonly<Record<string, string>> = {
  'ACT.ONLY_PERSON': 'Việc này phải có người đứng tên chịu trách nhiệm; hệ thống không tự làm.',
  'ACT.ONLY_SYSTEM':
    'Việc này chỉ do chính hệ thống thực hiện khi nhập liệu; không ai làm qua giao diện được.',
  'APPOINTMENT.NONE': 'Từ ngày {day}, người này không giữ vai trò {role} ở tổ chức đó.',
  'APPOINTMENT.NO_STANDING': 'Chỉ cấp ủy viên mới tham gia ban thường vụ; {role} thì không.',
  'AUTHORISATION.NONE': 'Từ ngày {day}, đảng ủy cơ sở này không có ủy quyền nào để thu hồi.',
  'AUTHORISATION.NOT_GRASSROOTS': 'Chỉ đảng ủy cơ sở mới được ủy quyền quyết định kết nạp.',
  'CONFLICT.EXISTS': 'Đã có quan hệ mang mã này.',
  'DEPUTATION.EXISTS': 'Đã có ủy quyền mang mã này.',
  'EXEMPTION.NONE': 'Từ ngày {day}, người này không được miễn công tác và sinh hoạt.',
  'GLASS.EXISTS': 'Đã có yêu cầu đọc mang mã này.',
  'MEMBERSHIP.NONE': 'Ngày {day}, người này không có trong danh sách đảng viên của chi bộ đó.',
  'MEMBERSHIP.NOT_A_CELL': 'Ngày {day}, tổ chức này không phải chi bộ.',
  'MEMBERSHIP.SAME_CELL': 'Đây chính là chi bộ của đảng viên.',
  'ORGANISATION.CHANGED_SINCE':
    'Sau ngày {day} tổ chức này đã sáp nhập hoặc chuyển sang trực thuộc nơi khác; hãy chọn ngày sau thay đổi đó.',
  'ORGANISATION.CODE_TAKEN': 'Mã {code} đã thuộc về một tổ chức khác.',
  'ORGANISATION.EXISTS': 'Đã có tổ chức mang mã định danh này.',
  'ORGANISATION.IN_USE':
    'Tổ chức này chưa giải thể được: còn {below} tổ chức bên dưới, {members} đảng viên, {guests} đảng viên sinh hoạt tạm thời, {appointments} chức vụ, {dossiers} hồ sơ đang mở.',
  'ORGANISATION.LEVEL': 'Từ ngày {day}, {level} không thể trực thuộc {above}.',
  'ORGANISATION.PARENT_GONE': 'Từ ngày {day}, tổ chức cấp trên không tồn tại suốt thời gian đó.',
  'ORGANISATION.UNCHANGED': 'Không có gì thay đổi so với hiện tại.',
  'ORGANISATION.UNKNOWN': 'Ngày {day}, không có tổ chức này.',
  'PERSON.EXISTS': 'Người này đã có trong sổ.',
  'REORGANISATION.EMPTY': 'Phương án sắp xếp cần ít nhất một bước.',
  'REORGANISATION.EXISTS': 'Đã có phương án sắp xếp mang mã định danh này.',
  'REORGANISATION.NAMED_TWICE':
    'Một tổ chức bị hai bước cùng thành lập, đổi tên, chuyển hoặc giải thể.',
  'REORGANISATION.NOT_YET': 'Phương án có hiệu lực từ {on}; hôm nay là {today}.',
  'REORGANISATION.NO_COMPETENT': 'Không có tổ chức nào đứng trên tất cả những gì thay đổi.',
  'REORGANISATION.OTHER_PLAN': 'Phương án hiện nay khác phương án đã được xem.',
  'REORGANISATION.ROLE_EMPTY':
    'Không ai giữ vai trò {role} ở tổ chức kế thừa; {duties} nhiệm vụ đang chờ vai trò này.',
  'REORGANISATION.STATUS': 'Không làm được nữa: phương án sắp xếp đang là {status}.',
  'REORGANISATION.STEP': 'Một bước làm nhiều hơn điều nó ghi.',
  'REORGANISATION.SUCCESSOR':
    'Tổ chức giải thể cần một tổ chức kế thừa cùng cấp và còn tồn tại: {level}, không phải {other}.',
  'REORGANISATION.TOO_FAR_BACK': 'Ngày {day} lùi quá xa; sớm nhất là {earliest}.',
  'REORGANISATION.UNKNOWN': 'Không có phương án sắp xếp này.',
  'RIGHT.NOT_ABOVE': 'Chỉ {roles} của cấp phía trên tổ chức đó mới được làm.',
  'RIGHT.OWN_APPOINTMENT': 'Không ai tự giao vai trò cho mình.',
  'SEPARATION.APART_ROLES': 'Một người không vừa giữ vai trò {role} vừa giữ vai trò {other}.',
  'TEMPORARY_ACTIVITY.OF_A_TRANSFER':
    'Việc sinh hoạt tạm thời này thuộc một hồ sơ chuyển sinh hoạt; hãy kết thúc ở hồ sơ đó.',
  'TEMPORARY_ACTIVITY.NONE': 'Từ ngày {day}, người này không sinh hoạt tạm thời ở nơi khác.',
  'WORLD.LATER_CHANGE':
    'Sổ đã ghi một thay đổi từ ngày {laterOn}; thay đổi phải ghi theo thứ tự, không trước ngày đó.',
  'WORLD.OVERLAP': 'Ngày {day} trùng với khoảng đã ghi từ {fromOn} đến {toOn}.',
};

/** Acts on the registers as a button names them. */
export const worldActs: Messages['worldActs'] = {
  'found-organisation': 'Thành lập tổ chức',
  'rename-organisation': 'Đổi tên, đổi mã tổ chức',
  'change-level': 'Đổi cấp của tổ chức',
  'move-organisation': 'Chuyển tổ chức sang cấp trên khác',
  'dissolve-organisation': 'Giải thể tổ chức',
  authorise: 'Ủy quyền quyết định kết nạp',
  'withdraw-authorisation': 'Thu hồi ủy quyền quyết định kết nạp',
  'plan-reorganisation': 'Lập phương án sắp xếp tổ chức',
  'approve-reorganisation': 'Phê duyệt phương án sắp xếp',
  'cancel-reorganisation': 'Hủy phương án sắp xếp',
  'carry-out-reorganisation': 'Thực hiện phương án sắp xếp',
  'enter-person': 'Ghi một người vào sổ',
  'enrol-member': 'Ghi đảng viên vào danh sách chi bộ',
  'end-membership': 'Đưa đảng viên ra khỏi danh sách chi bộ',
  'change-cell': 'Chuyển đảng viên sang chi bộ khác',
  exempt: 'Miễn công tác và sinh hoạt đảng',
  'end-exemption': 'Kết thúc miễn công tác và sinh hoạt đảng',
  'introduce-temporarily': 'Giới thiệu sinh hoạt tạm thời',
  'end-temporary-activity': 'Kết thúc sinh hoạt tạm thời',
  appoint: 'Giao vai trò',
  'end-appointment': 'Kết thúc vai trò',
  depute: 'Ủy quyền',
  'withdraw-deputation': 'Rút ủy quyền',
  'declare-conflict': 'Kê khai quan hệ',
  'withdraw-conflict': 'Rút quan hệ đã kê khai',
  'ask-break-glass': 'Yêu cầu đọc khẩn cấp',
  'approve-break-glass': 'Cho phép đọc khẩn cấp',
  'end-break-glass': 'Chấm dứt đọc khẩn cấp',
  'move-people': 'Chuyển người theo phương án sắp xếp',
  load: 'Nhập dữ liệu',
};
