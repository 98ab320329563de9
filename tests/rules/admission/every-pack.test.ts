import { authorityFor, isAuthority } from '../../../rules/admission/authority';
import { PACK_IDS, type PackId } from '../../../rules/admission/packs/pack';
import { packs } from '../../../rules/admission/packs/registry';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { AdmissionCase, codesOf } from '../../support/admission-case';
import { before, cellMeeting, committeeMeeting, goTo, PAPER } from './main-path';

/** The same days under every pack: a file whose opening is read as if that pack had been in force. */
function openedUnder(pack: PackId, listedOn: string): AdmissionCase {
  const opened = before('file-application', undefined, listedOn);
  const one = new AdmissionCase(opened.world, opened.today);
  const authority = authorityFor(packs[pack], opened.world.bodies);
  if (!isAuthority(authority)) throw new Error(`nobody decides under ${pack}`);
  for (const entry of opened.entries) {
    const events = entry.events.map((event) =>
      event.type === 'file.opened' ? { ...event, pack, authority } : event,
    );
    one.keep(entry.act, entry.actor, events, entry);
  }
  return one;
}

/** Admitted under the pack, with the ceremony on this very day. */
function admittedUnder(pack: PackId, decided: string, ceremony: string): AdmissionCase {
  const one = goTo(openedUnder(pack, addDays(plainDate(ceremony), -130)), 'decide-admission');
  const decidedOn = plainDate(decided);
  one.act(
    'decide-admission',
    { ...committeeMeeting(decidedOn, 5), decisionNumber: '1', issuedOn: decidedOn },
    { by: `secretary@${one.state.authority?.body}` },
  );
  one.act('record-decision-receipt', { receivedOn: decidedOn }, { by: 'organiser@cell' });
  one.act('hold-ceremony', { heldOn: plainDate(ceremony), mentor: 'm4' }, { by: 'secretary@cell' });
  return one;
}

function review(one: AdmissionCase, on: string): void {
  const day = plainDate(on);
  const by = { by: 'organiser@cell' } as const;
  one.act('file-self-review', { writtenOn: day, paper: PAPER }, by);
  one.act('file-mentor-review', { writtenOn: day, paper: PAPER }, by);
  one.act('summarise-recognition-comments', { summarisedOn: day, paper: PAPER }, by);
}

function recogniseLate(one: AdmissionCase): void {
  const day = plainDate('2025-11-20');
  review(one, day);
  one.act('record-recognition-vote', cellMeeting(day), { by: 'secretary@cell' });
  one.act('record-recognition-grassroots-vote', committeeMeeting(plainDate('2025-12-01')), {
    by: 'secretary@grassroots',
  });
  const decidedOn = plainDate('2026-01-10');
  one.act(
    'decide-recognition',
    { ...committeeMeeting(decidedOn, 5), decisionNumber: '2', issuedOn: decidedOn },
    { by: `secretary@${one.state.authority?.body}` },
  );
}

describe.each(PACK_IDS)('under %s', (pack) => {
  it('scenario 18: decision, ceremony and official day are three days; late meetings move none of them', () => {
    const one = admittedUnder(pack, '2024-08-25', '2024-09-15');
    expect(one.state).toMatchObject({ pack, phase: 'PROBATION', ceremonyOn: '2024-09-15' });
    const overdue = one
      .strike('2025-11-20')
      .find((event) => event.type === 'clock.struck' && event.kind === 'recognition-vote');
    expect(overdue).toMatchObject({ deed: 'escalate', dueOn: '2025-10-27' });
    recogniseLate(one);
    expect(one.state).toMatchObject({
      phase: 'RECOGNISED',
      decidedOn: '2024-08-25',
      officialOn: '2025-09-15',
      recognisedOn: '2026-01-10',
    });
    // the right to vote begins with the day of this event, by which the rolls are kept
    expect(one.events().find(({ type }) => type === 'recognition.decided')).toMatchObject({
      issuedOn: '2026-01-10',
      officialOn: '2025-09-15',
    });
  });

  it.each([
    ['2026-03-05', ['ORDER.RECOGNITION_BEFORE_END']],
    ['2026-03-11', ['ORDER.RECOGNITION_BEFORE_END']],
    ['2026-03-12', []],
  ])('scenario 19: ceremony 2025-03-12, the cell votes on %s: %j', (heldOn, codes) => {
    const one = admittedUnder(pack, '2025-02-20', '2025-03-12');
    review(one, '2026-03-12');
    const vote = codesOf(
      one.act('record-recognition-vote', cellMeeting(plainDate(heldOn)), { by: 'secretary@cell' }),
    );
    expect(vote.filter((code) => code === 'ORDER.RECOGNITION_BEFORE_END')).toEqual(codes);
    expect(one.state.phase).toBe(codes.length > 0 ? 'PROBATION' : 'RECOG_CELL');
  });

  it('scenario 19: the window is 30 working days, to 2026-04-23', () => {
    const one = admittedUnder(pack, '2025-02-20', '2025-03-12');
    const vote = one.duties().find(({ act }) => act === 'record-recognition-vote');
    expect(vote).toMatchObject({ fromOn: '2026-03-12', dueOn: '2026-04-23' });
  });

  it('differs where the law differs: who decides, and what starts the term of the ceremony', () => {
    const since2026 = pack === 'P2026A' || pack === 'P2026B';
    const one = goTo(openedUnder(pack, '2024-05-08'), 'decide-admission');
    const decidedOn = one.today;
    const by = `secretary@${since2026 ? 'grassroots' : 'superior'}` as const;
    one.act(
      'decide-admission',
      { ...committeeMeeting(decidedOn, 5), decisionNumber: '1', issuedOn: decidedOn },
      { by },
    );
    expect(one.state).toMatchObject({ phase: 'DECIDED' });
    const term = () => one.clocks().find(({ kind }) => kind === 'ceremony-term')?.startsOn;
    expect(term()).toBe(since2026 ? decidedOn : undefined);
    const receivedOn = addDays(decidedOn, 4);
    one.act('record-decision-receipt', { receivedOn }, { by: 'organiser@cell' });
    expect(term()).toBe(since2026 ? decidedOn : receivedOn);
  });
});
