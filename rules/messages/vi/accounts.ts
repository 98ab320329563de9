/** Why the door does not carry out what concerns accounts, passwords and second factors. */
export const accounts: Readonly<Record<string, string>> = {
  'ACCOUNT.DISABLED': 'Tài khoản này đang bị khóa; hãy mở khóa trước.',
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
