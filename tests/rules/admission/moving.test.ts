import { admission } from '../../../rules/admission/procedure';
import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import type { Body } from '../../../rules/kernel/facts';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { body, PROVINCE } from '../../support/admission-world';
import { before, goTo, stepsFrom } from './main-path';
import { TREE_NAMES } from './random-walk';
import { standingFaults } from './standing-faults';

const NEW_TREE: readonly Body[] = [
  body('new-cell', 'cell', { fullMembers: 9 }),
  body('new-division', 'division'),
  body('new-grassroots', 'grassroots'),
  body('new-superior', 'superior'),
  PROVINCE,
];
const STEPS = [
  'file-member-cv',
  'file-self-review',
  'record-recognition-vote',
  'record-recognition-grassroots-vote',
  'decide-recognition',
] as const;

/** The member is accepted by the new cell; the transfer's workflow tells the admission. */
function moved(one: AdmissionCase, bodies = NEW_TREE): AdmissionCase {
  const [cell] = bodies;
  if (!cell) throw new Error('no cell');
  const movedOn = addDays(one.today, 1);
  one.world = { ...one.world, chains: { [cell.id]: bodies } };
  const input = { transfer: 'transfer', to: cell.id, movedOn };
  expect(codesOf(one.act('move-to-cell', input, { by: 'time' }))).toEqual([]);
  one.world = { ...one.world, bodies };
  return one;
}

/** Whoever owes a step does it, in the order of the procedure, to the end. */
function finish(one: AdmissionCase): void {
  for (const { act, by, on, input } of stepsFrom(one.state.listedOn)) {
    if (!one.duties().some((duty) => duty.act === act)) continue;
    const today = on > one.today ? on : one.today;
    expect(codesOf(one.attempt(act, input(one.state), by(one.state), today))).toEqual([]);
  }
}

describe('an admission whose member was accepted by another cell', () => {
  it.each(TREE_NAMES.flatMap((tree) => STEPS.map((step) => [tree, step] as const)))(
    'comes from a cell %s, before %s, and is decided in the new place',
    (tree, step) => {
      const one = moved(before(step, tree));
      expect(one.state).toMatchObject({ organisation: 'new-cell', grassroots: 'new-grassroots' });
      expect(standingFaults(one)).toEqual([]);
      const votes = one.state.votes.length;
      finish(one);
      const { ceremonyOn } = one.state;
      const officialOn = ceremonyOn && addMonths(ceremonyOn, 12);
      expect(one.state).toMatchObject({ phase: 'RECOGNISED', officialOn });
      const since = one.state.votes.slice(votes).map(({ organisation }) => organisation);
      expect(since.every((at) => at.startsWith('new-'))).toBe(true);
      expect(since.length).toBeGreaterThan(0);
    },
  );

  it('keeps the votes it took, and never takes a vote of the old cell for one of the new', () => {
    const one = before('record-recognition-grassroots-vote');
    const { votes } = one.state;
    moved(one);
    expect(one.state.votes).toEqual(votes);
    expect(one.state.votes.at(-1)).toMatchObject({ question: 'recognition', organisation: 'cell' });
    expect(one.state.phase).toBe('RECOG_CELL');
  });

  it('asks the new cell for a mentor, who need not have known the member', () => {
    const one = moved(before('file-self-review'));
    const wanted = one.duties().find(({ act }) => act === 'replace-mentor');
    expect(wanted).toMatchObject({ role: 'secretary', body: 'new-cell', fromOn: one.today });
    expect(one.state.mentor).toBeNull();
    const input = { mentor: 'elsewhere', resolvedOn: one.today };
    one.act('replace-mentor', input, { by: 'secretary@new-cell' });
    expect(one.state).toMatchObject({ mentor: 'elsewhere', mentorWantedOn: null });
    expect(one.duties().map(({ act }) => act)).not.toContain('replace-mentor');
  });

  it('enters the roll of the new cell from the day of the acceptance', () => {
    const one = moved(before('file-self-review'));
    expect(one.events()).toContainEqual(
      expect.objectContaining({ type: 'bodies.changed', onTheRollFrom: one.today }),
    );
  });

  it('that closed meanwhile takes the full member along, from the day after the recognition at the earliest', () => {
    const one = before('decide-recognition');
    const early = addDays(one.today, 1);
    goTo(one, 'the end');
    const candidate = one.world.persons['candidate'];
    if (!candidate) throw new Error('no candidate');
    const since = plainDate(one.today);
    const membership = { cell: 'cell', status: 'full', since } as const;
    const persons = { ...one.world.persons, candidate: { ...candidate, membership } };
    one.world = { ...one.world, chains: { 'new-cell': NEW_TREE }, persons };
    const input = { transfer: 'transfer', to: 'new-cell', movedOn: early };
    expect(codesOf(one.act('move-to-cell', input, { by: 'time' }))).toEqual([]);
    expect(one.state).toMatchObject({ closed: true, organisation: 'new-cell' });
    expect(one.events()).toContainEqual(
      expect.objectContaining({ onTheRollFrom: addDays(since, 1), onTheRollAs: 'full' }),
    );
    expect(one.duties()).toEqual([]);
  });

  it('tells the new bodies, and nobody twice', () => {
    const one = moved(before('file-self-review'));
    const told = one
      .events()
      .slice(-2)
      .flatMap((event) => admission.notices(one.state, event, one.calendar))
      .map(({ kind, role, body: at }) => `${kind} ${role}@${at}`);
    expect(told).toContain('admission.moved organiser@new-grassroots');
    expect(told).toContain('mentor.wanted secretary@new-cell');
    expect(new Set(told).size).toBe(told.length);
  });

  it('is moved by time alone, to a cell that is there, once there is a member', () => {
    const one = before('file-self-review');
    const input = { transfer: 'transfer', to: 'new-cell', movedOn: one.today };
    const attempt = (by: 'time' | 'secretary@cell') =>
      codesOf(one.act('move-to-cell', input, { by }));
    expect(attempt('secretary@cell')).toEqual(['ACT.ONLY_TIME']);
    expect(attempt('time')).toEqual(['CELL.UNKNOWN']);
    const candidate = before('hold-ceremony');
    candidate.world = { ...candidate.world, chains: { 'new-cell': NEW_TREE } };
    const early = candidate.act(
      'move-to-cell',
      { ...input, movedOn: candidate.today },
      { by: 'time' },
    );
    expect(codesOf(early)).toEqual(['PHASE.NOT_NOW']);
  });
});
