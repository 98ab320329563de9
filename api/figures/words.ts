import type { CountedBy } from '../../ledger/figures/asked';
import type { Language } from '../../rules/messages/say';
import type { Stage } from '../../rules/plan/course';

/** What figures of admissions say in one language, on the sheet, in the table and in the answer. */
export interface FigureWords {
  readonly title: string;
  readonly ofYear: (year: number) => string;
  readonly countedBy: Readonly<Record<CountedBy, string>>;
  readonly asOf: (day: string) => string;
  readonly tree: string;
  readonly undone: string;
  readonly membersOn: (day: string) => string;
  readonly byLastDays: string;
  readonly notWorkedOut: string;
  readonly atOwnPace: string;
  readonly noForecast: string;
  readonly noThreshold: string;
  readonly body: string;
  readonly code: string;
  readonly plan: string;
  readonly planFrom: (document: string, day: string, version: number) => string;
  readonly noPlan: string;
  readonly actual: string;
  readonly percent: string;
  readonly members: string;
  readonly share: string;
  readonly target: (percent: string, admissions: number) => string;
  readonly toBeConfirmed: string;
  readonly plansBelow: string;
  readonly quarter: (quarter: number) => string;
  readonly soFar: string;
  readonly own: string;
  readonly total: string;
  readonly below: string;
  readonly byQuarter: string;
  readonly fairness: string;
  readonly bodies: string;
  readonly withNone: string;
  readonly underTenth: string;
  readonly withoutPlan: string;
  readonly cellsWithNone: string;
  readonly funnel: string;
  readonly stage: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly standing: string;
  readonly reached: string;
  readonly medianDays: string;
  readonly left: string;
  readonly forecast: string;
  readonly open: string;
  readonly late: string;
  readonly expectedByLastDays: string;
  readonly expectedAtOwnPace: string;
  readonly withoutPace: string;
  readonly missing: string;
  readonly number: (value: number) => string;
}

const vi: FigureWords = {
  title: 'Kết quả kết nạp đảng viên',
  ofYear: (year) => `Năm ${year}`,
  countedBy: {
    decision: 'Tính năm theo ngày quyết định kết nạp (người lập báo cáo chọn).',
    ceremony: 'Tính năm theo ngày tổ chức lễ kết nạp (người lập báo cáo chọn).',
  },
  asOf: (day) => `Số liệu tính đến hết ngày ${day}, theo ngày pháp lý của từng việc.`,
  tree: 'Mỗi trường hợp được tính ở chi bộ của ngày được tính, xếp theo hệ thống tổ chức của ngày báo cáo; tổ chức đã giải thể được tính ở tổ chức kế thừa, nếu không có thì ở tổ chức cấp trên trước đây.',
  undone: 'Không tính quyết định đã bị hủy đến ngày báo cáo.',
  membersOn: (day) => `Đảng viên chính thức và dự bị tính ngày ${day}.`,
  byLastDays:
    'Dự kiến theo hạn: mỗi bước còn lại làm đúng ngày cuối của hạn theo gói quy định của hồ sơ, việc đã quá hạn làm hôm nay, biểu quyết đều đạt.',
  notWorkedOut: 'Số hồ sơ đang mở quá nhiều nên không tính dự kiến theo hạn cho từng hồ sơ.',
  atOwnPace:
    'Dự kiến theo nhịp: thời gian trung vị của chính tổ chức trong hai năm qua từ mỗi bước đến ngày được tính; bước có dưới 5 trường hợp thì không dự kiến.',
  noForecast: 'Chỉ dự kiến cho ngày hôm nay.',
  noThreshold: 'Chỉ tiêu không làm thay đổi điều kiện, biểu quyết hay thẩm quyền nào.',
  body: 'Tổ chức',
  code: 'Mã',
  plan: 'Kế hoạch',
  planFrom: (document, day, version) => `Kế hoạch số ${document} ngày ${day}, bản thứ ${version}`,
  noPlan: 'Chưa có kế hoạch được ký',
  actual: 'Thực hiện',
  percent: '% kế hoạch',
  members: 'Đảng viên',
  share: '% đảng viên',
  target: (percent, admissions) =>
    `Mục tiêu hằng năm: ${percent} số đảng viên, tức là ít nhất ${admissions}`,
  toBeConfirmed: 'cần xác nhận',
  plansBelow: 'Tổng kế hoạch của các tổ chức trực thuộc',
  quarter: (quarter) => `Quý ${quarter}`,
  soFar: 'Lũy kế',
  own: 'Tính trực tiếp tại tổ chức này',
  total: 'Cộng',
  below: 'Theo tổ chức trực thuộc',
  byQuarter: 'Theo quý',
  fairness: 'Đơn vị cần chú ý',
  bodies: 'Tổ chức trực thuộc',
  withNone: 'Chưa kết nạp được ai',
  underTenth: 'Dưới 10% kế hoạch',
  withoutPlan: 'Chưa có kế hoạch',
  cellsWithNone: 'Chi bộ chưa kết nạp được ai',
  funnel: 'Nguồn và hồ sơ theo bước',
  stage: 'Bước',
  stages: {
    listed: 'Trong danh sách cảm tình Đảng',
    trained: 'Đã học lớp nhận thức về Đảng',
    file: 'Đã mở hồ sơ',
    resolved: 'Chi bộ đã có nghị quyết',
    decided: 'Đã có quyết định kết nạp',
    ceremony: 'Đã tổ chức lễ kết nạp trong năm',
  },
  standing: 'Đang ở bước này',
  reached: 'Đến bước này trong năm',
  medianDays: 'Số ngày trung vị từ bước trước',
  left: 'Dừng trong năm, không kết nạp',
  forecast: 'Dự kiến so với kế hoạch',
  open: 'Hồ sơ đang mở chưa được tính',
  late: 'Trong đó có việc quá hạn',
  expectedByLastDays: 'Dự kiến trong năm theo hạn',
  expectedAtOwnPace: 'Dự kiến trong năm theo nhịp của đơn vị',
  withoutPace: 'Hồ sơ ở bước chưa đủ số liệu về nhịp',
  missing: 'Còn thiếu so với kế hoạch',
  number: (value) => new Intl.NumberFormat('vi-VN').format(value),
};

const en: FigureWords = {
  title: 'Admissions',
  ofYear: (year) => `Year ${year}`,
  countedBy: {
    decision: 'A year counts admissions by the day of the decision (chosen for this report).',
    ceremony: 'A year counts admissions by the day of the ceremony (chosen for this report).',
  },
  asOf: (day) => `Figures until the end of ${day}, by the legal day of each step.`,
  tree: 'Each admission counts at its cell of the counted day, in the tree of the report’s day; what a body had that is gone counts at its successor, or else at the body it last stood below.',
  undone: 'Decisions that were cancelled or annulled by that day do not count.',
  membersOn: (day) => `Full and probationary members on ${day}.`,
  byLastDays:
    'By last days: each step still to come is done on the last day of its term under the file’s pack, what is overdue today, and every vote passes.',
  notWorkedOut: 'There are too many open dossiers to work out each by its last days.',
  atOwnPace:
    'At own pace: the median time of the body itself in the last two years from each step to the counted day; a step with fewer than 5 cases is left out.',
  noForecast: 'What is to come is told of today alone.',
  noThreshold: 'A plan changes no condition, vote or authority.',
  body: 'Body',
  code: 'Code',
  plan: 'Plan',
  planFrom: (document, day, version) => `Plan ${document} of ${day}, version ${version}`,
  noPlan: 'No plan is signed',
  actual: 'Actual',
  percent: '% of plan',
  members: 'Members',
  share: '% of members',
  target: (percent, admissions) =>
    `Yearly target: ${percent} of members, which is at least ${admissions}`,
  toBeConfirmed: 'to be confirmed',
  plansBelow: 'Plans of the bodies directly below, together',
  quarter: (quarter) => `Q${quarter}`,
  soFar: 'So far',
  own: 'Counted at this body itself',
  total: 'Total',
  below: 'By body directly below',
  byQuarter: 'By quarter',
  fairness: 'Bodies to look at',
  bodies: 'Bodies directly below',
  withNone: 'With no admission',
  underTenth: 'Under 10 % of plan',
  withoutPlan: 'Without a plan',
  cellsWithNone: 'Cells with no admission',
  funnel: 'Where dossiers stand',
  stage: 'Step',
  stages: {
    listed: 'Listed as sympathiser',
    trained: 'Awareness class passed',
    file: 'File opened',
    resolved: 'Resolution of the cell',
    decided: 'Decision on admission',
    ceremony: 'Ceremony held in the year',
  },
  standing: 'Stand there',
  reached: 'Came so far in the year',
  medianDays: 'Median days from the step before',
  left: 'Ended in the year without admission',
  forecast: 'Expected, against the plan',
  open: 'Open dossiers that do not count yet',
  late: 'Of these, with something overdue',
  expectedByLastDays: 'Expected in the year by last days',
  expectedAtOwnPace: 'Expected in the year at own pace',
  withoutPace: 'Dossiers at a step without a known pace',
  missing: 'Missing to the plan',
  number: (value) => new Intl.NumberFormat('en-GB').format(value),
};

/** The words of the figures. */
export const FIGURE_WORDS: Readonly<Record<Language, FigureWords>> = { vi, en };
