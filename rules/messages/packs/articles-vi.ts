/**
 * Citations are written once, in English, beside the value they stand for; these are their parts in Vietnamese, longer
 * parts before those they contain. What is not here (numbers of documents) is the same in both languages.
 */
const PARTS: readonly (readonly [english: string, vietnamese: string])[] = [
  [', not read; taken from ', ', chưa đọc được; lấy theo '],
  [', taken from: ', ', lấy theo: '],
  [', carried over into ', ', chuyển tiếp sang '],
  [', carried over', ', chuyển tiếp'],
  [', to be confirmed', ', chờ xác nhận'],
  [' on files not considered within 12 months', ' về hồ sơ quá 12 tháng chưa được xét'],
  [' on the authorised grassroots committee', ' về đảng ủy cơ sở được ủy quyền'],
  [' on the certificate', ' về giấy chứng nhận'],
  [' on three votes without two thirds', ' về ba lần biểu quyết không đủ hai phần ba'],
  [' on the admission file', ' về hồ sơ kết nạp'],
  [' on the recognition file', ' về hồ sơ công nhận chính thức'],
  [' on the removal file', ' về hồ sơ xóa tên'],
  [' on the member CV', ' về lý lịch đảng viên'],
  [' on Party age', ' về tuổi đảng'],
  [
    ' on age, counted by month at the cell meeting',
    ' về tuổi đời, tính theo tháng tại thời điểm chi bộ xét',
  ],
  [' on education, the programme completed', ' về trình độ học vấn, hoàn thành chương trình'],
  [' on education', ' về trình độ học vấn'],
  [' on re-admission', ' về kết nạp lại'],
  [' on striking members off', ' về xóa tên đảng viên'],
  [' on the authority to decide', ' về thẩm quyền quyết định'],
  [
    ' on the ceremony, from issue of the decision',
    ' về lễ kết nạp, kể từ ngày ban hành quyết định',
  ],
  [
    ' on the ceremony, from receipt of the decision',
    ' về lễ kết nạp, kể từ ngày nhận được quyết định',
  ],
  [' on the ceremony, from receipt', ' về lễ kết nạp, kể từ ngày nhận được quyết định'],
  [' on the official day', ' về ngày chính thức'],
  [' on the size of a standing committee', ' về số lượng ủy viên ban thường vụ'],
  [' on the transfer of activity', ' về chuyển sinh hoạt đảng'],
  [', more than half of the members of the body', ', trên một nửa số thành viên của tổ chức'],
  [
    ', resolution of the full committee kept by default',
    ', mặc định giữ nghị quyết của toàn thể cấp ủy',
  ],
  [' on extending the term once', ' về gia hạn một lần'],
  [' on the term of the admission decision', ' về thời hạn quyết định kết nạp'],
  [' on the term of the recognition decision', ' về thời hạn quyết định công nhận chính thức'],
  [' on complaints about a removal', ' về khiếu nại việc xóa tên'],
  [' on complaints, Central level', ' về khiếu nại, cấp Trung ương'],
  [
    ' on complaints, province, district and equivalent',
    ' về khiếu nại, cấp tỉnh, huyện và tương đương',
  ],
  [' on presenting the letter of introduction', ' về nộp giấy giới thiệu sinh hoạt'],
  [' on removal of a probationary member', ' về xóa tên đảng viên dự bị'],
  [' on removing a probationary member', ' về xóa tên đảng viên dự bị'],
  [' on removal', ' về xóa tên'],
  [' on the cell’s vote', ' về biểu quyết của chi bộ'],
  [' on the introducing member', ' về đảng viên giới thiệu'],
  [' on the resolution of the grassroots committee', ' về nghị quyết của đảng ủy cơ sở'],
  [' on who is counted', ' về số đảng viên được tính'],
  [
    'Charter on cells of at least three full members',
    'Điều lệ Đảng về chi bộ ít nhất ba đảng viên chính thức',
  ],
  ['Charter on probation', 'Điều lệ Đảng về thời gian dự bị'],
  [
    'Charter on recognition, as at admission',
    'Điều lệ Đảng về công nhận chính thức, như khi kết nạp',
  ],
  ['Charter on the cell’s monthly meeting', 'Điều lệ Đảng về sinh hoạt chi bộ hằng tháng'],
  ['general rule of the Charter', 'nguyên tắc chung của Điều lệ Đảng'],
  ['Charter Art. 4 and 5', 'Điều lệ Đảng, Điều 4 và 5'],
  ['Charter Art. ', 'Điều lệ Đảng, Điều '],
  [' on recognition', ' về công nhận chính thức'],
  ['base 294-QĐ/TW', 'cơ số tính theo 294-QĐ/TW'],
  [
    'certificate of who moves while being helped',
    'giấy chứng nhận người đang được giúp đỡ khi chuyển nơi ở',
  ],
  ['conclusion on the political standard', 'kết luận về tiêu chuẩn chính trị'],
  ['consent above the greatest age', 'văn bản đồng ý khi quá tuổi'],
  ['consent to a re-admission', 'văn bản đồng ý kết nạp lại'],
  ['consent where education is waived', 'văn bản đồng ý về trình độ học vấn'],
  [
    'more than half of all members of the standing committee',
    'trên một nửa tổng số ủy viên ban thường vụ',
  ],
  ['proof of education, a certified copy', 'bản sao có chứng thực văn bằng'],
  ['on wrong admissions', 'về kết nạp không đúng quy định'],
  ['service level of Rõ', 'mức thời gian do Rõ đặt'],
  ['size of a standing committee', 'số lượng ủy viên ban thường vụ'],
  ['target of local plans', 'chỉ tiêu của kế hoạch địa phương'],
  ['way of the letter of introduction', 'đường đi của giấy giới thiệu sinh hoạt'],
  ['terms of a case that rests', 'thời hạn của hồ sơ tạm dừng'],
  [' of 2016 and ', ' năm 2016 và '],
  [' of 2016', ' năm 2016'],
  ['01-HD/TW 2021', '01-HD/TW năm 2021'],
];

/** A citation in Vietnamese. What local bodies wrote themselves stays as they wrote it. */
export function articleInVietnamese(article: string): string {
  return PARTS.reduce(
    (said, [english, vietnamese]) => said.replaceAll(english, vietnamese),
    article,
  );
}
