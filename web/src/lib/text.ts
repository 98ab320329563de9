/** Lower case without tone marks, so that `nguyen` finds Nguyễn. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** Whether every word asked for is in the text, with or without marks. */
export function finds(text: string, asked: string): boolean {
  const hay = plain(text);
  return plain(asked)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

const collator = new Intl.Collator('vi');

/** By given name, the last word, then by the rest: how Vietnamese lists go. */
export function byGivenName(a: string, b: string): number {
  const given = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
  return collator.compare(given(a), given(b)) || collator.compare(a, b);
}

/** The two letters of an avatar: first of middle and given name. */
export function initials(name: string): string {
  const words = name.split(' ');
  return words
    .slice(-2)
    .map((word) => word[0] ?? '')
    .join('');
}

/** First letter large; names of roles arrive small. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
