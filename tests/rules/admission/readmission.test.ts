import { forecast } from '../../../rules/admission/forecast';
import { admission } from '../../../rules/admission/procedure';
import { caseKindOf } from '../../../rules/admission/readmission/may-return';
import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import { WAYS_OF_LEAVING, type PastMembership } from '../../../rules/kernel/leaving';
import { AdmissionCase, codesOf } from '../../support/admission-case';
import { world } from '../../support/admission-world';
import { cellMeeting, EVERYONE, goTo, listed, PAPER, unanimous } from './main-path';
import { standingFaults } from './standing-faults';

const SECRETARY = { by: 'secretary@cell' } as const;
const ADMITTED_ON = plainDate('2010-03-01');
const past = (more: Partial<PastMembership> = {}): PastMembership => ({
  fromOn: plainDate('2010-04-01'),
  leftOn: plainDate('2020-05-01'),
  way: 'struck-off',
  admittedOn: ADMITTED_ON,
  ...more,
});
const list = (one: AdmissionCase) =>
  codesOf(
    one.act(
      'list-candidate',
      {
        cell: 'cell',
        candidate: 'candidate',
        helper: 'm3',
        listedOn: one.today,
        present: EVERYONE,
        tally: unanimous(9),
        form: 'raised-card',
      },
      SECRETARY,
    ),
  );
function former(times: readonly PastMembership[], on = '2026-01-05'): AdmissionCase {
  const closesOn = addDays(plainDate(on), 30);
  const dossiers = { class: { phase: 'ANNOUNCED', closesOn } };
  return new AdmissionCase({ ...world({ dossiers }), past: times }, on);
}
const open = (one: AdmissionCase) =>
  codesOf(one.act('open-file', { openedOn: one.today, introducedBy: 'two-members' }, SECRETARY));
const record = (one: AdmissionCase, more: object = {}) =>
  codesOf(
    one.attempt(
      'record-former-membership',
      {
        recordedOn: one.today,
        leftOn: '2020-05-01',
        way: 'struck-off',
        earlierReadmissions: 0,
        paper: PAPER,
        ...more,
      },
      'secretary@cell',
      one.today,
    ),
  );

describe('re-admission (R26, R27, 4.1)', () => {
  it('is a case of its own from the source list on, and goes the whole way with the consent of the province', () => {
    const one = former([past()]);
    expect(list(one)).toEqual([]);
    expect(caseKindOf(one.state)).toBe('readmission');
    expect(caseKindOf(listed().state)).toBe('admission');
    expect(one.state.readmission).toMatchObject({
      firstAdmittedOn: ADMITTED_ON,
      leftOn: '2020-05-01',
      way: 'struck-off',
      earlierReadmissions: 0,
    });
    expect(admission.manifest(one.state)).toMatchObject({ readmission: { way: 'struck-off' } });
    goTo(one, 'confirm-ready');
    expect(one.duties().map(({ key }) => key)).toEqual(['attach-paper:readmission-consent']);
    const ready = () => codesOf(one.act('confirm-ready', { checkedOn: one.today }, SECRETARY));
    expect(ready()).toEqual(['FILE.INCOMPLETE']);
    const consentOn = (madeOn: string) =>
      one.act(
        'attach-paper',
        { slot: 'readmission-consent', madeOn: plainDate(madeOn), paper: PAPER },
        { by: 'organiser@cell' },
      );
    consentOn(addDays(one.today, 3));
    expect(ready()).toEqual([]);
    const early = one.act('record-cell-vote', cellMeeting(addDays(one.today, -1)), SECRETARY);
    expect(codesOf(early)).toContain('GATE.CONSENT');
    const vote = one.act('record-cell-vote', cellMeeting(addDays(one.today, 2)), SECRETARY);
    expect(codesOf(vote)).toEqual([]);
    goTo(one, 'the end');
    expect(one.state.phase).toBe('RECOGNISED');
    // full probation again, and the first admission's day is kept for Party age
    expect(one.state.officialOn).toBe(addMonths(one.state.ceremonyOn ?? one.today, 12));
    expect(one.state.readmission?.firstAdmittedOn).toBe(ADMITTED_ON);
  });

  it.each(WAYS_OF_LEAVING)('who left as %s', (way) => {
    const barred = [
      'walked-out',
      'asked-to-leave',
      'expelled-for-disunity',
      'convicted-serious',
      'convicted-of-corruption',
    ].includes(way);
    expect(list(former([past({ way })]))).toEqual(barred ? ['READMISSION.BARRED'] : []);
  });

  it('happens once in a life', () => {
    const twice = [
      past(),
      past({ fromOn: plainDate('2023-06-01'), leftOn: plainDate('2024-01-01') }),
    ];
    expect(list(former(twice))).toEqual(['READMISSION.ONCE']);
  });

  it.each([
    ['2023-02-15', '2026-02-14', ['READMISSION.TOO_EARLY']],
    ['2023-02-15', '2026-02-15', []],
  ])('who left on %s opens a file on %s: %j', (leftOn, on, codes) => {
    const one = former([past({ leftOn: plainDate(leftOn) })]);
    list(one);
    goTo(one, 'open-file');
    expect(one.duties()[0]).toMatchObject({ act: 'open-file', fromOn: '2026-02-15' });
    one.today = plainDate(on);
    expect(open(one)).toEqual(codes);
  });

  it('waits for the register or the cell to say how the membership ended', () => {
    const one = former([past({ way: null })]);
    expect(list(one)).toEqual([]);
    expect(one.duties().map(({ act }) => act)).toContain('record-former-membership');
    expect(standingFaults(one)).toEqual([]);
    expect(forecast(one.state, one.calendar, one.today).at(-1)?.act).toBe('decide-recognition');
    goTo(one, 'open-file');
    expect(open(one)).toEqual(['READMISSION.WAY_UNKNOWN']);
    expect(record(one)).toEqual([]);
    expect(one.state.papers['leaving-paper']).toBeDefined();
    expect(open(one)).toEqual([]);
  });

  it('of whom the register knows nothing is recorded by the cell, with the paper', () => {
    const one = listed();
    expect(record(one, { leftOn: '2026-03-01' })).toEqual(['READMISSION.STILL_MEMBER']);
    expect(record(one, { way: 'convicted-less-serious' })).toEqual(['READMISSION.NOT_CLEARED']);
    const sentence = { way: 'convicted-less-serious', recordClearedOn: '2022-01-10' };
    expect(record(one, { ...sentence, firstAdmittedOn: '2008-08-08' })).toEqual([]);
    expect(one.state.papersAsked).toEqual(['readmission-consent', 'leaving-paper']);
    goTo(one, 'open-file');
    // 60 months from the clearing
    expect(open(one)).toEqual(['READMISSION.TOO_EARLY']);
    one.today = plainDate('2027-01-10');
    expect(open(one)).toEqual([]);
    expect(one.state.readmission?.firstAdmittedOn).toBe('2008-08-08');
  });

  it('found out after the opening stops the file before the meeting', () => {
    const one = goTo(listed(), 'confirm-ready');
    expect(record(one, { way: 'walked-out' })).toEqual([]);
    one.act(
      'attach-paper',
      { slot: 'readmission-consent', madeOn: one.today, paper: PAPER },
      { by: 'organiser@cell' },
    );
    const answer = one.act('confirm-ready', { checkedOn: one.today }, SECRETARY);
    expect(codesOf(answer)).toEqual(['GATE.READMISSION']);
  });
});
