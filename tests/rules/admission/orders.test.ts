import type { AdmissionAct } from '../../../rules/admission/inputs';
import { admission } from '../../../rules/admission/procedure';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { codesOf, type By } from '../../support/admission-case';
import { before, cellMeeting, goTo, listed } from './main-path';

describe('orders of papers and days', () => {
  it('scenario 24: a CV dated before the application is taken with a warning that deciders see', () => {
    const one = before('file-application');
    const opened = one.today;
    one.act('file-application', { madeOn: addDays(opened, 4) }, { by: 'organiser@cell' });
    const filed = one.act('file-cv', { madeOn: opened }, { by: 'organiser@cell' });
    expect(filed).toMatchObject({
      events: [{ type: 'cv.filed', beforeApplication: true }],
    });
    goTo(one, 'record-cell-vote');
    expect(one.state.warnings).toEqual(['cv-order']);
  });

  it('scenario 24: a certification dated before a reply is refused', () => {
    const one = before('conclude-verification');
    const decision = one.act(
      'conclude-verification',
      { concludedOn: addDays(one.today, -1), conclusion: 'clear' },
      { by: 'organiser@grassroots' },
    );
    expect(codesOf(decision)).toEqual(['ORDER.CERTIFIED_BEFORE_REPLY']);
  });

  it('the application comes before the CV, the CV before its stamp, replies before the conclusion', () => {
    const start = before('file-application');
    const cv = start.act('file-cv', { madeOn: start.today }, { by: 'organiser@cell' });
    expect(codesOf(cv)).toEqual(['ORDER.APPLICATION_FIRST']);
    const stamp = start.act('stamp-cv', { stampedOn: start.today }, { by: 'organiser@grassroots' });
    expect(codesOf(stamp)).toEqual(['ORDER.CV_FIRST']);
    const asked = before('record-verification-reply');
    const conclude = asked.act(
      'conclude-verification',
      { concludedOn: asked.today, conclusion: 'clear' },
      { by: 'organiser@grassroots' },
    );
    expect(codesOf(conclude)).toEqual(['VERIFICATION.REPLIES_MISSING']);
    const nobody = before('send-verification-request');
    const empty = nobody.act(
      'conclude-verification',
      { concludedOn: nobody.today, conclusion: 'clear' },
      { by: 'organiser@grassroots' },
    );
    expect(codesOf(empty)).toEqual(['VERIFICATION.NOBODY_ASKED']);
  });

  it('a waiver is the cell’s own decision, and enough to conclude from', () => {
    const one = before('send-verification-request');
    const waive = (by: By) =>
      codesOf(
        one.act(
          'waive-verification',
          { about: 'father', decidedOn: one.today, reason: 'token' },
          { by },
        ),
      );
    expect(waive('organiser@grassroots')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(waive('secretary@cell')).toEqual([]);
    expect(one.duties()[0]?.act).toBe('conclude-verification');
  });

  it('a disqualifying conclusion ends the case; cell and grassroots committee are told', () => {
    const one = before('conclude-verification');
    one.act(
      'conclude-verification',
      { concludedOn: one.today, conclusion: 'disqualifying' },
      { by: 'organiser@grassroots' },
    );
    expect(one.state).toMatchObject({ phase: 'NOT_ADMITTED', closed: true });
    const event = one.events().at(-1);
    if (!event) throw new Error('nothing happened');
    expect(admission.notices(one.state, event, one.calendar).map(({ body }) => body)).toEqual([
      'cell',
      'cell',
      'grassroots',
    ]);
  });

  it.each<[AdmissionAct, By, object]>([
    ['nominate-for-class', 'secretary@cell', { nominatedOn: '2026-01-04' }],
    ['open-file', 'secretary@cell', { openedOn: '2026-02-05', introducedBy: 'two-members' }],
    [
      'summarise-comments',
      'organiser@cell',
      { summarisedOn: '2026-02-13', organisationsHeard: 1, residenceCommentOn: '2026-02-13' },
    ],
    ['stamp-cv', 'organiser@grassroots', { stampedOn: '2026-02-19' }],
    [
      'send-verification-request',
      'organiser@grassroots',
      { about: 'father', abroad: false, letterReceivedOn: '2026-03-01' },
    ],
    [
      'record-verification-reply',
      'organiser@grassroots',
      { request: 1, repliedOn: '2026-03-05', finding: 'clear' },
    ],
    ['confirm-ready', 'secretary@cell', { checkedOn: '2026-03-25' }],
    ['record-cell-vote', 'secretary@cell', cellMeeting(plainDate('2026-03-30'))],
    ['submit-file', 'organiser@grassroots', { submittedOn: '2026-04-14' }],
    ['record-decision-receipt', 'organiser@cell', { receivedOn: '2026-05-04' }],
    ['hold-ceremony', 'secretary@cell', { heldOn: '2026-05-09', mentor: 'm4' }],
    ['file-member-cv', 'organiser@cell', { filedOn: '2026-05-14' }],
    ['file-self-review', 'organiser@cell', { writtenOn: '2027-05-14' }],
    ['record-recognition-vote', 'secretary@cell', cellMeeting(plainDate('2027-05-19'))],
  ])('%s is not dated before what it depends on', (act, by, input) => {
    const one = before(act);
    const codes = codesOf(one.attempt(act, input, by, '2027-06-30'));
    expect(codes.some((code) => /^(DATE|ORDER)\..*BEFORE_/.test(code))).toBe(true);
  });

  it('nothing is dated tomorrow, nor before the calendar begins', () => {
    const one = listed();
    const nominate = (on: string) =>
      one.act(
        'nominate-for-class',
        { nominatedOn: plainDate(on) },
        {
          by: 'secretary@cell',
          today: '2026-01-06',
        },
      );
    expect(nominate('2026-01-07')).toMatchObject({
      refusals: [{ code: 'DATE.IN_FUTURE', field: 'nominatedOn', facts: { today: '2026-01-06' } }],
    });
    expect(codesOf(nominate('1926-01-06'))).toEqual(['CALENDAR.GAP']);
    expect(codesOf(nominate('2026-01-06'))).toEqual([]);
  });
});
