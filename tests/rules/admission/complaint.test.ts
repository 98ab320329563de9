import { clockLedger, type LedgerStep } from '../../../rules/admission/clock-ledger';
import { evolveAdmission } from '../../../rules/admission/evolve/evolve';
import type { AdmissionEvent } from '../../../rules/admission/events';
import { forecast } from '../../../rules/admission/forecast';
import { admission } from '../../../rules/admission/procedure';
import type { ComplaintOutcome } from '../../../rules/admission/removal/inputs';
import type { AdmissionState } from '../../../rules/admission/state';
import { addDays, daysBetween } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import { cellMeeting, PAPER } from './main-path';
import { complained, fruitlessAtCell, recognisedFromHere, removed } from './removals';
import { standingFaults } from './standing-faults';

const seatOf = (one: AdmissionCase) => {
  const body = one.duties()[0]?.body;
  if (!body) throw new Error('nobody owes an answer');
  return body;
};
function settled(one: AdmissionCase, outcome: ComplaintOutcome, by?: By): readonly string[] {
  const body = seatOf(one);
  one.act(
    'advise-on-complaint',
    { advisedOn: one.today, note: 'token', paper: PAPER },
    { by: `organiser@${body}` },
  );
  return codesOf(
    one.act(
      'settle-complaint',
      { settledOn: one.today, outcome, number: '5-QĐ/TU', reason: 'token', paper: PAPER },
      { by: by ?? `secretary@${body}` },
    ),
  );
}

describe('R28: a complaint about a removal', () => {
  it.each([
    [0, []],
    [42, []],
    [43, ['COMPLAINT.TOO_LATE']],
  ] as const)(
    'is filed within 30 working days of receipt (9 June to 21 July 2027): after %i days %j',
    (days, codes) => {
      const one = removed();
      expect(one.today).toBe('2027-06-09');
      const receivedOn = one.today;
      one.today = addDays(one.today, days);
      const filed = one.act(
        'file-complaint',
        { receivedOn, filedOn: one.today },
        { by: 'secretary@province' },
      );
      expect(codesOf(filed)).toEqual(codes);
      if (codes.length > 0) {
        expect(filed).toMatchObject({ refusals: [{ facts: { lastDay: '2027-07-21' } }] });
      }
    },
  );

  it('opens the dossier again: somebody owes advice and an answer, the removal stands meanwhile', () => {
    const one = complained();
    expect(one.state).toMatchObject({ phase: 'REMOVAL_COMPLAINT', closed: false });
    expect(one.state.removal?.decidedOn).toBe('2027-06-09');
    expect(one.duties().map(({ act, role, body }) => `${act} ${role}@${body}`)).toEqual([
      'advise-on-complaint organiser@province',
      'settle-complaint secretary@province',
    ]);
    expect(standingFaults(one)).toEqual([]);
  });

  it('is not received before the decision was issued, nor filed beside a newer dossier', () => {
    const one = removed();
    const by = { by: 'organiser@province' } as const;
    const early = { receivedOn: addDays(one.today, -1), filedOn: one.today };
    expect(codesOf(one.act('file-complaint', early, by))).toEqual(['DATE.BEFORE_CAUSE']);
    const { candidate } = one.world.persons;
    if (!candidate) throw new Error('no candidate');
    const other = { ...candidate, openAdmission: 'another' };
    one.world = { ...one.world, persons: { ...one.world.persons, candidate: other } };
    const now = { receivedOn: one.today, filedOn: one.today };
    expect(codesOf(one.act('file-complaint', now, by))).toEqual(['CANDIDATE.HAS_DOSSIER']);
  });

  it('is no matter of who struck off, nor of a dossier that was not removed', () => {
    const one = removed();
    const input = { receivedOn: one.today, filedOn: one.today };
    expect(codesOf(one.act('file-complaint', input, { by: 'secretary@superior' }))).toEqual([
      'RIGHT.NOT_HOLDER',
    ]);
  });
});

describe('R29: a complaint is answered', () => {
  it('within 90 working days below the Central level, and the organisation commission advises', () => {
    const one = complained();
    expect(one.duties()[1]).toMatchObject({ dueOn: '2027-10-26', article: expect.any(String) });
    expect(settled(one, 'upheld')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'REMOVED', closed: true });
    expect(one.duties()).toEqual([]);
  });

  it('level by level up to the Central level, which has 180 working days and the last word', () => {
    const one = complained(removed(undefined, '2026-08-03'));
    expect(seatOf(one)).toBe('superior');
    expect(settled(one, 'upheld')).toEqual([]);
    complained(one);
    expect(seatOf(one)).toBe('province');
    const second = one.duties()[1]?.dueOn ?? '';
    expect(settled(one, 'upheld')).toEqual([]);
    complained(one);
    expect(one.state.complaints?.at(-1)).toMatchObject({ level: 'central' });
    const central = one.duties()[1]?.dueOn ?? '';
    expect(central > addDays(one.today, 200) && second < addDays(one.today, 200)).toBe(true);
    expect(settled(one, 'upheld')).toEqual([]);
    const more = one.act(
      'file-complaint',
      { receivedOn: one.today, filedOn: one.today },
      { by: 'organiser@province' },
    );
    expect(codesOf(more)).toEqual(['COMPLAINT.FINAL']);
  });

  it('upheld or overturned, cell and authority are told', () => {
    const one = complained();
    settled(one, 'upheld');
    const event = one.events().findLast(({ type }) => type === 'complaint.settled');
    if (!event) throw new Error('not settled');
    const told = admission
      .notices(one.state, event, one.calendar)
      .map(({ role, body }) => `${role}@${body}`);
    expect(told).toEqual(expect.arrayContaining(['secretary@superior', 'secretary@cell']));
  });

  it('is forecast to its answer, and what comes after is nobody’s to foresee', () => {
    const one = complained();
    const steps = forecast(one.state, one.calendar, one.today).map(({ act }) => act);
    expect(steps).toEqual(['advise-on-complaint', 'settle-complaint']);
  });
});

describe('a removal that is overturned', () => {
  it('puts the member back into probation as before, on the roll without a day’s gap, to the same official day', () => {
    const one = complained();
    expect(settled(one, 'overturned')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'PROBATION', closed: false, removal: null });
    const settledEvent = one.events().findLast(({ type }) => type === 'complaint.settled');
    expect(settledEvent).toMatchObject({ onTheRollFrom: '2027-06-09' });
    const decided = one.events().findLast(({ type }) => type === 'removal.decided');
    expect(decided).toMatchObject({ offTheRollFrom: '2027-06-09' });
    expect(one.duties()[0]).toMatchObject({
      act: 'record-recognition-vote',
      fromOn: one.today,
    });
    expect(recognisedFromHere(one).state.officialOn).toBe('2027-05-15');
  });

  it('counts fruitless meetings anew, and may be voted on again', () => {
    const one = complained();
    settled(one, 'overturned');
    one.today = addDays(one.today, 3);
    fruitlessAtCell(one);
    expect(one.events().findLast(({ type }) => type === 'meeting.fruitless')).toMatchObject({
      fruitless: 1,
    });
    one.today = addDays(one.today, 3);
    const carried = one.act(
      'record-removal-vote',
      { ...cellMeeting(one.today), ground: 'not-qualified' },
      { by: 'secretary@cell' },
    );
    expect(codesOf(carried)).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'REMOVAL_CELL', complaints: [] });
  });

  it('charges the days until the complaint to the person, and then to who answers', () => {
    const one = complained();
    const filedOn = one.today;
    one.today = addDays(one.today, 20);
    settled(one, 'overturned');
    const steps: LedgerStep[] = [];
    let state: AdmissionState | null = null;
    for (const { seq, occurredOn, events } of one.entries) {
      const own = events.filter((event): event is AdmissionEvent => event.type !== 'clock.struck');
      state = own.reduce<AdmissionState | null>(evolveAdmission, state);
      if (state) steps.push({ seq, on: occurredOn, state });
    }
    const until = addDays(one.today, 1);
    const { intervals, gross } = clockLedger(steps, one.calendar, until);
    const first = steps[0]?.on ?? until;
    expect(gross.days).toBe(daysBetween(first, until));
    expect(intervals.find(({ fromOn }) => fromOn === '2027-06-09')?.holder).toBe('candidate');
    expect(intervals.find(({ fromOn }) => fromOn === filedOn)?.holder).toBe('superior');
  });
});
