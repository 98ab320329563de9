import { addMonths, plainDate } from '../../../rules/calendar/plain-date';
import type { Layer } from '../../../rules/kernel/layer';
import { isMigration, migrationOf } from '../../../rules/admission/repack/migration';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { before } from './main-path';
import { standingFaults } from './standing-faults';

const NEW_DAY = plainDate('2026-08-03');
const OVERLAY: Layer = {
  ...{ id: 'overlay', version: 1, kind: 'overlay', body: 'superior' },
  ...{ publishedOn: plainDate('2026-08-01'), by: ['one', 'other'], steps: [] },
  changes: [{ path: 'minimumCell', value: 4, article: 'Nghị quyết 1' }],
};

/** The dossier of P2025B as it stands before a step, once P2026B is in force and its committee has a standing one. */
function late(step: Parameters<typeof before>[0]): AdmissionCase {
  const one = before(step);
  one.today = NEW_DAY > one.today ? NEW_DAY : one.today;
  const bodies = one.world.bodies.map((body) =>
    body.level === 'grassroots' ? { ...body, standingInOffice: 5 } : body,
  );
  one.world = { ...one.world, bodies };
  return one;
}
const move = (one: AdmissionCase, to: 'P2025B' | 'P2026B' = 'P2026B', movedOn = one.today) =>
  one.act(
    'move-to-pack',
    { to, movedOn, reason: 'token' },
    { by: `secretary@${one.state.authority?.body}`, today: one.today },
  );

describe('a dossier that goes by another pack', () => {
  it('counts the ceremony from the issue of the decision, and says which date moves', () => {
    const one = late('hold-ceremony');
    expect(one.state).toMatchObject({ pack: 'P2025B', phase: 'DECIDED' });
    const was = one.duties().find(({ act }) => act === 'hold-ceremony')?.dueOn;
    const decision = move(one);
    expect(codesOf(decision)).toEqual([]);
    const is = one.duties().find(({ act }) => act === 'hold-ceremony')?.dueOn;
    expect(one.events().at(-1)).toMatchObject({ type: 'pack.moved', from: 'P2025B', to: 'P2026B' });
    expect(one.events().at(-1)).toMatchObject({
      datesMoved: expect.arrayContaining([{ clock: 'hold-ceremony', before: was, after: is }]),
    });
    expect(is).not.toBe(was);
    expect(one.state.pack).toBe('P2026B');
    expect(standingFaults(one)).toEqual([]);
  });

  it('keeps the votes it has taken, to the letter', () => {
    const one = late('submit-file');
    const { votes } = one.state;
    expect(votes.length).toBeGreaterThan(0);
    expect(codesOf(move(one))).toEqual([]);
    expect(one.state.votes).toEqual(votes);
    expect(one.state.authority).toMatchObject({
      body: 'grassroots',
      meeting: 'standing-committee',
    });
  });

  it('re-checks the conditions of a meeting still to come, and none once the cell has met', () => {
    const gates = (one: AdmissionCase) => {
      const found = migrationOf(one.state, 'P2026B', one.facts());
      return isMigration(found) ? found.gatesRechecked.map(({ gate, after }) => [gate, after]) : [];
    };
    const one = late('record-cell-vote');
    one.today = addMonths(one.today, 24);
    expect(gates(one)).toEqual([
      ['age', 'pass'],
      ['education', 'pass'],
      ['certificate', 'pass'],
      ['staleness', 'block'],
    ]);
    expect(gates(late('submit-file'))).toEqual([]);
  });

  it('goes by what its bodies have laid over the new pack by then; again, once they lay more', () => {
    const one = late('record-cell-vote');
    expect(codesOf(move(one))).toEqual([]);
    expect(codesOf(move(one))).toEqual(['PACK.SAME']);
    one.world = { ...one.world, layers: [OVERLAY] };
    expect(codesOf(move(one))).toEqual([]);
    expect(one.state.layers).toEqual([OVERLAY]);
  });

  it('is not moved back, nor to a pack that is not in force, nor on another day than today', () => {
    const one = late('record-cell-vote');
    expect(codesOf(move(one, 'P2026B', addMonths(one.today, -1)))).toEqual(['DATE.BEFORE_CAUSE']);
    expect(codesOf(move(one))).toEqual([]);
    expect(codesOf(move(one, 'P2025B'))).toEqual(['PACK.BACKWARDS']);
    const early = before('record-cell-vote');
    if (early.today < plainDate('2026-07-26'))
      expect(codesOf(move(early))).toEqual(['PACK.NOT_YET']);
  });

  it('is moved by the authority or a body above, never by the cell itself', () => {
    const one = late('record-cell-vote');
    const input = { to: 'P2026B', movedOn: one.today, reason: 'token' } as const;
    const by = (who: `${string}@${string}`) =>
      codesOf(one.act('move-to-pack', input, { by: who, today: one.today }));
    expect(by('secretary@cell')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(by('supervisor@province')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(by('organiser@province')).toEqual([]);
  });

  it('is not moved before its file opens: it is pinned to no pack', () => {
    const one = before('open-file');
    const found = migrationOf(one.state, 'P2026B', { ...one.facts(), today: NEW_DAY });
    expect(found).toMatchObject({ code: 'PACK.NOT_PINNED' });
  });
});
