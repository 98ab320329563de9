import { plainDate } from '../../../rules/calendar/plain-date';
import { codesOf } from '../../support/admission-case';
import { transferWorld } from '../../support/transfer-case';
import { ABOVE_OLD, accepted, announced, done, introduced, NEW, OLD, presented } from './way';

describe('setbacks', () => {
  it('a letter sent back is owed again, and the member is not lost', () => {
    const one = presented(introduced(announced('2026-09-01'), '2026-09-04'), '2026-09-10');
    const back = { sentBackOn: plainDate('2026-09-14'), reason: 'token' };
    done(one, '2026-09-14', 'send-letter-back', back, NEW);
    expect(one.state).toMatchObject({ phase: 'MOVE_ANNOUNCED', letter: null, presentedOn: null });
    expect(one.duties().map(({ act, body: at }) => [act, at])).toEqual([
      ['issue-letter', 'old-cell'],
    ]);
    introduced(one, '2026-09-15');
    expect(one.state).toMatchObject({ phase: 'INTRODUCED', letters: 2 });
  });

  it('a member nobody finds is told to supervisors of both sides; the body above the old cell answers', () => {
    const one = introduced(announced('2026-09-01'), '2026-09-04');
    const report = { reportedOn: plainDate('2026-09-30'), reason: 'token' };
    done(one, '2026-09-30', 'report-missing', report, NEW);
    expect(one.noticesOfLast()).toEqual(
      expect.arrayContaining([
        'member.reported-missing supervisor@old-grassroots',
        'member.reported-missing supervisor@new-division',
      ]),
    );
    expect(one.duties().map(({ act, role, body: at }) => `${act} ${role}@${at}`)).toEqual([
      `answer-missing ${ABOVE_OLD}`,
    ]);
    const answer = { answeredOn: plainDate('2026-10-05'), reason: 'token' };
    done(one, '2026-10-05', 'answer-missing', { ...answer, answer: 'found' }, ABOVE_OLD);
    expect(one.state).toMatchObject({ phase: 'INTRODUCED', missing: null });
    done(one, '2026-10-05', 'report-missing', { ...report, reportedOn: one.today }, OLD);
    done(one, '2026-10-05', 'answer-missing', { ...answer, answer: 'stop' }, ABOVE_OLD);
    expect(one.state).toMatchObject({ phase: 'MEMBER_NOT_FOUND', closed: true });
  });

  it('the newest entry is voided by a second person of its own body or above, not by the other side', () => {
    const one = presented(introduced(announced('2026-09-01'), '2026-09-04'), '2026-09-10');
    const seq = one.facts().newest?.seq ?? 0;
    const voiding = { seq, reason: 'token' };
    expect(codesOf(one.act('void-entry', voiding, NEW))).toEqual(['VOID.SAME_PERSON']);
    expect(codesOf(one.act('void-entry', voiding, OLD))).toEqual(['RIGHT.NOT_HOLDER']);
    done(one, '2026-09-10', 'void-entry', voiding, 'organiser@new-grassroots');
    expect(one.state).toMatchObject({ phase: 'INTRODUCED', presentedOn: null });
  });

  it('an acceptance others have built on stands', () => {
    const one = accepted(
      presented(introduced(announced('2026-09-01'), '2026-09-04'), '2026-09-10'),
      '2026-09-14',
    );
    const voiding = { seq: one.facts().newest?.seq ?? 0, reason: 'token' };
    const at = (cell: string, since: string) =>
      transferWorld({
        member: {
          id: 'member',
          bornOn: plainDate('1998-03-04'),
          membership: { cell, status: 'full', since: plainDate(since) },
        },
      });
    one.world = at('third-cell', '2026-10-01');
    expect(codesOf(one.act('void-entry', voiding, 'organiser@new-cell'))).toEqual(['VOID.NOTHING']);
    one.world = at('new-cell', '2026-09-14');
    expect(codesOf(one.act('void-entry', voiding, 'organiser@new-cell'))).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'PRESENTED', closed: false });
  });
});
