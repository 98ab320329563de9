import { knownPasswords } from '../../../api/passwords/known-passwords';
import { passwordFault, PASSWORD_MOST } from '../../../api/passwords/password-fault';

const ABOUT = ['an.nguyenvan', 'Nguyễn Văn An', 'Chi bộ Cao đẳng Lam Giang', 'cdlg-dien'];
const codeOf = (password: string) => passwordFault(password, ABOUT)?.code ?? null;

test.each([
  ['mười một kt', 'PASSWORD.TOO_SHORT'],
  ['a'.repeat(11), 'PASSWORD.TOO_SHORT'],
  ['👍'.repeat(11), 'PASSWORD.TOO_SHORT'], // characters are counted, not their halves
  ['đá cuội ven sông'.normalize('NFD').slice(0, 13), 'PASSWORD.TOO_SHORT'],
  ['mưa '.repeat(70), 'PASSWORD.TOO_LONG'],
  ['abcdefghijkl', 'PASSWORD.TOO_PLAIN'],
  ['123456789012', 'PASSWORD.TOO_PLAIN'],
  ['987654321098', 'PASSWORD.TOO_PLAIN'],
  ['aaaaaaaaaaaa', 'PASSWORD.TOO_PLAIN'],
  ['ababababababab', 'PASSWORD.TOO_PLAIN'],
  ['mamamamamama', 'PASSWORD.TOO_PLAIN'],
  ['password1234', 'PASSWORD.KNOWN'],
  ['P@ssw0rd2026!', 'PASSWORD.KNOWN'],
  ['qwertyuiop[]', 'PASSWORD.KNOWN'],
  ['1q2w3e4r5t6y', 'PASSWORD.KNOWN'],
  ['Mật khẩu 2026', 'PASSWORD.KNOWN'],
  ['anhyeuem2026!', 'PASSWORD.KNOWN'],
  ['Motconvit12345', 'PASSWORD.KNOWN'],
  ['Đảng Cộng Sản Việt Nam', 'PASSWORD.KNOWN'],
  ['roNguoiRoViec2026', 'PASSWORD.KNOWN'],
  ['nguyenvanan1985', 'PASSWORD.ABOUT_YOU'],
  ['Nguyễn Văn An @ 85', 'PASSWORD.ABOUT_YOU'],
  ['caodanglamgiang1', 'PASSWORD.ABOUT_YOU'],
  ['an.nguyenvan.2026', 'PASSWORD.ABOUT_YOU'],
  ['dangvien-cdlg-dien', 'PASSWORD.ABOUT_YOU'],
  ['con đường gạch đỏ', null],
  ['correct-cow-battery-nail', null],
  ['xK9#mQ2$vL7z', null], // no kind of character is asked for, and none forbidden
  ['bảy bảy bốn chín ngày', null],
  ['dragon-8391027465', null], // a known word with much beside it is not the known password
  ['👍🎉🌾🐃🏞️🛶🎋🌊🏯🪁🥁🎏', null],
])('%s: %s', (password, code) => {
  expect(codeOf(password)).toBe(code);
});

test('the longest is 256 characters', () => {
  const words = 'sông Hồng chảy về đâu, hỏi ai bên cầu; ';
  const longest = words.repeat(10).slice(0, PASSWORD_MOST - 1) + '!';
  expect(passwordFault(`${longest.slice(0, 200)}${'xyz đêm trăng '.repeat(4)}`, [])).toBeNull();
  expect(codeOf(`${longest}!`)).toBe('PASSWORD.TOO_LONG');
});

test('ships far more than the ten thousand most used ones, in lower case and composed', () => {
  const known = knownPasswords();
  expect(known.size).toBeGreaterThan(45_000);
  for (const one of ['123456', 'password', 'qwerty', 'letmein', 'iloveyou', 'matkhau'])
    expect([one, known.has(one)]).toEqual([one, true]);
  for (const one of known) expect(one).toBe(one.toLowerCase().normalize('NFC'));
});

test('checking a password takes no time a person notices', () => {
  knownPasswords();
  const from = performance.now();
  for (let nth = 0; nth < 200; nth += 1) codeOf(`câu dài số ${nth} `.repeat(12));
  expect((performance.now() - from) / 200).toBeLessThan(20);
});
