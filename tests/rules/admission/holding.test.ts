import { forecast } from '../../../rules/admission/forecast';
import { suspendedTime } from '../../../rules/admission/holding/held';
import type { AdmissionAct } from '../../../rules/admission/inputs';
import { OPEN_PHASES } from '../../../rules/admission/phases';
import { admission } from '../../../rules/admission/procedure';
import { addDays } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import { before, listed, PAPER } from './main-path';
import { dead, held } from './side-states';
import { standingFaults } from './standing-faults';

const note = 'token';
const STOPS: readonly AdmissionAct[] = [
  'nominate-for-class',
  'open-file',
  'file-application',
  'record-verification-reply',
  'record-cell-vote',
  'record-grassroots-vote',
  'submit-file',
  'decide-admission',
  'hold-ceremony',
  'file-member-cv',
  'decide-recognition',
];
const release = (
  one: AdmissionCase,
  by: By = `secretary@${one.state.authority?.body ?? 'grassroots'}`,
  more: { outcome?: 'not-admitted'; paper?: typeof PAPER } = {},
) =>
  codesOf(
    one.act('release-hold', { releasedOn: one.today, outcome: 'go-on', note, ...more }, { by }),
  );

describe('a case that rests (docs/law/admission.md §special-cases)', () => {
  it.each(STOPS)(
    'goes on from the very phase, with the very duties and clocks: before %s',
    (stop) => {
      const one = before(stop);
      const { hold: _was, ...state } = one.state;
      const [duties, clocks] = [one.duties(), one.clocks()];
      held(one);
      expect(one.state).toMatchObject({ phase: 'HOLD', hold: { from: state.phase } });
      expect(standingFaults(one)).toEqual([]);
      expect(release(one)).toEqual([]);
      const { hold, holds, ...rest } = one.state;
      expect([hold, holds?.length]).toEqual([null, 1]);
      expect(rest).toEqual(state);
      expect([one.duties(), one.clocks()]).toEqual([duties, clocks]);
    },
  );

  it('can rest in every open phase but its own, and only there', () => {
    expect(admission.acts['hold-case']?.whose?.phases).toEqual(
      OPEN_PHASES.filter((phase) => phase !== 'HOLD'),
    );
    const one = held(before('submit-file'));
    expect(
      codesOf(
        one.attempt(
          'hold-case',
          { reason: 'other', heldFrom: one.today, note },
          'secretary@superior',
        ),
      ),
    ).toEqual(['PHASE.NOT_NOW']);
  });

  it('lets the terms of the law run on, and names who reviews it', () => {
    const one = before('decide-admission');
    const dueOn = one.clocks().find(({ kind }) => kind === 'decision-term')?.dueOn;
    held(one);
    one.today = addDays(one.today, 100);
    expect(one.clocks().find(({ kind }) => kind === 'decision-term')).toMatchObject({
      dueOn,
      duty: 'review-hold',
    });
    expect(one.duties()).toMatchObject([{ act: 'review-hold', body: 'superior' }]);
  });

  it('expires never; a review asks for the next one', () => {
    const one = held(before('record-cell-vote'));
    const first = one.duties()[0]?.dueOn;
    one.today = addDays(one.today, 500);
    one.strike();
    expect(one.state.phase).toBe('HOLD');
    one.act('review-hold', { reviewedOn: one.today, note }, { by: 'secretary@superior' });
    expect(one.duties()[0]?.fromOn).toBe(one.today);
    expect(one.duties()[0]?.dueOn).not.toBe(first);
  });

  it('shows how long it has rested, holds that are over and the one that runs', () => {
    const one = held(before('decide-admission'));
    one.today = addDays(one.today, 20);
    expect(suspendedTime(one.state, one.today)).toEqual({ days: 20, restsNow: true });
    release(one);
    held(one);
    expect(suspendedTime(one.state, addDays(one.today, 5))).toEqual({ days: 25, restsNow: true });
  });

  it.each([
    ['political-standard', 'secretary@grassroots', []],
    ['political-standard', 'secretary@superior', []],
    ['investigation', 'secretary@grassroots', []],
    ['denunciation', 'secretary@superior', []],
    ['other', 'secretary@grassroots', []],
    ['other', 'secretary@cell', ['RIGHT.NOT_HOLDER']],
    ['other', 'organiser@superior', ['RIGHT.NOT_HOLDER']],
    ['investigation', 'secretary@province', ['RIGHT.NOT_HOLDER']],
  ] as const)('is held for %s by %s: %j', (reason, by, codes) => {
    const one = before('decide-admission');
    const input = { reason, heldFrom: one.today, signed: true, note };
    expect(codesOf(one.act('hold-case', input, { by }))).toEqual(codes);
  });

  it('is not held for a denunciation without a name', () => {
    const one = before('decide-admission');
    const input = { reason: 'denunciation', heldFrom: one.today, note } as const;
    expect(codesOf(one.act('hold-case', input, { by: 'secretary@superior' }))).toEqual([
      'DENUNCIATION.ANONYMOUS',
    ]);
  });

  it('needs a separate conclusion where political standard was the question', () => {
    const one = held(before('decide-admission'), 'political-standard');
    expect(release(one)).toEqual(['PAPERS.MISSING']);
    expect(release(one, undefined, { paper: PAPER })).toEqual([]);
    expect(one.state.papers).toHaveProperty('political-conclusion');
  });

  it('may end with the candidate not admitted, but not over a decision that stands', () => {
    const one = held(before('record-cell-vote'));
    expect(release(one, undefined, { outcome: 'not-admitted' })).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'NOT_ADMITTED', closed: true });
    const decided = held(before('hold-ceremony'));
    expect(release(decided, undefined, { outcome: 'not-admitted' })).toEqual([
      'HOLD.DECISION_STANDS',
    ]);
  });

  it('hears of the class while it rests: the certificate counts when it goes on', () => {
    const one = held(before('award-certificate'));
    one.act(
      'award-certificate',
      { class: 'class', number: 'CN-1', issuer: 'centre', issuedOn: one.today },
      { by: 'time' },
    );
    expect(one.state).toMatchObject({ phase: 'HOLD', hold: { from: 'TRAINED' } });
    expect(release(one)).toEqual([]);
    expect(one.state.phase).toBe('TRAINED');
  });

  it('tells everybody who has a part in it, and is forecast to go on', () => {
    const one = held(before('decide-admission'));
    const event = one.events().at(-1);
    if (!event) throw new Error('nothing happened');
    const told = admission
      .notices(one.state, event, one.calendar)
      .map(({ role, body }) => `${role}@${body}`);
    expect(told).toContain('secretary@cell');
    const steps = forecast(one.state, one.calendar, one.today).map(({ act }) => act);
    expect(steps.slice(0, 2)).toEqual(['review-hold', 'decide-admission']);
  });
});

describe('a decision that is not carried out (docs/law/admission.md §special-cases)', () => {
  const cancel = (one: AdmissionCase, by: By = 'secretary@superior') =>
    codesOf(
      one.act('cancel-decision', { cancelledOn: one.today, number: '5-QĐ', reason: note }, { by }),
    );

  it('is neither lapsed nor forgotten: from the day after its term consent is owed', () => {
    const one = before('hold-ceremony');
    const [ceremony, consent] = one.duties();
    expect(consent).toMatchObject({ act: 'consent-late-ceremony', body: 'grassroots' });
    expect(consent?.fromOn).toBe(addDays(ceremony?.dueOn ?? one.today, 1));
    expect(cancel(one)).toEqual(['CANCELLATION.TOO_EARLY']);
    one.today = addDays(ceremony?.dueOn ?? one.today, 1);
    expect(one.strike()).toContainEqual(
      expect.objectContaining({ clock: 'hold-ceremony', deed: 'escalate' }),
    );
    expect(cancel(one)).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'NOT_ADMITTED', closed: true });
  });

  it.each([
    ['withdraw', (on: string) => ({ withdrawnOn: on, reason: note })],
    ['record-oath-refused', (on: string) => ({ refusedOn: on, reason: note })],
  ] as const)('after %s no ceremony is held, and the authority cancels it', (act, input) => {
    const one = before('hold-ceremony');
    expect(codesOf(one.attempt(act, input(one.today), 'organiser@cell'))).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'DECIDED', closed: false });
    expect(one.duties()).toMatchObject([{ act: 'cancel-decision', body: 'superior' }]);
    const held1 = one.act(
      'hold-ceremony',
      { heldOn: one.today, mentor: 'm4' },
      { by: 'secretary@cell' },
    );
    expect(codesOf(held1)).toEqual(['DECISION.TO_BE_CANCELLED']);
    expect(cancel(one, 'secretary@cell')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(cancel(one)).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'WITHDRAWN', closed: true });
  });
});

describe('death (docs/law/admission.md §special-cases)', () => {
  it('closes the case in any phase, also one that rests', () => {
    expect(dead().state).toMatchObject({ phase: 'DECEASED', closed: true });
    const one = held(before('decide-recognition'));
    one.act('record-death', { diedOn: one.today }, { by: 'secretary@cell' });
    expect(one.state).toMatchObject({ phase: 'DECEASED', closed: true, officialOn: null });
    expect(one.events().at(-1)).toMatchObject({ offTheRollFrom: addDays(one.today, 1) });
  });

  it('of a candidate takes nobody off a roll', () => {
    expect(dead().events().at(-1)).toMatchObject({ offTheRollFrom: null });
    expect(listed().state.closed).toBe(false);
  });
});
