/** Why the door does not carry out what concerns accounts, passwords and second factors. */
export const accounts: Readonly<Record<string, string>> = {
  'ACCOUNT.DISABLED': 'Tài khoản này đang bị khóa; hãy mở khóa trước.',
  'ACCOUNT.HAS_FACTOR':
    'Tài khoản này có lớp bảo vệ thứ hai; liên kết sẽ đi vòng qua nó. Chủ tài khoản gỡ trước, hoặc quản trị viên khác gỡ.',
  'ACCOUNT.IDENTITY_NOT_FOUND': 'Không có liên kết này với tài khoản.',
  'ACCOUNT.IDENTITY_TAKEN': 'Danh tính này đã liên kết với một tài khoản.',
  'ACCOUNT.LOGIN_TAKEN': 'Tên đăng nhập này đã có người dùng; hãy chọn tên khác.',
  'ACCOUNT.NOT_FOUND':
    'Không có tài khoản này trong các tổ chức đồng chí quản trị, hoặc người đó còn giữ chức vụ ở nơi khác: hãy nhờ quản trị cấp trên.',
  'ACCOUNT.OWN': 'Không ai tự quản trị tài khoản của mình; hãy nhờ quản trị viên khác.',
  'ACCOUNT.PERSON_HAS_ONE': 'Người này đã có tài khoản.',
  'ACCOUNT.TWO_NEEDED':
    'Cấp mã mới và gỡ lớp bảo vệ thứ hai trong vòng {days} ngày phải do hai quản trị viên; hãy nhờ người khác.',
  'FACTOR.ENROL_FIRST':
    'Vai trò của đồng chí cần lớp bảo vệ thứ hai: hãy cài đặt ở trang Bảo mật rồi tiếp tục.',
  'FACTOR.NEEDED': 'Hãy nhập mã trong ứng dụng, hoặc một mã dự phòng.',
  'FACTOR.REQUIRED': 'Vai trò của đồng chí cần lớp bảo vệ thứ hai; không thể gỡ bỏ.',
  'FACTOR.THERE': 'Đã có lớp bảo vệ thứ hai; hãy gỡ bỏ trước.',
  'IMPORT.AMBIGUOUS':
    'Có nhiều người trùng họ tên và ngày sinh ở tổ chức này; hãy tạo tài khoản bằng tay.',
  'IMPORT.CHANGED_MEANWHILE': 'Dữ liệu đã thay đổi từ lúc kiểm tra tệp; hãy kiểm tra lại.',
  'IMPORT.CHECK_FIRST': 'Hãy kiểm tra chính tệp này trước, đến khi không dòng nào còn lỗi.',
  'IMPORT.COLUMNS': 'Dòng đầu phải là: {columns}.',
  'IMPORT.FIELDS': 'Dòng không có đủ các trường {columns}, hoặc dấu ngoặc kép không khớp.',
  'IMPORT.FORMULA':
    'Ô không được bắt đầu bằng = + - @ hoặc dấu tab: bảng tính sẽ hiểu là công thức.',
  'IMPORT.LOGIN_TWICE': 'Tên đăng nhập này đã có ở dòng {first}.',
  'IMPORT.NOT_TEXT': 'Dòng không phải UTF-8, có thể là bảng mã tiếng Việt cũ, hoặc quá dài.',
  'IMPORT.NO_KEY': 'Nơi này không nhận tệp của danh bạ nào: RO_ACCOUNTS_KEY chưa được đặt.',
  'IMPORT.NO_SUCH_BODY': 'Đồng chí không quản trị tổ chức nào có mã này.',
  'IMPORT.NO_SUCH_PERSON':
    'Không có ai với họ tên và ngày sinh này là đảng viên hoặc giữ chức vụ ở tổ chức.',
  'IMPORT.OFFICE_ELSEWHERE':
    'Người này còn giữ chức vụ ngoài các tổ chức đồng chí quản trị; hãy nhờ quản trị cấp trên.',
  'IMPORT.OTHER_FILE': 'Đây không phải tệp đã kiểm tra.',
  'IMPORT.OTHER_LOGIN': 'Người này đã có tài khoản với tên đăng nhập khác.',
  'IMPORT.PERSON_TWICE': 'Người này đã có ở dòng {first}.',
  'IMPORT.SIGNATURE': 'Tệp này không mang chữ ký của danh bạ.',
  'IMPORT.TOO_LARGE': 'Tệp tối đa {megabytes} MB.',
  'IMPORT.TOO_MANY': 'Tệp tối đa {maximum} dòng; hãy gửi nhiều tệp.',
  'INVITATION.NOT_FOUND':
    'Mã này không dùng được: không có, đã dùng, đã thay bằng mã mới, hoặc quá 72 giờ. Hãy xin quản trị viên mã mới.',
  'PASSWORD.ABOUT_YOU':
    'Mật khẩu phần lớn là tên đăng nhập, họ tên, tổ chức của đồng chí hoặc tên phần mềm; người khác sẽ thử trước tiên.',
  'PASSWORD.CHANGED_MEANWHILE': 'Mật khẩu vừa được đổi ở nơi khác; hãy đăng nhập lại.',
  'PASSWORD.KNOWN':
    'Nhiều người dùng mật khẩu này nên nó bị thử trước tiên; hãy chọn mật khẩu khác.',
  'PASSWORD.TOO_LONG': 'Mật khẩu dài quá {maximum} ký tự.',
  'PASSWORD.TOO_PLAIN': 'Mật khẩu lặp lại hoặc chạy theo bàn phím; hãy chọn mật khẩu khác.',
  'PASSWORD.TOO_SHORT':
    'Mật khẩu ngắn hơn {minimum} ký tự; từ 15 trở lên thì tốt hơn, ví dụ vài từ ghép lại.',
  'PASSWORD.WRONG': 'Đây không phải mật khẩu hiện tại.',
  'SIGN_IN.STEP_OVER':
    'Lần đăng nhập này đã hết hạn; hãy bắt đầu lại bằng tên đăng nhập và mật khẩu.',
};
