import { forecast } from '../../../rules/admission/forecast';
import { papersOf } from '../../../rules/admission/papers';
import { admission } from '../../../rules/admission/procedure';
import type { RemovalGround } from '../../../rules/admission/removal/inputs';
import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { TREES, type Tree } from '../../support/admission-world';
import { before, cellMeeting, committeeMeeting, goTo, unanimous } from './main-path';
import {
  endorsedToRemove,
  FEW,
  proposedToRemove,
  recognisedFromHere,
  removalDecision,
  removalMeeting,
  removed,
} from './removals';
import { standingFaults } from './standing-faults';

const TREE_NAMES = Object.keys(TREES).filter((name): name is Tree => name in TREES);
const asksCell = (one: AdmissionCase, ground: RemovalGround, months?: number) =>
  codesOf(
    one.act(
      'record-removal-vote',
      removalMeeting(one, { ground, ...(months !== undefined && { months }) }),
      { by: 'secretary@cell' },
    ),
  );

describe('R23: a probationary member who does not qualify is struck off', () => {
  it.each(TREE_NAMES)('by every body of the way, in order: %s', (tree) => {
    const one = removed(tree);
    expect(one.state).toMatchObject({ phase: 'REMOVED', closed: true, officialOn: null });
    expect(one.duties()).toEqual([]);
    const bodies = one.state.votes
      .filter(({ question }) => question === 'removal')
      .map(({ body }) => body);
    const { authority, grassroots } = one.state;
    const meeting = authority?.meeting ?? 'standing-committee';
    expect(bodies).toEqual([
      'cell',
      ...(grassroots && meeting === 'standing-committee' ? ['grassroots-committee'] : []),
      meeting,
    ]);
    expect(standingFaults(one)).toEqual([]);
  });

  it('under P2026B the standing committee of the grassroots committee decides', () => {
    const one = removed(undefined, '2026-08-03');
    expect(one.state).toMatchObject({ phase: 'REMOVED', pack: 'P2026B' });
    expect(one.state.votes.at(-1)).toMatchObject({
      body: 'standing-committee',
      organisation: 'grassroots',
    });
  });

  it.each([
    [6, true],
    [5, false],
  ])('needs two thirds of the cell: %i of 9 carry it: %s', (yes, carries) => {
    const one = before('record-recognition-vote');
    const tally = { ...unanimous(yes), no: 9 - yes };
    one.act('record-removal-vote', removalMeeting(one, { tally }), { by: 'secretary@cell' });
    expect(one.state.phase === 'REMOVAL_CELL').toBe(carries);
    expect(one.state.votes.at(-1)).toMatchObject({ question: 'removal', yes, passes: carries });
  });

  it.each([
    ['a standing committee', 'under a grassroots committee', 3, 2],
    ['an authorised committee in office', 'under an authorised grassroots committee', 6, 5],
  ] as const)('needs the bar of %s', (_name, tree, enough, tooFew) => {
    for (const [yes, carries] of [
      [enough, true],
      [tooFew, false],
    ] as const) {
      const one = endorsedToRemove(tree);
      const by = `secretary@${one.state.authority?.body ?? ''}` as const;
      expect(codesOf(one.act('decide-removal', removalDecision(one, yes), { by }))).toEqual([]);
      expect([yes, one.state.phase === 'REMOVED']).toEqual([yes, carries]);
      expect(one.state.closed).toBe(carries);
    }
  });

  it('is not what a failed recognition means: nobody is removed without a vote on it', () => {
    const one = before('record-recognition-vote');
    one.act(
      'record-recognition-vote',
      { ...cellMeeting(one.today), tally: FEW },
      { by: 'secretary@cell' },
    );
    expect(one.state.removal ?? null).toBeNull();
    expect(one.state.phase).not.toBe('REMOVAL_CELL');
    expect(one.state.votes.some(({ question }) => question === 'removal')).toBe(false);
  });

  it('leaves the member where they were in time: recognition is not decided meanwhile', () => {
    const one = proposedToRemove();
    const tried = one.act(
      'record-recognition-vote',
      { ...cellMeeting(one.today) },
      { by: 'secretary@cell' },
    );
    expect(codesOf(tried)).toEqual(['PHASE.NOT_NOW']);
  });

  it('is decided with number, day and reason, on minutes, by a third person', () => {
    const one = endorsedToRemove();
    const { decisionNumber: _n, issuedOn: _d, reason: _r, ...bare } = removalDecision(one);
    const by = { by: 'secretary@superior' } as const;
    expect(codesOf(one.act('decide-removal', bare, by))).toEqual([
      'DECISION.NUMBER_MISSING',
      'DECISION.ISSUE_DAY_MISSING',
      'REMOVAL.REASON_MISSING',
    ]);
    for (const person of ['secretary@cell', 'organiser@grassroots']) {
      const twice = {
        kind: 'person',
        person,
        appointments: [{ role: 'secretary', organisation: 'superior' }],
      } as const;
      expect(codesOf(one.act('decide-removal', removalDecision(one), { by: twice }))).toEqual([
        'SEPARATION.SAME_PERSON',
      ]);
    }
    expect(codesOf(one.act('decide-removal', removalDecision(one), by))).toEqual([]);
  });

  it('is not decided without the minutes of the meetings below', () => {
    const one = before('record-recognition-vote');
    const { minutes: _, ...without } = removalMeeting(one);
    one.act('record-removal-vote', without, { by: 'secretary@cell' });
    one.act('record-removal-grassroots-vote', committeeMeeting(one.today), {
      by: 'secretary@grassroots',
    });
    const decided = one.act('decide-removal', removalDecision(one), { by: 'secretary@superior' });
    expect(decided).toMatchObject({
      refusals: [{ code: 'PAPERS.MISSING', facts: { missing: ['removal-cell-minutes'] } }],
    });
  });

  it('ends the membership on the day of issue, and tells the cell', () => {
    const one = removed();
    const event = one.events().find(({ type }) => type === 'removal.decided');
    if (!event) throw new Error('not decided');
    expect(event).toMatchObject({ number: '91-QĐ/HU', offTheRollFrom: one.today });
    const told = admission
      .notices(one.state, event, one.calendar)
      .map(({ role, body }) => `${role}@${body}`);
    expect(told).toEqual(['secretary@cell', 'organiser@cell', 'organiser@grassroots']);
  });

  it('has a checklist of its own once it comes to that, and none before', () => {
    const slots = (one: AdmissionCase) =>
      papersOf(one.state)
        .filter(({ slot }) => slot.startsWith('removal-'))
        .map(({ slot, status }) => `${slot} ${status}`);
    expect(slots(before('record-recognition-vote'))).toEqual([]);
    expect(slots(removed())).toEqual([
      'removal-cell-resolution present',
      'removal-cell-minutes present',
      'removal-grassroots-resolution present',
      'removal-grassroots-minutes present',
      'removal-decision present',
    ]);
  });

  it('is forecast to its decision', () => {
    const one = proposedToRemove('with a division');
    const steps = forecast(one.state, one.calendar, one.today).map(({ act }) => act);
    expect(steps).toEqual([
      'record-removal-division-appraisal',
      'record-removal-grassroots-vote',
      'decide-removal',
    ]);
  });

  it('moves nobody who has been struck off to another cell', () => {
    const one = removed();
    one.world = { ...one.world, chains: { other: one.world.bodies } };
    const moved = one.attempt(
      'move-to-cell',
      { transfer: 'transfer', to: 'other', movedOn: one.today },
      'time',
    );
    expect(codesOf(moved)).toEqual(['PHASE.NOT_NOW']);
  });
});

describe('a removal that the bodies above do not carry', () => {
  it('is dropped, or voted again: the member stays in probation', () => {
    const one = endorsedToRemove();
    one.act('decide-removal', removalDecision(one, 2), { by: 'secretary@superior' });
    expect(one.duties()[0]).toMatchObject({ act: 'answer-failed-vote', body: 'province' });
    one.act(
      'answer-failed-vote',
      { answer: 'stop', answeredOn: one.today, reason: 'token' },
      { by: 'secretary@province' },
    );
    expect(one.state).toMatchObject({ phase: 'PROBATION', closed: false, removal: null });
    expect(recognisedFromHere(one).state).toMatchObject({
      phase: 'RECOGNISED',
      officialOn: '2027-05-15',
    });
  });
});

describe('R33, R34: grounds to strike off', () => {
  /** On the day of the ceremony and so many months. */
  const inMonth = (months: number) => {
    const one = goTo(before('file-member-cv'), 'note-quarterly-comment');
    const { ceremonyOn } = one.state;
    one.today = addMonths(ceremonyOn ?? one.today, months);
    return one;
  };

  it('whether a member qualifies is judged after the twelve months, not before', () => {
    const early = inMonth(12);
    early.today = addDays(early.today, -1);
    expect(asksCell(early, 'not-qualified')).toEqual(['REMOVAL.TOO_EARLY']);
    expect(asksCell(inMonth(12), 'not-qualified')).toEqual([]);
  });

  it.each([
    ['no-activity', 6, 3, []],
    ['no-activity', 6, 2, ['REMOVAL.TOO_FEW_MONTHS']],
    ['no-activity', 6, undefined, ['REMOVAL.MONTHS_MISSING']],
    ['no-activity', 2, 3, ['REMOVAL.LONGER_THAN_PROBATION']],
    ['no-progress', 13, 12, []],
    ['no-progress', 13, 11, ['REMOVAL.TOO_FEW_MONTHS']],
  ] as const)('%s in month %i, lasting %s months: %j', (ground, month, months, codes) => {
    expect(asksCell(inMonth(month), ground, months)).toEqual(codes);
  });

  it('discipline is a ground where a measure is on record by then', () => {
    const one = inMonth(5);
    expect(asksCell(one, 'discipline')).toEqual(['REMOVAL.NO_DISCIPLINE']);
    one.act(
      'record-discipline',
      { measure: 'warning', decidedOn: one.today, number: '3-QĐ' },
      { by: 'organiser@cell' },
    );
    expect(asksCell(one, 'discipline')).toEqual([]);
  });
});

describe('4.16: discipline in probation', () => {
  const disciplined = (one: AdmissionCase, measure: 'reprimand' | 'warning' | 'expulsion') =>
    one.act(
      'record-discipline',
      { measure, decidedOn: one.today, number: '3-QĐ/UBKT' },
      { by: 'organiser@cell' },
    );

  it.each(['reprimand', 'warning'] as const)(
    'a %s moves neither probation nor the official day',
    (measure) => {
      const one = before('note-quarterly-comment');
      const clocks = one.clocks();
      expect(codesOf(disciplined(one, measure))).toEqual([]);
      expect(one.clocks()).toEqual(clocks);
      expect(goTo(one, 'the end').state.officialOn).toBe('2027-05-15');
    },
  );

  it('an expulsion does not exist for who is no full member', () => {
    const one = before('note-quarterly-comment');
    expect(disciplined(one, 'expulsion')).toMatchObject({
      refusals: [
        { code: 'DISCIPLINE.NO_EXPULSION', article: 'Charter on discipline, to be confirmed' },
      ],
    });
  });

  it('is shown to whoever decides on recognition, and seals the decision', () => {
    const one = before('decide-recognition');
    const sealed = JSON.stringify(admission.manifest(one.state));
    disciplined(one, 'warning');
    expect(one.state.warnings).toContain('discipline');
    expect(JSON.stringify(admission.manifest(one.state))).not.toBe(sealed);
  });

  it('is not recorded of who is no member yet', () => {
    expect(codesOf(disciplined(before('hold-ceremony'), 'warning'))).toEqual(['PHASE.NOT_NOW']);
  });
});

it('the day of a removal cannot lie before the ceremony', () => {
  const one = before('record-recognition-vote');
  const input = removalMeeting(one, {
    heldOn: plainDate('2026-05-01'),
    ground: 'no-activity',
    months: 3,
  });
  const decided = one.act('record-removal-vote', input, { by: 'secretary@cell' });
  expect(codesOf(decided)).toContain('DATE.BEFORE_CAUSE');
});
