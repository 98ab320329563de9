import type { Actor, ActKind, Deputation } from '../../../rules/kernel/facts';
import type { Refusal } from '../../../rules/kernel/refusal';
import {
  isRight,
  leadsBody,
  rightOf,
  rightsOf,
  separated,
  type Right,
  type Separation,
} from '../../../rules/kernel/rights';

type Person = Extract<Actor, { kind: 'person' }>;
const me = (given: Partial<Person> = {}): Person => ({
  kind: 'person',
  person: 'me',
  appointments: [],
  ...given,
});
const lent = (principal: string, given: Partial<Deputation> = {}): Deputation => ({
  principal,
  role: 'secretary',
  organisation: 'cell',
  kinds: ['preside'],
  ...given,
});
const OWN = [{ role: 'secretary', organisation: 'cell' }] as const;

describe('the right somebody acts by', () => {
  it('is an own one before a lent one', () => {
    const both = me({ appointments: OWN, deputations: [lent('boss')] });
    expect(rightOf(both, ['secretary'], 'cell', 'preside')).toEqual({ kind: 'own' });
    expect(rightsOf(both, ['secretary'], ['cell'], 'preside')).toHaveLength(2);
  });

  it('is lent for the kinds, the role and the body that the deputation names, and no other', () => {
    const deputy = me({ deputations: [lent('boss')] });
    expect(rightOf(deputy, ['secretary'], 'cell', 'preside')).toEqual({
      kind: 'lent',
      principal: 'boss',
    });
    expect(rightOf(deputy, ['secretary'], 'cell', 'decide')).toBeNull();
    expect(rightOf(deputy, ['organiser'], 'cell', 'preside')).toBeNull();
    expect(rightOf(deputy, ['secretary'], 'grassroots', 'preside')).toBeNull();
  });

  it('is never lent for an act without a kind, and never held by time', () => {
    expect(rightOf(me({ deputations: [lent('boss')] }), ['secretary'], 'cell')).toBeNull();
    expect(rightOf({ kind: 'time' }, ['secretary'], 'cell', 'preside')).toBeNull();
  });
});

describe('separation of duties', () => {
  const ask = (actor: Person, given: Partial<Separation> & { kind?: ActKind } = {}) =>
    codeOf(
      separated(rightsOf(actor, ['secretary'], ['cell'], 'preside'), actor, {
        subject: 'candidate',
        kind: 'preside',
        ...given,
      }),
    );
  const taken = [{ hand: 'verifier', persons: ['checker', 'checked-for'] }];

  it.each([
    ['the deputy is the subject', me({ person: 'candidate', deputations: [lent('boss')] })],
    ['the principal is the subject', me({ deputations: [lent('candidate')] })],
  ])('nobody acts in their own case: %s', (_, actor) => {
    expect(ask(actor)).toBe('RIGHT.OWN_CASE');
  });

  it.each([
    ['the deputy was the other hand', me({ person: 'checker', deputations: [lent('boss')] })],
    ['the principal was', me({ deputations: [lent('checker')] })],
    ['the deputy was principal behind it', me({ person: 'checked-for', appointments: OWN })],
    ['the principal was principal behind it', me({ deputations: [lent('checked-for')] })],
  ])('hands that must differ differ in both names: %s', (_, actor) => {
    expect(ask(actor, { taken })).toBe('SEPARATION.SAME_PERSON');
  });

  it('of several lent rights, one that is barred does not hide one that is not', () => {
    const actor = me({ deputations: [lent('checker'), lent('boss')] });
    expect(ask(actor, { taken })).toEqual({ kind: 'lent', principal: 'boss' });
  });

  it('a relative neither verifies, presides, submits nor decides, and may carry papers', () => {
    const relative = me({ appointments: OWN, conflicts: [{ with: 'candidate', kind: 'sibling' }] });
    const barred = (['prepare', 'verify', 'preside', 'submit', 'decide', 'teach'] as const).filter(
      (kind) => ask(relative, { kind }) === 'RIGHT.RELATIVE',
    );
    expect(barred).toEqual(['verify', 'preside', 'submit', 'decide']);
  });

  it('a tie to somebody else bars nothing', () => {
    const actor = me({ appointments: OWN, conflicts: [{ with: 'helper', kind: 'spouse' }] });
    expect(ask(actor)).toEqual({ kind: 'own' });
  });
});

describe('the leader of a body', () => {
  it('is its secretary, or who acts for the secretary, and nobody else', () => {
    expect(leadsBody(me({ appointments: OWN }), 'cell')).toBe(true);
    expect(leadsBody(me({ deputations: [lent('boss')] }), 'cell')).toBe(true);
    expect(leadsBody(me({ appointments: OWN }), 'grassroots')).toBe(false);
    const organiser = me({ appointments: [{ role: 'organiser', organisation: 'cell' }] });
    expect(leadsBody(organiser, 'cell')).toBe(false);
    expect(leadsBody({ kind: 'time' }, 'cell')).toBe(false);
  });
});

function codeOf(answer: Right | Refusal): Right | string {
  return isRight(answer) ? answer : answer.code;
}
