/** One of the twelve grassroots organisations: a committee with cells below it, or a cell directly under the superior. */
export type GrassrootsPlan =
  | {
      readonly kind: 'committee';
      readonly slug: string;
      readonly name: string;
      readonly committee: number;
      /** Absent: the committee has no standing committee, and under P2026B the superior decides. */
      readonly standing?: number;
      /** Decides admissions itself under P2025B. */
      readonly authorised?: true;
      readonly division?: string;
      readonly cells: readonly CellPlan[];
    }
  | {
      readonly kind: 'cell';
      readonly slug: string;
      readonly name: string;
      readonly members: number;
    };

interface CellPlan {
  readonly slug: string;
  readonly name: string;
  readonly members: number;
  readonly inDivision?: true;
}

/** Eight committees and four grassroots-level cells; about 780 members before the stories add theirs. */
export const GRASSROOTS: readonly GrassrootsPlan[] = [
  {
    kind: 'committee',
    slug: 'gddt',
    name: 'Đảng bộ Sở Giáo dục và Đào tạo',
    committee: 11,
    standing: 3,
    cells: [
      cell('vp', 'Chi bộ Văn phòng Sở', 18),
      cell('tccb', 'Chi bộ Tổ chức cán bộ', 21),
      cell('khtc', 'Chi bộ Kế hoạch - Tài chính', 16),
      cell('mn', 'Chi bộ Giáo dục mầm non', 14),
      cell('th', 'Chi bộ Giáo dục tiểu học', 19),
      cell('trh', 'Chi bộ Giáo dục trung học', 15),
    ],
  },
  {
    kind: 'committee',
    slug: 'cdlg',
    name: 'Đảng bộ Trường Cao đẳng Lam Giang',
    committee: 13,
    standing: 5,
    division: 'Đảng bộ bộ phận Khối Kỹ thuật',
    cells: [
      { ...cell('dien', 'Chi bộ Khoa Điện - Điện tử', 20), inDivision: true },
      { ...cell('ck', 'Chi bộ Khoa Cơ khí', 18), inDivision: true },
      { ...cell('cntt', 'Chi bộ Khoa Công nghệ thông tin', 16), inDivision: true },
      cell('dt', 'Chi bộ Phòng Đào tạo', 17),
      cell('ctsv', 'Chi bộ Công tác sinh viên', 22),
      cell('kt', 'Chi bộ Khoa Kinh tế', 15),
      cell('nn', 'Chi bộ Khoa Ngoại ngữ', 19),
    ],
  },
  {
    kind: 'committee',
    slug: 'bvdk',
    name: 'Đảng bộ Bệnh viện Đa khoa Lam Giang',
    committee: 15,
    standing: 5,
    authorised: true,
    cells: [
      cell('hc', 'Chi bộ Hành chính - Quản trị', 22),
      cell('noi', 'Chi bộ Khoa Nội', 19),
      cell('ngoai', 'Chi bộ Khoa Ngoại', 24),
      cell('san', 'Chi bộ Khoa Sản', 17),
      cell('nhi', 'Chi bộ Khoa Nhi', 21),
      cell('cc', 'Chi bộ Khoa Cấp cứu', 16),
      cell('duoc', 'Chi bộ Khoa Dược', 18),
      cell('xn', 'Chi bộ Khoa Xét nghiệm', 20),
    ],
  },
  {
    kind: 'committee',
    slug: 'nnmt',
    name: 'Đảng bộ Sở Nông nghiệp và Môi trường',
    committee: 9,
    cells: [
      cell('vp', 'Chi bộ Văn phòng Sở', 17),
      cell('tt', 'Chi bộ Trồng trọt', 15),
      cell('tl', 'Chi bộ Thủy lợi', 19),
      cell('kl', 'Chi bộ Kiểm lâm', 13),
      cell('dd', 'Chi bộ Quản lý đất đai', 16),
    ],
  },
  {
    kind: 'committee',
    slug: 'cntn',
    name: 'Đảng bộ Công ty Cấp nước Lam Giang',
    committee: 7,
    cells: [
      cell('vp', 'Chi bộ Văn phòng Công ty', 14),
      cell('nm', 'Chi bộ Nhà máy nước', 18),
      cell('mang', 'Chi bộ Quản lý mạng lưới', 12),
      cell('kd', 'Chi bộ Kinh doanh', 16),
    ],
  },
  {
    kind: 'committee',
    slug: 'sxd',
    name: 'Đảng bộ Sở Xây dựng',
    committee: 9,
    cells: [
      cell('vp', 'Chi bộ Văn phòng Sở', 16),
      cell('qh', 'Chi bộ Quy hoạch', 14),
      cell('gt', 'Chi bộ Hạ tầng giao thông', 17),
      cell('gd', 'Chi bộ Giám định', 13),
    ],
  },
  {
    kind: 'committee',
    slug: 'vpub',
    name: 'Đảng bộ Văn phòng Ủy ban nhân dân tỉnh',
    committee: 11,
    standing: 3,
    cells: [
      cell('th', 'Chi bộ Tổng hợp', 19),
      cell('nc', 'Chi bộ Nội chính', 15),
      cell('kt', 'Chi bộ Kinh tế', 17),
      cell('qt', 'Chi bộ Quản trị', 14),
      cell('hcc', 'Chi bộ Phục vụ hành chính công', 16),
    ],
  },
  {
    kind: 'committee',
    slug: 'bptt',
    name: 'Đảng bộ Báo và Phát thanh Lam Giang',
    committee: 9,
    standing: 3,
    cells: [
      cell('bd', 'Chi bộ Báo điện tử', 15),
      cell('ts', 'Chi bộ Thời sự', 18),
      cell('kt', 'Chi bộ Kỹ thuật', 13),
      cell('vp', 'Chi bộ Văn phòng', 16),
    ],
  },
  { kind: 'cell', slug: 'kcn', name: 'Chi bộ Ban Quản lý các khu công nghiệp', members: 21 },
  { kind: 'cell', slug: 'thuvien', name: 'Chi bộ Thư viện tỉnh', members: 12 },
  { kind: 'cell', slug: 'ctd', name: 'Chi bộ Hội Chữ thập đỏ tỉnh', members: 3 },
  { kind: 'cell', slug: 'luutru', name: 'Chi bộ Trung tâm Lưu trữ lịch sử', members: 15 },
];

function cell(slug: string, name: string, members: number): CellPlan {
  return { slug, name, members };
}
