import { forecast } from '../../../rules/admission/forecast';
import { papersOf } from '../../../rules/admission/papers';
import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { before, cellMeeting, goTo, listed, PAPER } from './main-path';
import { expired, held } from './side-states';

const vote = (one: AdmissionCase, heldOn: string, today?: string) =>
  codesOf(
    one.act('record-cell-vote', cellMeeting(plainDate(heldOn)), {
      by: 'secretary@cell',
      ...(today ? { today } : {}),
    }),
  );
const redo = (one: AdmissionCase, redoneOn: string) =>
  codesOf(
    one.act('redo-expired-file', { redoneOn: plainDate(redoneOn) }, { by: 'secretary@cell' }),
  );

describe('a file the cell has not considered within twelve months (R09, A10)', () => {
  const opened = () => {
    const one = goTo(before('confirm-ready', undefined, '2025-05-31'), 'record-cell-vote');
    expect(one.state.fileOpenedOn).toBe('2025-07-10');
    return one;
  };

  it('scenario 21: opened 2025-07-10, met 2026-07-15: blocked, to be redone in part, and then voted on', () => {
    const one = opened();
    expect(vote(one, '2026-07-15')).toEqual(['GATE.STALENESS']);
    one.strike();
    expect(one.state).toMatchObject({
      phase: 'EXPIRED_REDO',
      closed: false,
      expired: { from: 'CELL_READY', lastDayOn: '2026-07-10', expiredOn: '2026-07-15' },
    });
    expect(vote(one, '2026-07-15')).toEqual(['GATE.STALENESS']);
    expect(redo(one, '2026-07-10')).toEqual(['FILE.NOT_STALE']);
    expect(redo(one, '2026-07-16')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'VERIFYING', fileOpenedOn: '2026-07-16' });
    const kept = ['application', 'cv', 'certificate'];
    const status = (slot: string) => papersOf(one.state).find((it) => it.slot === slot)?.status;
    expect(kept.map(status)).toEqual(['present', 'present', 'present']);

    const again = (on: string) => ({ by: 'organiser@cell', today: on }) as const;
    for (const introducer of ['m1', 'm2']) {
      const introducedOn = plainDate('2026-07-17');
      const sharedSince = addMonths(introducedOn, -24);
      one.act(
        'introduce',
        { introducer, sharedSince, introducedOn, paper: PAPER },
        again('2026-07-17'),
      );
    }
    const day = plainDate('2026-07-20');
    one.act(
      'summarise-comments',
      { summarisedOn: day, organisationsHeard: 2, residenceCommentOn: day, paper: PAPER },
      again(day),
    );
    one.act(
      'conclude-verification',
      { concludedOn: day, conclusion: 'clear' },
      { by: 'organiser@grassroots' },
    );
    one.act('confirm-ready', { checkedOn: plainDate('2026-07-21') }, { by: 'secretary@cell' });
    expect(vote(one, '2026-07-24')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'CELL_RESOLVED', expired: null });
  });

  it('is found by time alone the day after its last day, not on it', () => {
    const one = opened();
    one.strike('2026-07-10');
    expect(one.state.phase).toBe('CELL_READY');
    expect(one.strike('2026-07-11')).toContainEqual({
      type: 'file.expired',
      openedOn: '2025-07-10',
      lastDayOn: '2026-07-10',
      expiredOn: '2026-07-11',
    });
    expect(one.state.phase).toBe('EXPIRED_REDO');
    expect(one.strike('2026-07-11')).toEqual([]);
  });

  it('takes a vote recorded afterwards when the meeting was held in time', () => {
    const one = opened();
    one.strike('2026-07-11');
    expect(vote(one, '2026-07-09', '2026-07-13')).toEqual([]);
    expect(one.state.phase).toBe('CELL_RESOLVED');
  });

  it('that was not ready for its meeting has nothing to vote on', () => {
    const one = expired(before('conclude-verification', undefined, '2025-05-31'));
    expect(one.state.expired?.from).toBe('VERIFYING');
    expect(vote(one, '2026-07-09', '2026-07-13')).toEqual(['FILE.EXPIRED']);
  });

  it('does not expire while the case rests, and is found once it goes on', () => {
    const one = held(opened());
    one.strike('2026-07-20');
    expect(one.state.phase).toBe('HOLD');
    one.act(
      'release-hold',
      { releasedOn: plainDate('2026-07-21'), outcome: 'go-on', note: 'token' },
      { by: 'secretary@superior' },
    );
    expect(one.state.phase).toBe('CELL_READY');
    one.strike();
    expect(one.state.phase).toBe('EXPIRED_REDO');
  });

  it('folds without it where its opening was voided since', () => {
    const one = goTo(listed(), 'file-application', ['record-education']);
    const openedOn = one.today;
    one.strike(addDays(addMonths(openedOn, 12), 1));
    expect(one.state.phase).toBe('EXPIRED_REDO');
    one.act(
      'void-entry',
      { seq: one.facts().newest?.seq ?? 0, reason: 'token' },
      { by: 'secretary@grassroots' },
    );
    expect(one.state.phase).toBe('TRAINED');
    expect(one.folding()).toStrictEqual(one.state);
  });

  it('has a way ahead: the forecast redoes it', () => {
    const one = expired();
    const acts = forecast(one.state, one.calendar, one.today).map(({ act }) => act);
    expect(acts.slice(0, 2)).toEqual(['redo-expired-file', 'conclude-verification']);
    expect(acts).toContain('record-cell-vote');
    expect(acts.at(-1)).toBe('decide-recognition');
  });
});
