import { isSameInput, sealInput, sealOf, tokensOf } from '../../ledger/seal';

const input = {
  returnedOn: '2026-05-04',
  items: [
    { slot: 'cv', reason: 'page 3 is not stamped' },
    { slot: 'comments', reason: 'unsigned' },
  ],
};

describe('free text within a list', () => {
  const sealed = sealInput(input, ['items.*.reason', 'note']);

  it('is taken out, each with the place where it stood', () => {
    expect(sealed.texts.map(({ field, text }) => [field, text])).toEqual([
      ['items.0.reason', 'page 3 is not stamped'],
      ['items.1.reason', 'unsigned'],
    ]);
    expect(JSON.stringify(sealed.input)).not.toContain('stamped');
    expect(sealed.input).toMatchObject({ returnedOn: '2026-05-04', items: [{ slot: 'cv' }, {}] });
  });

  it('is found again by its tokens, which prove it', () => {
    expect(tokensOf(sealed.input)).toEqual(
      sealed.texts.map(({ id, salt, text }) => ({ textId: id, seal: sealOf(salt, text) })),
    );
  });

  it('is the same input with the same texts, and another with one of them changed', () => {
    const salts = new Map(sealed.texts.map(({ id, salt }) => [id, salt]));
    const same = (asked: typeof input) => isSameInput(asked, sealed.input, (id) => salts.get(id));
    expect(same(input)).toBe(true);
    const [first] = input.items;
    if (!first) throw new Error('an item was expected');
    expect(same({ ...input, items: [first, { slot: 'comments', reason: 'late' }] })).toBe(false);
    expect(same({ ...input, items: [first] })).toBe(false);
    expect(isSameInput(input, sealed.input, () => undefined)).toBe(true);
  });
});
