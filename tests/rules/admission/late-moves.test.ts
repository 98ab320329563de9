import { forecast } from '../../../rules/admission/forecast';
import { admission } from '../../../rules/admission/procedure';

import { addDays } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase } from '../../support/admission-case';

import { leaving, moved, OTHER_PLACE, takenOver } from './another-place';
import { before } from './main-path';

import { NEW_COMMITTEE } from './random-side-states';

import { held } from './side-states';
import { standingFaults } from './standing-faults';

describe('4.6 a candidate who moves after submission, before the decision (to be confirmed)', () => {
  it('is not decided on here; the authority of the new place decides on the votes taken', () => {
    const one = before('decide-admission');
    const { votes, cellVotedOn } = one.state;
    const dueOn = one.clocks().find(({ kind }) => kind === 'decision-term')?.dueOn;
    leaving(one);
    expect(one.state.move?.stage).toBe('submitted');
    expect(codesOf(one.attempt('decide-admission', {}, 'secretary@superior'))).toEqual([
      'PHASE.NOT_NOW',
    ]);
    // the decision's term runs on, and the committee that must take the file over hears of it
    expect(one.clocks().find(({ kind }) => kind === 'decision-term')?.dueOn).toBe(dueOn);
    takenOver(one);
    expect(one.state).toMatchObject({
      phase: 'SUBMITTED',
      votes,
      cellVotedOn,
      authority: { body: 'new-superior' },
    });
    expect(one.duties()[0]).toMatchObject({ act: 'decide-admission', body: 'new-superior', dueOn });
    expect(admission.readers?.(one.state)).toContain('superior');
  });

  it('goes back one step where the new place has a vote that the old one had not', () => {
    const one = moved(before('decide-admission', 'under an authorised grassroots committee'));
    expect(one.duties()[0]).toMatchObject({ act: 'record-grassroots-vote', body: NEW_COMMITTEE });
    expect(standingFaults(one)).toEqual([]);
  });
});

describe('4.7 a candidate who moves after the decision, before the ceremony (to be confirmed)', () => {
  const note = 'token';
  const reported = (on?: string) => {
    const one = before('hold-ceremony', undefined, on);
    const input = { reportedOn: one.today, note };
    expect(codesOf(one.act('report-move-after-decision', input, { by: 'organiser@cell' }))).toEqual(
      [],
    );
    one.world = {
      ...one.world,
      chains: { other: OTHER_PLACE, [NEW_COMMITTEE]: OTHER_PLACE.slice(1) },
    };
    return one;
  };
  const settle = (one: AdmissionCase, choice: string, more: object = {}) =>
    codesOf(
      one.attempt(
        'settle-move-after-decision',
        { choice, settledOn: one.today, note, ...more },
        `secretary@${one.state.authority?.body ?? ''}`,
      ),
    );

  it('rests until a human chooses; nobody ends it in another way', () => {
    const one = reported();
    expect(one.state).toMatchObject({ phase: 'HOLD', hold: { reason: 'moved-after-decision' } });
    expect(one.duties()[0]).toMatchObject({ act: 'settle-move-after-decision', body: 'superior' });
    expect(standingFaults(one)).toEqual([]);
    const released = { releasedOn: one.today, outcome: 'go-on', note } as const;
    expect(codesOf(one.act('release-hold', released, { by: 'secretary@superior' }))).toEqual([
      'HOLD.OTHER_WAY',
    ]);
  });

  it.each(['2026-01-05', '2026-08-03'])(
    'the new place holds the ceremony under the same decision, its limit beginning anew with the receipt (listed %s)',
    (on) => {
      const one = reported(on);
      const { decidedOn } = one.state;
      expect(settle(one, 'new-place-holds-ceremony')).toEqual([
        'MOVE.BODY_UNFIT',
        'MOVE.NUMBER_MISSING',
      ]);
      const letter = { to: NEW_COMMITTEE, number: '6-CV' };
      expect(settle(one, 'new-place-holds-ceremony', letter)).toEqual([]);
      one.today = addDays(one.today, 40);
      takenOver(one);
      expect(one.state).toMatchObject({ phase: 'DECIDED', decidedOn, decisionReceivedOn: null });
      expect(one.duties()[0]).toMatchObject({ act: 'record-decision-receipt', body: 'other' });
      expect(standingFaults(one)).toEqual([]);
      const receivedOn = addDays(one.today, 3);
      one.act('record-decision-receipt', { receivedOn }, { by: 'organiser@other' });
      const ceremony = one.duties().find(({ act }) => act === 'hold-ceremony');
      expect(ceremony).toMatchObject({ body: 'other', fromOn: receivedOn });
      const held_ = { heldOn: addDays(receivedOn, 1), mentor: 'elsewhere' };
      one.act('hold-ceremony', held_, { by: 'secretary@other' });
      expect(one.events()).toContainEqual(
        expect.objectContaining({ type: 'ceremony.held', daysLate: 0, irregular: false }),
      );
    },
  );

  it('or the decision is cancelled by who issued it', () => {
    const one = reported();
    expect(settle(one, 'cancel-decision')).toEqual([]);
    expect(one.duties()).toMatchObject([{ act: 'cancel-decision', body: 'superior' }]);
    one.act(
      'cancel-decision',
      { cancelledOn: one.today, number: '9-QĐ', reason: note },
      { by: 'secretary@superior' },
    );
    expect(one.state).toMatchObject({ phase: 'NOT_ADMITTED', closed: true });
  });

  it('or, on a temporary stay elsewhere, the cell that proposed holds the ceremony', () => {
    const one = before('hold-ceremony');
    const duties = one.duties();
    one.act(
      'report-move-after-decision',
      { reportedOn: one.today, note },
      { by: 'organiser@cell' },
    );
    expect(settle(one, 'stays-with-cell')).toEqual([]);
    expect(one.duties()).toEqual(duties);
  });
});

describe('a reorganisation while the case is on its way', () => {
  const dissolved = { [NEW_COMMITTEE]: 'successor', 'new-superior': 'new-superior-2' };
  const follow = (one: AdmissionCase, successors: Readonly<Record<string, string>>) => {
    const moved_ = { change: 'organisations:7', on: one.today, successors };
    const events = admission.follow?.(one.state, moved_, one.facts()) ?? [];
    if (events.length > 0) one.keep('follow-world', { kind: 'time' }, events);
    return events.map(({ type }) => type);
  };

  it.each(['record-cell-vote', 'submit-file', 'decide-admission'] as const)(
    'strands nobody: whoever took the new committee’s place takes the case over (before %s)',
    (stop) => {
      const one = leaving(before(stop));
      expect(follow(one, dissolved)).toEqual(['move.redirected']);
      expect(one.duties()[0]).toMatchObject({ act: 'record-move-receipt', body: 'successor' });
      expect(admission.chain(one.state)).not.toContain(NEW_COMMITTEE);
      expect(follow(one, dissolved)).toEqual([]);
      expect(standingFaults(one)).toEqual([]);
    },
  );

  it('follows on both sides at once, also while it rests', () => {
    const one = held(leaving(before('record-cell-vote')), 'other');
    const bodies = one.world.bodies.map((body) =>
      body.id === 'grassroots' ? { ...body, id: 'merged' } : body,
    );
    one.world = { ...one.world, bodies };
    expect(follow(one, { ...dissolved, grassroots: 'merged' })).toEqual([
      'bodies.changed',
      'move.redirected',
    ]);
    expect(one.state).toMatchObject({
      phase: 'HOLD',
      grassroots: 'merged',
      move: { to: 'successor' },
    });
    expect(standingFaults(one)).toEqual([]);
  });
});

describe('the forecast of a case on its way', () => {
  it('goes on to the end through the new place', () => {
    const one = leaving(before('submit-file'));
    const steps = forecast(one.state, one.calendar, one.today).map(({ act }) => act);
    expect(steps.slice(0, 2)).toEqual(['record-move-receipt', 'give-case-to-cell']);
    expect(steps).toEqual(
      expect.arrayContaining(['assign-helper', 'record-cell-vote', 'decide-recognition']),
    );
  });
});
