import {
  approveReorganisation,
  cancelReorganisation,
  carryOutReorganisation,
  movePeople,
  planReorganisation,
} from '../../../rules/world/reorganisation/acts';
import type { ReorganisationRow } from '../../../rules/world/reorganisation/facts';
import { successorsOf } from '../../../rules/world/reorganisation/plan';
import type { WorldFacts } from '../../../rules/world/facts';
import {
  ask,
  by,
  codes,
  MERGE_COMMITTEES,
  ON,
  plan,
  reorganisedWorld,
  SYSTEM,
  TODAY,
} from './reorganisation-world';

describe('who may', () => {
  const row: ReorganisationRow = {
    id: 'merger',
    title: 'A merger',
    status: 'planned',
    holds_on: ON,
    steps: MERGE_COMMITTEES,
    competent: 'block',
    successors: successorsOf(plan()),
    planned_by: 'planner',
    approved_by: null,
  };
  const withRow = (given: Partial<ReorganisationRow> = {}, today = TODAY): WorldFacts => ({
    ...reorganisedWorld({ row: { ...row, ...given } }),
    today,
  });

  test('an organiser above all that changes plans it; the register names the competent body', () => {
    const decision = ask(
      planReorganisation,
      plan(),
      reorganisedWorld(),
      by('planner', 'organiser', 'block'),
    );
    expect(decision).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'reorganisation.planned', row: { ...row } }],
    });
  });

  test.each([
    ['an organiser of one of the committees', by('o', 'organiser', 'A')],
    ['a supervisor of the block', by('o', 'supervisor', 'block')],
  ])('%s plans nothing', (_who, actor) => {
    expect(codes(ask(planReorganisation, plan(), reorganisedWorld(), actor))).toEqual([
      'RIGHT.NOT_ABOVE',
    ]);
  });

  test('a merger of two cells is their committee’s own affair', () => {
    const cells = plan([{ do: 'dissolve', organisation: 'b2', into: 'b1' }]);
    const decision = ask(planReorganisation, cells, reorganisedWorld(), by('o', 'organiser', 'B'));
    expect(decision).toMatchObject({ kind: 'accepted', events: [{ row: { competent: 'B' } }] });
  });

  test('the planner does not approve, whatever they hold', () => {
    const decision = ask(
      approveReorganisation,
      plan(),
      withRow(),
      by('planner', 'secretary', 'block'),
    );
    expect(codes(decision)).toEqual(['SEPARATION.SAME_PERSON']);
  });

  test('the secretary of the competent body approves, nobody below or beside', () => {
    expect(codes(ask(approveReorganisation, plan(), withRow(), by('s', 'secretary', 'A')))).toEqual(
      ['RIGHT.NOT_HOLDER'],
    );
    const decision = ask(approveReorganisation, plan(), withRow(), by('s', 'secretary', 'block'));
    expect(decision).toMatchObject({
      kind: 'accepted',
      events: [{ row: { status: 'approved', approved_by: 's' } }],
    });
  });

  test('what is approved is the plan that was shown', () => {
    const other = plan(MERGE_COMMITTEES.slice(0, 6));
    const decision = ask(approveReorganisation, other, withRow(), by('s', 'secretary', 'block'));
    expect(codes(decision)).toContain('REORGANISATION.OTHER_PLAN');
  });

  test.each([
    ['planned only', { status: 'planned' as const }, ON, ['REORGANISATION.STATUS']],
    ['carried out', { status: 'carried-out' as const }, ON, ['REORGANISATION.STATUS']],
    [
      'approved, before its day',
      { status: 'approved' as const },
      TODAY,
      ['REORGANISATION.NOT_YET'],
    ],
  ])('time carries out nothing that is %s', (_name, given, today, expected) => {
    expect(codes(ask(carryOutReorganisation, plan(), withRow(given, today), SYSTEM))).toEqual(
      expected,
    );
  });

  test('on its day time carries it out, and every open dossier below the named bodies follows', () => {
    const facts = withRow({ status: 'approved' }, ON);
    const decision = ask(carryOutReorganisation, plan(), facts, SYSTEM);
    expect(decision).toMatchObject({ kind: 'accepted' });
    if (decision.kind === 'refused') return;
    expect(decision.touches).toEqual(['A', 'B', 'b2']);
    expect(decision.events.at(-1)).toMatchObject({ row: { status: 'carried-out' } });
  });

  test('only the installation moves the people', () => {
    const facts = withRow({ status: 'carried-out' }, ON);
    expect(codes(ask(movePeople, plan(), facts, by('s', 'secretary', 'block')))).toEqual([
      'ACT.ONLY_SYSTEM',
    ]);
  });

  test('it is called off before it is carried out, and not after', () => {
    const asks = (status: ReorganisationRow['status']) =>
      ask(
        cancelReorganisation,
        { reorganisation: 'merger' },
        withRow({ status }),
        by('s', 'secretary', 'block'),
      );
    expect(asks('approved').kind).toBe('accepted');
    expect(codes(asks('carried-out'))).toEqual(['REORGANISATION.STATUS']);
  });
});
