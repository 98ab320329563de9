import { forecast } from '../../../rules/admission/forecast';
import { admission } from '../../../rules/admission/procedure';
import { addDays } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import type { Tree } from '../../support/admission-world';
import { before, cellMeeting, committeeMeeting } from './main-path';
import {
  deadlockDecision,
  deadlocked,
  FEW,
  fruitlessAtCell,
  proposedToRemove,
  recognisedFromHere,
  removalMeeting,
} from './removals';
import { standingFaults } from './standing-faults';

const fruitlessEvents = (one: AdmissionCase) =>
  one
    .events()
    .flatMap((event) =>
      event.type === 'meeting.fruitless' ? [[event.fruitless, event.outcome, event.body]] : [],
    );
const decides = (
  one: AdmissionCase,
  outcome: Parameters<typeof deadlockDecision>[1],
  { by = 'secretary@superior', yes }: { by?: By; yes?: number } = {},
) => codesOf(one.act('decide-deadlock', deadlockDecision(one, outcome, yes), { by }));
const removalFails = (one: AdmissionCase) =>
  one.act('record-removal-vote', removalMeeting(one, { tally: FEW }), { by: 'secretary@cell' });

describe('R22: meetings that carry neither recognition nor removal', () => {
  it('the first and the second have the cell vote again, from where it stood, within a term', () => {
    const one = before('record-recognition-vote');
    for (const meeting of [1, 2]) {
      one.today = addDays(one.today, 10);
      fruitlessAtCell(one);
      expect(fruitlessEvents(one).at(-1)).toEqual([meeting, 'VOTE_AGAIN', 'cell']);
      expect(one.state).toMatchObject({ phase: 'PROBATION', failedVote: null, closed: false });
      expect(one.duties()[0]).toMatchObject({
        act: 'record-recognition-vote',
        body: 'cell',
        fromOn: one.today,
      });
    }
    one.today = addDays(one.today, 10);
    expect(recognisedFromHere(one).state).toMatchObject({ officialOn: '2027-05-15' });
  });

  it('the third is reported to the direct superior and the competent committee, which decides', () => {
    const one = deadlocked();
    expect(fruitlessEvents(one)).toEqual([
      [1, 'VOTE_AGAIN', 'cell'],
      [2, 'VOTE_AGAIN', 'cell'],
      [3, 'REPORT_UP', 'cell'],
    ]);
    expect(one.state).toMatchObject({ phase: 'FAIL_REPORTED_UP', deadlock: { fruitless: 3 } });
    expect(one.duties()[0]).toMatchObject({ act: 'decide-deadlock', body: 'superior' });
    expect(standingFaults(one)).toEqual([]);
    const event = one.events().findLast(({ type }) => type === 'meeting.fruitless');
    if (!event) throw new Error('nothing was reported');
    const told = admission
      .notices(one.state, event, one.calendar)
      .map(({ kind, role, body }) => `${kind} ${role}@${body}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'deadlock.reported secretary@superior',
        'deadlock.reported secretary@grassroots',
        'deadlock.reported secretary@cell',
      ]),
    );
  });

  it('is decided, not answered', () => {
    const one = deadlocked();
    for (const what of ['new-vote', 'stop'] as const) {
      const input = { answer: what, answeredOn: one.today, reason: 'token' };
      expect(codesOf(one.act('answer-failed-vote', input, { by: 'secretary@superior' }))).toEqual([
        'DEADLOCK.TO_BE_DECIDED',
      ]);
    }
  });

  it('a vote on recognition and one on removal at one meeting are one meeting', () => {
    const one = before('record-recognition-vote');
    for (const meeting of [1, 2, 3]) {
      one.today = addDays(one.today, 5);
      fruitlessAtCell(one);
      expect(codesOf(removalFails(one))).toEqual([]);
      expect(fruitlessEvents(one).map(([count]) => count)).toEqual(
        [1, 1, 2, 2, 3, 3].slice(0, meeting * 2),
      );
    }
    expect(one.state).toMatchObject({ phase: 'FAIL_REPORTED_UP', deadlock: { fruitless: 3 } });
  });

  it('a removal carried at the third meeting is no deadlock, however recognition went before', () => {
    const one = deadlocked();
    const late = removalMeeting(one);
    one.today = addDays(one.today, 1);
    const by = { by: 'secretary@cell' } as const;
    expect(codesOf(one.act('record-removal-vote', removalMeeting(one), by))).toEqual([
      'DEADLOCK.GONE_UP',
    ]);
    expect(codesOf(one.act('record-removal-vote', late, by))).toEqual([]);
    expect(one.state).toMatchObject({
      phase: 'REMOVAL_CELL',
      deadlock: null,
      failedVote: null,
      removal: { ground: 'not-qualified' },
    });
  });

  it('one meeting votes once on a question', () => {
    const one = fruitlessAtCell(before('record-recognition-vote'));
    const again = one.act('record-recognition-vote', cellMeeting(one.today), {
      by: 'secretary@cell',
    });
    expect(codesOf(again)).toEqual(['VOTE.SAME_MEETING']);
  });

  it('counts for the committee apart from the cell', () => {
    const one = before('record-recognition-vote');
    for (let meeting = 0; meeting < 2; meeting += 1) {
      one.today = addDays(one.today, 3);
      fruitlessAtCell(one);
    }
    one.today = addDays(one.today, 3);
    one.act('record-recognition-vote', cellMeeting(one.today), { by: 'secretary@cell' });
    for (const count of [1, 2, 3]) {
      one.today = addDays(one.today, 3);
      one.act(
        'record-recognition-grassroots-vote',
        { ...committeeMeeting(one.today), tally: FEW },
        { by: 'secretary@grassroots' },
      );
      expect(fruitlessEvents(one).at(-1)).toEqual([
        count,
        count < 3 ? 'VOTE_AGAIN' : 'REPORT_UP',
        'grassroots-committee',
      ]);
    }
    expect(one.duties()[0]).toMatchObject({ act: 'decide-deadlock', body: 'superior' });
    expect(decides(one, 'vote-again')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'RECOG_CELL', deadlock: null });
  });

  it('of an authorised committee goes to the body above it', () => {
    const tree: Tree = 'under an authorised grassroots committee';
    const one = before('decide-recognition', tree);
    for (let meeting = 0; meeting < 3; meeting += 1) {
      one.today = addDays(one.today, 3);
      one.act(
        'decide-recognition',
        { ...committeeMeeting(one.today), tally: FEW, reason: 'token' },
        { by: 'secretary@grassroots' },
      );
    }
    expect(one.duties()[0]).toMatchObject({ act: 'decide-deadlock', body: 'superior' });
    expect(decides(one, 'recognise', { by: 'secretary@grassroots' })).toEqual(['RIGHT.NOT_HOLDER']);
    const input = { ...deadlockDecision(one, 'recognise'), presentCount: 5 };
    const tally = { yes: 3, no: 2, blank: 0, invalid: 0 };
    const done = one.act('decide-deadlock', { ...input, tally }, { by: 'secretary@superior' });
    expect(codesOf(done)).toEqual([]);
    expect(one.state.phase).toBe('RECOGNISED');
  });

  it('there is none before probation has ended: a removal that failed is reported like any proposal', () => {
    const one = before('note-quarterly-comment');
    one.today = addDays(one.today, 120);
    const early = removalMeeting(one, { tally: FEW, ground: 'no-activity', months: 3 });
    one.act('record-removal-vote', early, { by: 'secretary@cell' });
    expect(fruitlessEvents(one)).toEqual([]);
    expect(one.duties()[0]).toMatchObject({ act: 'answer-failed-vote', body: 'superior' });
  });

  it('removal votes of a committee count too', () => {
    const one = proposedToRemove();
    for (const count of [1, 2, 3]) {
      one.today = addDays(one.today, 3);
      one.act(
        'record-removal-grassroots-vote',
        { ...committeeMeeting(one.today), tally: FEW },
        { by: 'secretary@grassroots' },
      );
      expect(fruitlessEvents(one).at(-1)?.[0]).toBe(count);
    }
    expect(decides(one, 'remove')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'REMOVED', closed: true });
  });
});

describe('what the authority decides after fruitless meetings, by its own vote at its bar', () => {
  it.each([
    ['recognise', 'RECOGNISED', '2027-05-15'],
    ['remove', 'REMOVED', null],
    ['vote-again', 'PROBATION', null],
  ] as const)('%s: %s', (outcome, phase, officialOn) => {
    const one = deadlocked();
    expect(decides(one, outcome, { yes: 3 })).toEqual([]);
    expect(one.state).toMatchObject({ phase, officialOn, deadlock: null, failedVote: null });
    expect(standingFaults(one)).toEqual([]);
  });

  it.each(['recognise', 'remove'] as const)(
    'to %s by 2 of 5 carries nothing: the deadlock stays, and is not the other way out',
    (outcome) => {
      const one = deadlocked();
      expect(decides(one, outcome, { yes: 2 })).toEqual([]);
      expect(one.state).toMatchObject({ phase: 'FAIL_REPORTED_UP', closed: false });
      expect(one.duties()[0]).toMatchObject({ act: 'decide-deadlock', body: 'superior' });
      expect(decides(one, 'vote-again')).toEqual([]);
    },
  );

  it('a new round needs the bar as well', () => {
    expect(decides(deadlocked(), 'vote-again', { yes: 2 })).toEqual(['VOTE.BELOW_THRESHOLD']);
  });

  it('a new round counts from nought', () => {
    const one = deadlocked();
    decides(one, 'vote-again');
    one.today = addDays(one.today, 1);
    fruitlessAtCell(one);
    expect(fruitlessEvents(one).at(-1)).toEqual([1, 'VOTE_AGAIN', 'cell']);
  });

  it('a removal states its ground and reason, and is no matter of other grounds without months', () => {
    const one = deadlocked();
    const { reason: _, ...silent } = deadlockDecision(one, 'remove');
    const by = { by: 'secretary@superior' } as const;
    expect(codesOf(one.act('decide-deadlock', silent, by))).toEqual(['REMOVAL.REASON_MISSING']);
    const inactive = { ...deadlockDecision(one, 'remove'), ground: 'no-activity' } as const;
    expect(codesOf(one.act('decide-deadlock', inactive, by))).toEqual(['REMOVAL.MONTHS_MISSING']);
  });

  it('is for somebody else than who proposed or verified', () => {
    const one = deadlocked();
    const actor = {
      kind: 'person',
      person: 'secretary@cell',
      appointments: [{ role: 'secretary', organisation: 'superior' }],
    } as const;
    expect(decides(one, 'recognise', { by: actor })).toEqual(['SEPARATION.SAME_PERSON']);
  });

  it('is forecast', () => {
    const one = deadlocked();
    const [next] = forecast(one.state, one.calendar, one.today);
    expect(next).toMatchObject({ act: 'decide-deadlock', who: { body: 'superior' } });
  });

  it('under P2026B the committee’s deadlock goes to the body above, that of the cell to its standing committee', () => {
    const one = deadlocked(undefined, '2026-08-03');
    expect(one.duties()[0]).toMatchObject({ act: 'decide-deadlock', body: 'grassroots' });
    expect(decides(one, 'recognise', { by: 'secretary@grassroots' })).toEqual([]);
    expect(one.state.votes.at(-1)).toMatchObject({ body: 'standing-committee', passes: true });
  });
});
