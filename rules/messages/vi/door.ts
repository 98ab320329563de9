/** Why the door does not carry out a request: sign-in, form of the input, keys and seals, papers. */
export const door: Readonly<Record<string, string>> = {
  'AS_OF.IN_FUTURE': 'Ngày {day} chưa tới; hôm nay là {today}.',
  'AS_OF.NOT_BEGUN': 'Ngày {day} chưa có hồ sơ: hồ sơ bắt đầu ngày {beganOn}.',
  'AUDIT.UNAVAILABLE':
    'Hiện chưa ghi được lượt xem; nội dung không được ghi lượt xem thì không được hiển thị. Hãy thử lại.',
  'BODY.MEDIA_TYPE':
    'Loại nội dung này không được nhận ở đây. Gửi application/json, hoặc PDF, JPEG, PNG, DOCX ở nơi nhận giấy tờ.',
  'BODY.NOT_JSON': 'Nội dung không phải JSON.',
  'BODY.TOO_LARGE': 'Nội dung quá lớn: JSON tối đa 1 MB, giấy tờ tối đa 20 MB.',
  'CLOCK.BACK': 'Thời gian nghiệp vụ không lùi: hiện là {now}.',
  'CLOCK.TOO_FAR': 'Chỉ chuyển thời gian nghiệp vụ được đến {until}: sau đó lịch chưa có.',
  'CLOCK.NOT_HERE': 'Chỉ bản trình diễn và thử nghiệm mới chuyển được thời gian nghiệp vụ.',
  'CONFLICT.NOT_FOUND': 'Không có kê khai quan hệ này, hoặc không thuộc phạm vi của đồng chí.',
  'DEPUTATION.NOT_FOUND': 'Không có ủy quyền này, hoặc không thuộc phạm vi của đồng chí.',
  'CLOCK_LEDGER.NONE':
    'Chỉ hồ sơ kết nạp mới tính ngày theo nơi giữ: lớp học hay chuyển sinh hoạt mỗi lúc chỉ có một nơi giữ, ghi trong từng bản ghi. Hãy xem hồ sơ của từng người.',
  'FORECAST.OTHER_KIND':
    'Chỉ dự báo cho hồ sơ kết nạp: ở lớp học hay chuyển sinh hoạt, mọi bước đã biết đều đã là nhiệm vụ. Hãy xem dự báo trong hồ sơ của từng người.',
  'DUTY.NOT_FOUND': 'Hồ sơ hiện không có việc này.',
  'DOSSIER.NOT_FOUND': 'Không có hồ sơ này, hoặc hồ sơ không thuộc tổ chức của đồng chí.',
  'FACTOR.AT_PROVIDER':
    'Đồng chí đăng nhập qua nhà cung cấp định danh: hãy xác thực lại ở đó, không phải ở đây.',
  'FACTOR.CODE_NEEDED': 'Tài khoản có mã dùng một lần: hãy nhập mã, không nhập mật khẩu.',
  'FACTOR.NOT_AT_PROVIDER': 'Đồng chí đăng nhập bằng mật khẩu: hãy nhập lại mật khẩu.',
  'FACTOR.WRONG': 'Không đúng; hãy thử lại.',
  'GLASS.NOT_FOUND': 'Không có yêu cầu đọc này, hoặc không thuộc phạm vi của đồng chí.',
  'GLASS.NOT_NEEDED': 'Đồng chí đã được đọc hồ sơ này; không cần yêu cầu.',
  'INPUT.CONTROL_CHARACTER': 'Văn bản có ký tự điều khiển.',
  'INPUT.CURSOR': 'Đây không phải vị trí trang của danh sách này; hãy bắt đầu lại từ đầu.',
  'INPUT.HIDDEN_MARK': 'Văn bản có ký tự ẩn hoặc ký tự đổi chiều đọc.',
  'INPUT.INVALID': 'Dữ liệu chưa đúng; từng lỗi được liệt kê.',
  'INPUT.LAW_FIELD': 'Trường {field}: {why}.',
  'INPUT.MISSING': 'Thiếu trường này.',
  'INPUT.NOT_A_CHOICE': 'Giá trị không thuộc các lựa chọn: {choices}.',
  'INPUT.NOT_LOWER_CASE': 'Mã phải viết bằng chữ thường.',
  'INPUT.NOT_NFC':
    'Văn bản chưa ở dạng Unicode dựng sẵn (NFC); hãy chuyển sang dựng sẵn rồi gửi lại.',
  'INPUT.NOT_UTF8': 'Văn bản không phải UTF-8 hợp lệ; có thể từ bảng mã tiếng Việt cũ.',
  'INPUT.NOT_UUID': 'Đây không phải mã UUID.',
  'INPUT.NO_SUCH_DAY': 'Không có ngày này; ngày viết dạng NĂM-THÁNG-NGÀY (YYYY-MM-DD).',
  'INPUT.NUL': 'Văn bản có ký tự NUL.',
  'INPUT.SPACE_AT_END': 'Văn bản bắt đầu hoặc kết thúc bằng dấu cách.',
  'INPUT.TOO_BIG': 'Giá trị vượt mức tối đa {maximum}.',
  'INPUT.TOO_LONG': 'Quá dài: tối đa {maximum}.',
  'INPUT.TOO_SHORT': 'Quá ngắn: tối thiểu {minimum}.',
  'INPUT.TOO_SMALL': 'Giá trị dưới mức tối thiểu {minimum}.',
  'INPUT.UNKNOWN_FIELD': 'Ở đây không có trường này.',
  'INPUT.WRONG_FORM': 'Giá trị không đúng dạng.',
  'INPUT.WRONG_TYPE': 'Sai kiểu dữ liệu: cần {expected}.',
  'KEY.IN_FLIGHT': 'Yêu cầu này đang được thực hiện; hãy hỏi lại.',
  'KEY.MALFORMED':
    'Idempotency-Key gồm 8 đến 100 chữ cái không dấu, chữ số, dấu chấm, gạch ngang, hai chấm hoặc gạch dưới.',
  'KEY.MISSING':
    'Thiếu tiêu đề Idempotency-Key: nhờ nó, yêu cầu gửi lại được trả lời chứ không thực hiện lần nữa.',
  'KEY.REUSED': 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
  'ORGANISATION.NOT_FOUND': 'Không có tổ chức này, hoặc tổ chức không thuộc phạm vi của đồng chí.',
  'PAPER.CONTENT': 'Nội dung tệp không đúng loại đã khai ({mediaType}).',
  'PAPER.EMPTY': 'Tệp không có nội dung.',
  'MIGRATION.NOT_FOUND': 'Không có đợt chuyển này, hoặc không thuộc tổ chức của đồng chí.',
  'PACK.NOT_FOUND': 'Không có gói quy định này.',
  'PAPER.NOT_FOUND': 'Không có giấy tờ này.',
  'PAPER.NOT_UPLOADED':
    'Chưa có giấy tờ nào với mã SHA-256, kích thước và loại này; hãy tải lên trước.',
  'PAPER.TOO_LARGE': 'Mỗi giấy tờ tối đa 20 MB.',
  'PERSON.NOT_FOUND': 'Không có người này, hoặc đồng chí không có lý do để xem.',
  'PURPOSE.UNKNOWN':
    'Mục đích xem không thuộc danh sách: {choices}; có thể kèm số văn bản sau dấu chấm phẩy.',
  'READ.TOO_MANY_UNKNOWN':
    'Quá nhiều lượt hỏi nội dung ngoài phạm vi của đồng chí; hãy chờ {seconds} giây. Quản trị viên đã được báo.',
  'REORGANISATION.NOT_FOUND':
    'Không có phương án sắp xếp này, hoặc phương án không thuộc các tổ chức của đồng chí.',
  'REQUEST.CROSS_SITE':
    'Yêu cầu không xuất phát từ trang của hệ thống; hãy thêm tiêu đề X-Requested-With: ro.',
  'REQUEST.MALFORMED': 'Yêu cầu sai dạng.',
  'REQUEST.TOO_MANY': 'Quá nhiều yêu cầu; hãy chờ một chút.',
  'REMEDY.ASK_ABOVE':
    'Đồng chí và người được đồng chí ủy quyền đều không xử lý việc này. Hãy để người khác cùng vai trò làm, hoặc đề nghị cấp trên trực tiếp cử người.',
  'REMEDY.DEPUTE':
    'Hãy ủy quyền vai trò cho người khác làm loại việc này, hoặc đề nghị cấp trên trực tiếp cử người thay.',
  'REMEDY.TELL_PRINCIPAL':
    'Quyền được ủy không ủy tiếp được: hãy báo người đã ủy quyền để họ tự làm hoặc ủy cho người khác.',
  'RIGHT.NOT_PERMITTED': 'Vai trò của đồng chí không cho phép việc này.',
  'ROUTE.METHOD': 'Địa chỉ này không nhận phương thức đó; chỉ nhận {allowed}.',
  'ROUTE.UNKNOWN': 'Không có gì ở địa chỉ này.',
  'SEEN.MALFORMED': 'If-Match phải là ETag của hồ sơ như đã hiển thị.',
  'SEEN.MISSING': 'Quyết định cần If-Match với ETag của nội dung đã xem.',
  'SEEN.STALE': 'Hồ sơ đã thay đổi từ lúc đồng chí xem: hãy đọc lại trước khi quyết định.',
  'SERVER.FAULT': 'Hệ thống gặp lỗi. Không có việc nào làm dở; hãy cho biết số của yêu cầu này.',
  'SERVER.NOT_READY': 'Một phần của hệ thống chưa hoạt động; hãy thử lại với cùng khóa.',
  'SESSION.ENDED': 'Phiên làm việc đã kết thúc; hãy đăng nhập lại.',
  'SESSION.FACTOR_STALE':
    'Việc này quan trọng: hãy xác thực lại rồi thực hiện. Mỗi lần xác thực có giá trị {minutes} phút.',
  'SESSION.MISSING': 'Hãy đăng nhập trước.',
  'SESSION.NOT_FOUND': 'Đồng chí không có phiên làm việc nào đang mở với mã này.',
  'SIGN_IN.ACCOUNT_DISABLED': 'Tài khoản đã bị khóa. Quản trị viên của tổ chức cho biết lý do.',
  'SIGN_IN.ANOTHER_PERSON':
    'Người đăng nhập ở nhà cung cấp định danh không phải chủ của phiên làm việc này.',
  'SIGN_IN.ANSWER_INVALID':
    'Không chấp nhận được trả lời của nhà cung cấp định danh; hãy đăng nhập lại.',
  'SIGN_IN.ATTEMPT_UNKNOWN':
    'Lần đăng nhập này đã dùng, đã quá lâu hoặc bắt đầu từ trình duyệt khác; hãy bắt đầu lại.',
  'SIGN_IN.CLASS_TOO_WEAK':
    'Nhà cung cấp định danh chưa xác thực đủ mạnh như yêu cầu ({demanded}); hãy đăng nhập ở đó bằng yếu tố thứ hai.',
  'SIGN_IN.FAILED': 'Tên đăng nhập và mật khẩu không khớp.',
  'SIGN_IN.IDENTITY_UNKNOWN':
    'Nhà cung cấp nhận ra đồng chí, nhưng chưa tài khoản nào ở đây gắn với định danh đó. Đề nghị quản trị viên của tổ chức gắn, hoặc dùng lời mời.',
  'SIGN_IN.INVITATION_OVER':
    'Lời mời này đã dùng hoặc hết hạn; đề nghị quản trị viên cấp lời mời mới.',
  'SIGN_IN.NOT_PROVEN_AFRESH':
    'Nhà cung cấp định danh chưa hỏi lại đồng chí là ai; hãy đăng nhập lại ở đó.',
  'SIGN_IN.NO_PROVIDER':
    'Ở đây không đăng nhập qua nhà cung cấp định danh; hãy dùng tên đăng nhập và mật khẩu.',
  'SIGN_IN.PROVIDER_AWAY':
    'Nhà cung cấp định danh không trả lời. Hãy thử lại sau, hoặc đăng nhập bằng tên đăng nhập và mật khẩu.',
  'SIGN_IN.REFUSED_THERE': 'Nhà cung cấp định danh không cho đăng nhập ({error}).',
  'SIGN_IN.TOO_MANY': 'Thử quá nhiều lần; hãy chờ {seconds} giây.',
  'STAFFING.NOT_FORECAST': 'Chưa dự báo được các bước còn lại của loại hồ sơ này.',
  'TASK.NOT_FOUND': 'Không có việc này trong danh sách của đồng chí.',
  'TASK.TAKEN': 'Đã có người khác nhận việc này.',
};
