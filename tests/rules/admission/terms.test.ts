import { admission } from '../../../rules/admission/procedure';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { AdmissionCase, codesOf } from '../../support/admission-case';
import {
  before,
  cellMeeting,
  committeeMeeting,
  EVERYONE,
  goTo,
  listed,
  unanimous,
} from './main-path';

const reason = 'token';

describe('the decision term (R15, R16)', () => {
  /** Scenario 13: the cell resolves on 4 May 2026. */
  const resolved = () => {
    const one = before('record-cell-vote', undefined, '2026-02-02');
    one.act('record-cell-vote', cellMeeting(plainDate('2026-05-04')), { by: 'secretary@cell' });
    return one;
  };
  const extend = (one: AdmissionCase, extendedOn: string, today = extendedOn) =>
    codesOf(
      one.act(
        'extend-decision-term',
        { extendedOn: plainDate(extendedOn), reason },
        { by: 'secretary@superior', today },
      ),
    );
  const termOf = (one: AdmissionCase) =>
    one.clocks().find(({ kind }) => kind === 'decision-term')?.dueOn;

  it('scenario 13: ends 60 working days after the cell’s resolution, whatever the levels between took', () => {
    const one = resolved();
    expect(termOf(one)).toBe('2026-07-27');
    one.act('record-grassroots-vote', committeeMeeting(plainDate('2026-07-20')), {
      by: 'secretary@grassroots',
    });
    expect(termOf(one)).toBe('2026-07-27');
    one.act(
      'submit-file',
      { submittedOn: plainDate('2026-07-21') },
      { by: 'organiser@grassroots' },
    );
    expect(one.duties()).toMatchObject([{ act: 'decide-admission', dueOn: '2026-07-27' }]);
  });

  it('scenario 13: is extended once by 30 working days, recorded before its last day', () => {
    const one = resolved();
    expect(extend(one, '2026-07-24')).toEqual([]);
    expect(termOf(one)).toBe('2026-09-09');
    expect(extend(one, '2026-07-25')).toEqual(['TERM.ALREADY_EXTENDED']);
  });

  it.each([
    ['on its last day', '2026-07-27', '2026-07-27'],
    ['after its last day', '2026-07-28', '2026-07-28'],
    ['dated earlier but recorded too late', '2026-07-20', '2026-07-28'],
  ])('is not extended %s', (_name, extendedOn, today) => {
    expect(extend(resolved(), extendedOn, today)).toEqual(['TERM.OVER']);
  });

  it('is overdue without any effect of its own: the authority can still decide', () => {
    const one = before('decide-admission');
    const { state } = one;
    one.today = addDays(one.today, 200);
    expect(one.strike().map((event) => event.type === 'clock.struck' && event.deed)).toContain(
      'escalate',
    );
    expect(one.state.phase).toBe(state.phase);
    expect(codesOf(goToDecision(one))).toEqual([]);
  });

  it('may be extended once more at recognition, where another term runs', () => {
    const one = before('record-grassroots-vote');
    extend(one, one.today);
    goTo(one, 'decide-recognition');
    expect(one.state.extendedUntil).toBeNull();
    expect(extend(one, one.today)).toEqual([]);
  });
});

function goToDecision(one: AdmissionCase) {
  return one.act(
    'decide-admission',
    {
      heldOn: one.today,
      form: 'raised-card',
      presentCount: 5,
      tally: unanimous(5),
      decisionNumber: '1',
      issuedOn: one.today,
    },
    { by: 'secretary@superior' },
  );
}

describe('the ceremony (A14, R17)', () => {
  const hold = (one: AdmissionCase, heldOn: string, mentor = 'm4') => {
    one.act('hold-ceremony', { heldOn: plainDate(heldOn), mentor }, { by: 'secretary@cell' });
    return one.events().find(({ type }) => type === 'ceremony.held');
  };
  const consent = (one: AdmissionCase, consentedOn: string) =>
    one.act(
      'consent-late-ceremony',
      { consentedOn: plainDate(consentedOn), reason },
      { by: 'secretary@grassroots' },
    );
  const due = () => {
    const one = before('hold-ceremony');
    const dueOn = one.duties()[0]?.dueOn;
    if (!dueOn) throw new Error('no ceremony is due');
    return { one, dueOn };
  };

  it('in time is regular', () => {
    const { one, dueOn } = due();
    expect(hold(one, dueOn)).toMatchObject({ daysLate: 0, irregular: false });
  });

  it('late with consent given before is regular, and says how late', () => {
    const { one, dueOn } = due();
    consent(one, addDays(dueOn, 1));
    expect(hold(one, addDays(dueOn, 9))).toMatchObject({ daysLate: 9, irregular: false });
  });

  it('late without consent is recorded all the same, marked irregular, and supervisors hear it', () => {
    const { one, dueOn } = due();
    const held = hold(one, addDays(dueOn, 9));
    expect(held).toMatchObject({ daysLate: 9, irregular: true });
    if (!held) throw new Error('not held');
    const told = admission.notices(one.state, held, one.calendar);
    expect(
      told.filter(({ kind }) => kind === 'ceremony.irregular').map(({ role }) => role),
    ).toEqual(['secretary', 'supervisor', 'supervisor']);
  });

  it('consent given after the day heals nothing', () => {
    const { one, dueOn } = due();
    consent(one, addDays(dueOn, 12));
    expect(hold(one, addDays(dueOn, 9))).toMatchObject({ daysLate: 9, irregular: true });
  });

  it('names a full member as mentor, not the candidate', () => {
    const { one, dueOn } = due();
    for (const [mentor, code] of [
      ['p1', 'MENTOR.NOT_FULL_MEMBER'],
      ['candidate', 'MENTOR.SELF'],
      ['nobody', 'MENTOR.NOT_FULL_MEMBER'],
    ] as const) {
      const decision = one.act(
        'hold-ceremony',
        { heldOn: dueOn, mentor },
        { by: 'secretary@cell' },
      );
      expect(codesOf(decision)).toContain(code);
    }
  });

  it('P2025B: not before the receipt is noted', () => {
    const one = before('record-decision-receipt');
    const decision = one.act(
      'hold-ceremony',
      { heldOn: one.today, mentor: 'm4' },
      { by: 'secretary@cell' },
    );
    expect(codesOf(decision)).toEqual(['ORDER.RECEIPT_FIRST']);
  });
});

describe('verification replies (R07, R08)', () => {
  it('a reply in the country has 30 working days from the letter’s receipt', () => {
    const one = before('send-verification-request');
    one.act(
      'send-verification-request',
      { about: 'candidate', abroad: false, letterReceivedOn: plainDate('2026-03-06') },
      { by: 'organiser@grassroots' },
    );
    expect(one.duties()[0]).toMatchObject({
      act: 'record-verification-reply',
      fromOn: '2026-03-06',
      dueOn: '2026-04-17',
    });
  });

  it('a reply from abroad has 90 working days', () => {
    const one = before('send-verification-request');
    one.act(
      'send-verification-request',
      { about: 'father', abroad: true, letterReceivedOn: plainDate('2026-03-06') },
      { by: 'organiser@grassroots' },
    );
    expect(one.duties()[0]).toMatchObject({
      act: 'record-verification-reply',
      dueOn: '2026-07-15',
    });
    expect(one.clocks()[0]).toMatchObject({ kind: 'verification-reply', helper: 'request-1' });
  });
});

describe('the source list (A1)', () => {
  const list = (yes: number) => {
    const one = listed();
    const again = new AdmissionCase(one.world, '2026-01-05');
    return codesOf(
      again.act(
        'list-candidate',
        {
          cell: 'cell',
          candidate: 'candidate',
          helper: 'm3',
          listedOn: plainDate('2026-01-05'),
          present: EVERYONE,
          tally: unanimous(yes),
          form: 'raised-card',
        },
        { by: 'secretary@cell' },
      ),
    );
  };

  it('listing needs more than half of the base', () => {
    expect(list(4)).toEqual(['VOTE.BELOW_THRESHOLD']);
    expect(list(5)).toEqual([]);
  });
});
