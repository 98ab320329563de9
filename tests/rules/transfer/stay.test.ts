import { plainDate } from '../../../rules/calendar/plain-date';
import { codesOf } from '../../support/admission-case';
import { transferWorld } from '../../support/transfer-case';
import { accepted, announcedStay, done, introduced, OLD, presented } from './way';

describe('a stay', () => {
  const stay = () => announcedStay('2026-09-01', '2026-11-27');

  it('keeps the member out of the home base from the letter to the last day', () => {
    const one = introduced(stay(), '2026-09-04');
    expect(one.entries.at(-1)?.events).toContainEqual({
      type: 'temporary-activity.began',
      host: 'new-cell',
      fromOn: '2026-09-04',
      lastOn: '2026-11-27',
    });
  });

  it('is not begun for who is elsewhere already', () => {
    const one = stay();
    const [line] = one.world.roll;
    if (!line) throw new Error('no roll');
    one.world = transferWorld({ roll: [{ ...line, temporarilyElsewhere: true }] });
    const letter = { issuedOn: one.today, number: '12-GT' };
    expect(codesOf(one.act('issue-letter', letter, OLD))).toEqual(['MEMBER.ELSEWHERE']);
  });

  it.each([
    ['earlier', '2026-10-30', [['2026-09-04', '2026-10-30']]],
    ['on the last day', '2026-11-27', []],
    ['later', '2026-12-01', []],
  ])('back %s: the base counts the member from the day after', (_, day, ended) => {
    const one = accepted(presented(introduced(stay(), '2026-09-04'), '2026-09-10'), '2026-09-11');
    expect(one.state).toMatchObject({ phase: 'HOSTED', closed: false });
    done(one, day, 'confirm-return', { backOn: plainDate(day) }, OLD);
    expect(one.state).toMatchObject({ phase: 'STAY_ENDED', closed: true });
    const changes = (one.entries.at(-1)?.events ?? []).flatMap((event) =>
      event.type === 'temporary-activity.ended' ? [[event.fromOn, event.lastOn]] : [],
    );
    expect(changes).toEqual(ended);
  });

  it('called off counts at home again that very day', () => {
    const one = introduced(stay(), '2026-09-04');
    const calledOffOn = plainDate('2026-09-20');
    done(one, '2026-09-20', 'call-off-transfer', { calledOffOn, reason: 'token' }, OLD);
    expect(one.entries.at(-1)?.events).toContainEqual({
      type: 'temporary-activity.ended',
      host: 'new-cell',
      fromOn: '2026-09-04',
      lastOn: '2026-09-19',
    });
  });
});
