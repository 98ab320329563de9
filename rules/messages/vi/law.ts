/** Why the rules refuse: one sentence each, saying what is wrong and what mends it. */
export const law: Readonly<Record<string, string>> = {
  'ACT.UNKNOWN': 'Hồ sơ này không có thao tác {act}.',
  'ACT.ONLY_TIME': 'Việc này chỉ do thời gian thực hiện; không ai làm thay được.',
  'AGE.NOT_OVER':
    'Đến ngày họp, người vào Đảng chưa quá {years} tuổi; không phải xem xét việc này.',
  'ALREADY.DONE': 'Việc này đã làm xong ngày {doneOn}.',
  'ANNULMENT.CELL_NEEDED':
    'Cấp ủy ra quyết định không còn: hãy nêu chi bộ nơi đảng viên đang sinh hoạt.',
  'ANNULMENT.CONSENT_NEEDED':
    'Đảng viên đã chuyển sang chi bộ khác: trước hết phải có văn bản đồng ý của cấp ủy cấp trên.',
  'ANNULMENT.NO_DECISION': 'Hồ sơ không có {annuls} đang có hiệu lực.',
  'ANNULMENT.OTHER_ISSUER': 'Quyết định này do tổ chức khác ban hành.',
  'AUTHORITY.NONE':
    'Không có cấp ủy nào phía trên chi bộ có thẩm quyền quyết định theo gói quy định {pack}.',
  'BODY.NO_COMMITTEE':
    'Cấp ủy không có thành viên đương nhiệm vào ngày đó nên không thể biểu quyết.',
  'BODY.NO_POWER': 'Cấp này không có thẩm quyền về vấn đề đang xét.',
  'CALENDAR.GAP': 'Thời hạn vượt quá những ngày lịch đã biết.',
  'CANCELLATION.TOO_EARLY':
    'Chưa ai đề nghị hủy quyết định và lễ kết nạp chưa quá hạn (đến {dueOn}).',
  'DECISION.TO_BE_CANCELLED': 'Từ ngày {askedOn} quyết định đang chờ hủy, không thi hành nữa.',
  'DENUNCIATION.ANONYMOUS':
    'Đơn tố cáo không ghi tên không được giải quyết như tố cáo; nội dung có thể được kiểm tra.',
  'HOLD.DECISION_STANDS':
    'Đã có quyết định kết nạp ngày {decidedOn}: tiếp tục hồ sơ rồi hủy quyết định.',
  'HOLD.OTHER_WAY': 'Việc tạm dừng này ({hold}) kết thúc bằng thao tác riêng.',
  'CANDIDATE.HAS_DOSSIER':
    'Người này đang có một hồ sơ khác chưa kết thúc; hãy tiếp tục hồ sơ đó hoặc kết thúc trước.',
  'CANDIDATE.ALREADY_MEMBER': 'Người này đã là đảng viên.',
  'CARD.NOT_FULL_MEMBER': 'Chỉ cấp thẻ đảng viên cho đảng viên chính thức.',
  'CARD.NOT_ISSUED': 'Chưa cấp thẻ đảng viên.',
  'CARD.NUMBER': 'Số thẻ đảng viên gồm mười hai chữ số.',
  'CARD.NUMBER_TAKEN': 'Số thẻ đảng viên này đã được cấp.',
  'CELL.NOT_SMALL': 'Chi bộ đủ đảng viên chính thức; không có gì phải báo cáo hay khôi phục.',
  'CELL.TOO_SMALL':
    'Chi bộ có {full} đảng viên chính thức, cần ít nhất {needed}: cấp trên phải bổ sung đảng viên hoặc sáp nhập chi bộ trước.',
  'CELL.UNKNOWN': 'Không có chi bộ mang mã này vào ngày đó.',
  'CLASS.NOT_ENROLLED': 'Người này chưa được ghi danh vào lớp nào.',
  'CLASS.NOT_NOMINATED': 'Phải cử đi học trước khi ghi danh vào lớp.',
  'CLASS.NOT_OPEN': 'Lớp này không tồn tại hoặc không còn nhận học viên.',
  'CLASS.OTHER': 'Người này đang học lớp khác.',
  'COMMITTEE.STANDING_TOO_LARGE':
    'Cấp ủy có {committee} ủy viên đương nhiệm mà ban thường vụ có {standing}: quá một phần {atMostOneIn}.',
  'CONFLICT.SELF': 'Không ai có quan hệ với chính mình.',
  'CONFLICT.WITHDRAWN_ABOVE':
    'Quan hệ thân thuộc, hoặc quan hệ do người khác ghi, chỉ cấp ủy trên trực tiếp mới được rút.',
  'CORRECTION.LATER_ENTRIES':
    'Các mục ghi sau đó sẽ không còn hợp lệ: {seqs}. Phải hủy các mục này trước.',
  'CORRECTION.NO_ENTRY': 'Mục ghi {seq} không có, đã bị hủy hoặc không do ai nhập.',
  'CORRECTION.OTHER_DOSSIER':
    'Với nội dung này hồ sơ sẽ thuộc về người khác hoặc tổ chức khác; phải kết thúc hồ sơ và lập hồ sơ mới.',
  'CORRECTION.OTHER_EVENTS':
    'Mục ghi {seq} sẽ thành một việc khác với việc đã ghi; phải hủy rồi làm lại.',
  'CORRECTION.ROLL_MOVED_ON':
    'Danh sách đảng viên đã thay đổi theo mục ghi này; phải hoàn lại thay đổi đó trước.',
  'CORRECTION.SAME_INPUT': 'Mục ghi {seq} đã đúng như vậy.',
  'CORRECTION.SAME_PERSON':
    'Biểu quyết hoặc quyết định phải do người thứ hai đính chính, không phải người đã ghi.',
  'CORRECTION.TOLD_OTHERS':
    'Hồ sơ khác đã nhận nội dung của mục ghi này: {targets}. Phải đính chính ở đó trước.',
  'DATE.BEFORE_CAUSE': 'Ngày {day} sớm hơn ngày sớm nhất có thể là {earliest}.',
  'DATE.IN_FUTURE': 'Ngày {day} ở tương lai; hôm nay là {today}.',
  'DECISION.ISSUE_DAY_MISSING': 'Thiếu ngày ban hành quyết định.',
  'DECISION.NUMBER_MISSING': 'Thiếu số quyết định.',
  'DECISION.REASON_MISSING':
    'Biểu quyết không đạt: phải nêu lý do để thông báo cho chi bộ và đảng ủy cơ sở.',
  'DEPUTATION.IN_PAST': 'Không ủy quyền lùi ngày: {fromOn} đã qua, hôm nay là {today}.',
  'DEPUTATION.NOT_HELD':
    'Người ủy quyền không giữ vai trò {role} ở tổ chức này vào ngày bắt đầu; quyền được ủy không ủy tiếp được.',
  'DEPUTATION.NOT_LENDABLE':
    'Không ủy quyền được vai trò {role}: biểu quyết là của từng người, vai trò khác không có việc để ủy.',
  'DEPUTATION.NO_DAY': 'Ủy quyền phải kéo dài ít nhất một ngày: đến {toOn} không sau {fromOn}.',
  'DEPUTATION.SELF': 'Không ai ủy quyền cho chính mình.',
  'DEPUTATION.TOO_LONG': 'Ủy quyền dài nhất đến {until}; vắng lâu hơn thì cử người thay.',
  'DOSSIER.CLOSED': 'Hồ sơ đã đóng ({phase}).',
  'DOSSIER.EXISTS': 'Đã có hồ sơ mang mã này.',
  'DOSSIER.MISSING': 'Không có hồ sơ này.',
  'EDUCATION.NO_GROUND':
    'Chỉ già làng, người có uy tín ở nơi thuộc diện quy định mới được hạ yêu cầu học vấn; hãy ghi rõ diện.',
  'FILE.EXPIRED': 'Hồ sơ đã hết thời hạn ngày {lastDayOn}: phải làm lại trước đã.',
  'FILE.INCOMPLETE': 'Hồ sơ còn thiếu: {missing}.',
  'FILE.NOT_STALE': 'Hồ sơ còn thời hạn, chưa phải làm lại.',
  'GATE.AGE': 'Vào ngày họp chi bộ, người vào Đảng không đủ điều kiện về tuổi ({why}).',
  'GATE.AGE_OVER':
    'Vào ngày họp chi bộ, người vào Đảng quá {maxYears} tuổi: phải ghi nhận sức khỏe, uy tín, tình hình nơi công tác, cư trú và xin ý kiến đồng ý trước ({why}).',
  'GATE.CERTIFICATE':
    'Vào ngày họp chi bộ, giấy chứng nhận lớp nhận thức về Đảng không có hoặc đã hết giá trị ({why}).',
  'GATE.CONSENT': 'Trước ngày họp chi bộ phải có văn bản: {missing}.',
  'GATE.EDUCATION': 'Trình độ học vấn: {learnt}; yêu cầu: {needed}.',
  'GATE.STALENESS': 'Vào ngày họp chi bộ, hồ sơ đã quá thời hạn và phải làm lại ({why}).',
  'GLASS.NOT_NOW': 'Yêu cầu đọc này đang ở trạng thái: {standing}.',
  'GLASS.SAME_PERSON': 'Người yêu cầu không tự cho phép mình đọc.',
  'HELPER.NOT_FULL_MEMBER': 'Người giúp đỡ phải là đảng viên chính thức cùng chi bộ.',
  'INTRODUCER.ENOUGH': 'Đã đủ số người giới thiệu ({needed}).',
  'INTRODUCER.NOT_FULL_MEMBER': 'Người giới thiệu phải là đảng viên chính thức.',
  'INTRODUCER.SELF': 'Không ai tự giới thiệu mình.',
  'INTRODUCER.TOO_SHORT':
    'Người giới thiệu cùng công tác hoặc cư trú với người vào Đảng mới {shared} tháng; cần {needed} tháng.',
  'INTRODUCER.TWICE': 'Đảng viên này đã giới thiệu rồi.',
  'MENTOR.NOT_FULL_MEMBER': 'Người được phân công giúp đỡ phải là đảng viên chính thức.',
  'MENTOR.SELF': 'Không ai tự giúp đỡ mình.',
  'ORDER.APPLICATION_FIRST': 'Phải nộp đơn xin vào Đảng trước khi nộp lý lịch.',
  'ORDER.CERTIFIED_BEFORE_REPLY': 'Kết luận ghi ngày sớm hơn kết quả thẩm tra mà nó phải dựa vào.',
  'ORDER.CV_FIRST': 'Phải nộp lý lịch trước.',
  'ORDER.DIVISION_FIRST': 'Đảng ủy bộ phận phải thẩm định trước.',
  'LOCAL.UNION_PROPOSAL_FIRST':
    'Quy định bổ sung của địa phương yêu cầu đoàn thể đề xuất trước khi mở hồ sơ.',
  'LOCAL.AWARENESS_CHECK_FIRST':
    'Quy định bổ sung của địa phương yêu cầu kiểm tra nhận thức trước khi quyết định.',
  'ORDER.GRASSROOTS_FIRST': 'Đảng ủy cơ sở phải biểu quyết trước.',
  'ORDER.RECEIPT_FIRST': 'Phải ghi nhận ngày nhận quyết định trước.',
  'PACK.BACKWARDS': 'Hồ sơ không chuyển ngược từ {from} về {to}.',
  'PACK.NOT_PINNED': 'Hồ sơ chưa mở hoặc đã đóng nên không có bộ quy định để chuyển.',
  'PACK.NOT_YET': 'Bộ quy định {pack} có hiệu lực từ {fromOn}; hôm nay là {today}.',
  'PACK.NOBODY_DECIDES':
    'Từ ngày {since} ở đây không cấp nào có thẩm quyền quyết định theo {pack}: hãy chuyển bộ quy định hoặc nêu lý do giữ nguyên.',
  'PACK.NOTHING_TO_REVIEW':
    'Không có gì phải rà soát: hồ sơ theo {pack} và không có quy định mới hơn chưa được xem xét.',
  'PACK.OUTDATED':
    'Làm theo {pack} sau ngày {newer} có hiệu lực ({since}); chưa thấy điều khoản chuyển tiếp nào.',
  'PACK.SAME': 'Hồ sơ đã theo {pack} cùng các quy định riêng của cấp mình.',
  'PACK.LOOSENS':
    'Quy định của địa phương chỉ được chặt hơn gói quy định {pack} ở mục {path}, không được nới lỏng hay đổi khác.',
  'PACK.NO_ARTICLE': 'Thiếu văn bản làm căn cứ cho mục {path}.',
  'PACK.UNKNOWN': 'Không có bộ quy định {pack}.',
  'PACK.UNKNOWN_PATH': 'Gói quy định {pack} không có giá trị nào tên {path}.',
  'PACK.WRONG_VALUE': 'Giá trị đưa ra cho mục {path} không đúng dạng trong gói quy định {pack}.',
  'PAPER.UNKNOWN_SLOT': 'Hồ sơ này không có loại giấy tờ {slot}.',
  'PAPERS.MISSING': 'Còn thiếu giấy tờ: {missing}.',
  'PERSON.UNKNOWN': 'Không có người mang mã này trong sổ.',
  'PHASE.AFTER_CEREMONY': 'Chỉ làm được trước lễ kết nạp.',
  'PHASE.NOT_NOW': 'Không làm được khi hồ sơ đang ở bước: {phase}.',
  'REDO.SAME_AUTHORITY':
    'Theo danh bạ thì chính tổ chức không đúng thẩm quyền này sẽ quyết định lại: hãy sửa danh bạ trước.',
  'REDO.STAGE_MISSING': 'Trước bước làm lại còn thiếu bước: {stage}.',
  'REQUEST.UNKNOWN': 'Không có công văn thẩm tra số {request}.',
  'DISCIPLINE.NO_EXPULSION':
    'Đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo; khai trừ chỉ áp dụng với đảng viên chính thức.',
  'REMOVAL.LONGER_THAN_PROBATION': 'Đến ngày họp, thời gian dự bị chưa đủ {months} tháng.',
  'REMOVAL.MONTHS_MISSING': 'Với căn cứ này phải ghi rõ số tháng; cần ít nhất {needed} tháng.',
  'REMOVAL.NO_DISCIPLINE': 'Đến ngày đó chưa ghi nhận hình thức kỷ luật nào.',
  'REMOVAL.REASON_MISSING':
    'Quyết định xóa tên phải có lý do để thông báo cho đảng viên và chi bộ.',
  'DEADLOCK.GONE_UP':
    'Sau cuộc họp ngày {heldOn} đã báo cáo lên cấp trên; chỉ còn ghi được kết quả biểu quyết của chính cuộc họp đó.',
  'DEADLOCK.TO_BE_DECIDED':
    'Sau {fruitless} lần biểu quyết không đạt phải quyết định: công nhận, xóa tên hoặc cho biểu quyết lại.',
  'VOTE.SAME_MEETING': 'Cuộc họp ngày {heldOn} đã biểu quyết việc này.',
  'COMPLAINT.FINAL':
    'Cấp Trung ương đã giải quyết ngày {settledOn}; không còn cấp trên để khiếu nại.',
  'COMPLAINT.TOO_LATE':
    'Quyết định được nhận ngày {receivedOn}; thời hạn khiếu nại đến hết ngày {lastDay}.',
  'REMOVAL.TOO_EARLY':
    'Việc đủ tư cách hay không được xét sau 12 tháng dự bị, kết thúc ngày {endsOn}.',
  'REMOVAL.TOO_FEW_MONTHS': '{months} tháng chưa đủ căn cứ xóa tên; cần {needed} tháng.',
  'RESOLUTION.NUMBER_MISSING': 'Biểu quyết đạt: thiếu số nghị quyết.',
  'RETURN.NO_ITEMS': 'Phải nêu ít nhất một giấy tờ cần bổ sung.',
  'RIGHT.NOT_HOLDER': 'Chỉ {roles} của cấp có trách nhiệm mới được làm.',
  'RIGHT.OWN_CASE': 'Không ai được xử lý hồ sơ của chính mình.',
  'RIGHT.RELATIVE':
    'Đồng chí có quan hệ đã kê khai ({conflict}) với người trong hồ sơ nên không thẩm tra, chủ trì, trình hay ký hồ sơ này. Hãy ủy quyền cho người khác hoặc đề nghị cấp trên trực tiếp cử người thay.',
  'SEAT.EMPTY': 'Hồ sơ này không có cấp: {seat}.',
  'SEPARATION.SAME_PERSON': 'Phải do người khác làm: đồng chí đã thực hiện {hand}.',
  'TERM.ALREADY_EXTENDED': 'Thời hạn đã được gia hạn đến {until}; chỉ được gia hạn một lần.',
  'TERM.NOT_RUNNING': 'Không có thời hạn quyết định nào đang tính.',
  'TERM.OVER': 'Thời hạn đã hết ngày {dueOn}; chỉ gia hạn được trước khi hết hạn.',
  'UNION.NOT_NEEDED': 'Đã có hai đảng viên giới thiệu thì không cần nghị quyết của đoàn thể.',
  'VERIFICATION.NOBODY_ASKED':
    'Chưa hỏi nơi nào và chưa miễn thẩm tra ai nên chưa có gì để kết luận.',
  'VERIFICATION.REPLIES_MISSING': 'Các công văn thẩm tra chưa có trả lời: {missing}.',
  'VOID.NOTHING': 'Không có mục ghi nào hủy được.',
  'VOID.NOT_NEWEST': 'Chỉ hủy được mục ghi mới nhất ({newest}), không phải mục {named}.',
  'VOID.SAME_PERSON': 'Phải do người thứ hai hủy, không phải người đã ghi.',
  'VOTE.BELOW_THRESHOLD': 'Biểu quyết không đạt: {yes} tán thành trên {base}.',
  'VOTE.COUNT_INVALID': 'Số phiếu phải là số nguyên từ 0 trở lên.',
  'VOTE.LISTED_TWICE': 'Có người được ghi hai lần trong danh sách có mặt.',
  'VOTE.MORE_PRESENT_THAN_BASE':
    'Ghi {presentCount} người có mặt nhưng chỉ có {base} người đương nhiệm.',
  'VOTE.NOT_NEEDED': 'Ở đây không cần cấp này biểu quyết.',
  'VOTE.NOT_ON_ROLL': 'Có người được ghi là có mặt nhưng không thuộc danh sách chi bộ ngày đó.',
  'VOTE.NO_BASE': 'Không có ai trong cơ số tính nên không có biểu quyết.',
  'VOTE.NOT_CARRIED': 'Với {yes} phiếu tán thành trên {base}, biểu quyết đã không đạt.',
  'VOTE.STOP_NEEDS_REMOVAL': 'Không thể chỉ dừng đối với đảng viên dự bị: phải biểu quyết xóa tên.',
  'VOTE.TOO_MANY_BALLOTS': 'Có {ballots} phiếu nhưng chỉ có {voters} người biểu quyết.',
  'CENTRE.UNKNOWN': 'Không có trung tâm chính trị mang mã này vào ngày đó.',
  'CLASS.LISTED_TWICE': 'Có học viên được ghi hai lần trong kết quả.',
  'CLASS.NO_RESULTS': 'Kết quả chưa ghi học viên nào.',
  'CLASS.OTHER_KIND':
    'Lớp này dành cho quần chúng hoặc đảng viên mới: chi bộ cử học trong hồ sơ của từng người.',
  'CLASS.NOBODY_NAMED': 'Chưa ghi tên ai.',
  'CLASS.NOT_FULL_MEMBER': 'Có người không phải đảng viên chính thức của chi bộ đó.',
  'CLASS.FORWARDED_BY_GRASSROOTS': 'Danh sách do đảng ủy cơ sở chuyển, hoặc do chi bộ cơ sở.',
  'CLASS.SITS_ALREADY': 'Có người trong danh sách đang học lớp khác hoặc đã có giấy chứng nhận.',
  'CLASS.NOT_ON_LIST': 'Có người không còn chờ trong danh sách {list}.',
  'CLASS.FULL': 'Lớp nhận {places} học viên; còn {free} chỗ.',
  'CLASS.AFTER_END': 'Lớp đã bế giảng ngày {closesOn}.',
  'CLASS.SESSION_RECORDED': 'Buổi học ngày {heldOn} đã được ghi.',
  'CLASS.NO_SUCH_SESSION': 'Không có buổi học nào ngày đó; các buổi học: {sessions}.',
  'CLASS.SESSION_OUTSIDE': 'Buổi học ngày {day} nằm ngoài thời gian của lớp hoặc được ghi hai lần.',
  'CLASS.LISTS_WAITING': 'Các danh sách này chưa được trả lời: {lists}.',
  'CLASS.SESSIONS_MISSING': 'Còn thiếu điểm danh các buổi: {sessions}.',
  'CLASS.WITHOUT_RESULT': 'Có học viên của lớp chưa có kết quả.',
  'CLASS.TOO_FEW_SESSIONS':
    'Có người chỉ dự {attended} trên {sessions} buổi; cần {needed} buổi để được cấp giấy chứng nhận.',
  'CERTIFICATE.NUMBER_TWICE': 'Số {number} được ghi hai lần.',
  'CERTIFICATE.NUMBER_TAKEN': 'Nơi cấp đã cấp số {number} cho một lớp cùng loại.',
  'CERTIFICATE.OF_ANOTHER': 'Giấy chứng nhận này đã được lớp cấp cho người khác.',
  'LETTER.EXPIRED': 'Giấy giới thiệu phải nộp chậm nhất ngày {lastDay}; chi bộ nơi đi cần cấp lại.',
  'MEMBER.ELSEWHERE': 'Ngày đó đảng viên đang sinh hoạt tạm thời ở nơi khác.',
  'MEMBER.HAS_TRANSFER':
    'Đảng viên này đang có hồ sơ chuyển sinh hoạt khác; hãy tiếp tục hoặc kết thúc hồ sơ đó trước.',
  'MEMBER.NOT_ON_ROLL': 'Ngày đó đảng viên không có trong danh sách của chi bộ.',
  'ORDER.LETTER_ON_ITS_WAY': 'Cấp ủy trên đường đi phải giới thiệu tiếp trước.',
  'TRANSFER.END_MISSING': 'Sinh hoạt tạm thời cần có ngày cuối.',
  'TRANSFER.HAS_NO_END': 'Chuyển sinh hoạt chính thức không có ngày cuối.',
  'HELPER.NOT_WANTED': 'Ở đây không cần phân công người giúp đỡ.',
  'MOVE.BODY_UNFIT': 'Hồ sơ chỉ chuyển đến cấp ủy có chi bộ trực thuộc để giao.',
  'MOVE.CELL_NOT_BELOW': 'Chi bộ không thuộc cấp ủy đã nhận hồ sơ.',
  'MOVE.NOT_RECEIVED': 'Chưa nhận giấy chứng nhận hoặc hồ sơ: cần ghi nhận việc nhận trước.',
  'MOVE.NUMBER_MISSING': 'Thiếu số công văn gửi kèm quyết định.',
  'TRANSFER.SAME_CELL': 'Đảng viên đang sinh hoạt ở chính chi bộ đó.',
  'TRANSFER.STAY_OVER':
    'Thời gian sinh hoạt tạm thời đã hết ngày {untilOn}; hãy dừng việc chuyển hoặc lập hồ sơ mới.',
};
