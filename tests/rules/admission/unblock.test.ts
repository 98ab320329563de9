import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { admission } from '../../../rules/admission/procedure';
import { UNBLOCKS, unblockOf } from '../../../rules/admission/unblock';
import { say } from '../../../rules/messages/say';

const ROOMS = ['rules/admission', 'rules/kernel'];
const CODE = /'([A-Z]{3,}\.[A-Z_]+)'/g;

/** Every refusal code that stands in the rules an admission is decided by. */
function codesUsed(): readonly string[] {
  const codes = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'unblock.ts')
      .flatMap((file) => [...readFileSync(join(room, file), 'utf8').matchAll(CODE)])
      .map(([, code]) => code ?? ''),
  );
  return [...new Set(codes)].toSorted();
}

it('says for every refusal code of the admission what would unblock it', () => {
  expect(codesUsed().length).toBeGreaterThan(90);
  expect(codesUsed().filter((code) => unblockOf({ code }) === undefined)).toEqual([]);
});

it('says so for no code that nobody is refused with', () => {
  const used = new Set(codesUsed());
  expect(Object.keys(UNBLOCKS).filter((code) => !used.has(code))).toEqual([]);
});

it('names acts that exist', () => {
  const acts = Object.values(UNBLOCKS).flatMap((one) => (one.how === 'act' ? one.acts : []));
  expect(acts.filter((act) => !Object.hasOwn(admission.acts, act))).toEqual([]);
});

it('has a sentence for each of them in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    const silent = Object.keys(UNBLOCKS).filter((code) => say(language, code, {}) === code);
    expect(silent).toEqual([]);
  }
});
