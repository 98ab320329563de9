import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import { actorOf } from '../../support/admission-case';
import { before, cellMeeting, committeeMeeting, goTo, listed, unanimous } from './main-path';

/** The same person with another appointment. */
const asPerson = (person: string, by: By): By => {
  const actor = actorOf(by);
  return actor.kind === 'person' ? { ...actor, person } : actor;
};
const decide = (one: AdmissionCase, by: By) =>
  codesOf(
    one.act(
      'decide-admission',
      { ...committeeMeeting(one.today, 5), decisionNumber: '1', issuedOn: one.today },
      { by },
    ),
  );

describe('separation of duties', () => {
  it('who proposed or verified does not decide', () => {
    const one = before('decide-admission');
    expect(one.state.hands).toEqual({
      proposer: 'secretary@cell',
      verifier: 'organiser@grassroots',
    });
    expect(decide(one, asPerson('secretary@cell', 'secretary@superior'))).toEqual([
      'SEPARATION.SAME_PERSON',
    ]);
    expect(decide(one, asPerson('organiser@grassroots', 'secretary@superior'))).toEqual([
      'SEPARATION.SAME_PERSON',
    ]);
    expect(decide(one, 'secretary@superior')).toEqual([]);
  });

  it('who verified does not propose, who proposed recognition does not decide it', () => {
    const ready = before('record-cell-vote');
    const vote = ready.act('record-cell-vote', cellMeeting(ready.today), {
      by: asPerson('organiser@grassroots', 'secretary@cell'),
    });
    expect(codesOf(vote)).toEqual(['SEPARATION.SAME_PERSON']);
    const late = before('decide-recognition');
    const decision = late.act(
      'decide-recognition',
      { ...committeeMeeting(late.today, 5), decisionNumber: '1', issuedOn: late.today },
      { by: asPerson('secretary@cell', 'secretary@superior') },
    );
    expect(codesOf(decision)).toEqual(['SEPARATION.SAME_PERSON']);
  });

  it('who verified does not answer the failed vote', () => {
    const one = before('record-cell-vote');
    one.act(
      'record-cell-vote',
      { ...cellMeeting(one.today), tally: unanimous(1) },
      { by: 'secretary@cell' },
    );
    const answer = one.act(
      'answer-failed-vote',
      { answer: 'stop', answeredOn: one.today, reason: 'token' },
      { by: asPerson('organiser@grassroots', 'secretary@superior') },
    );
    expect(codesOf(answer)).toEqual(['SEPARATION.SAME_PERSON']);
  });

  it('nobody acts in their own case, whatever they are appointed to', () => {
    const mine = (by: By) => asPerson('candidate', by);
    const one = before('file-self-review');
    const review = one.act(
      'file-self-review',
      { writtenOn: one.today },
      { by: mine('organiser@cell') },
    );
    expect(codesOf(review)).toEqual(['RIGHT.OWN_CASE']);
    expect(decide(before('decide-admission'), mine('secretary@superior'))).toEqual([
      'RIGHT.OWN_CASE',
    ]);
    const withdraw = one.act(
      'void-entry',
      { seq: 1, reason: 'token' },
      { by: mine('secretary@cell') },
    );
    expect(codesOf(withdraw)).toEqual(['RIGHT.OWN_CASE']);
  });

  it('another role, or the same role at another body, does not do', () => {
    for (const by of [
      'organiser@superior',
      'secretary@grassroots',
      'supervisor@superior',
    ] as const) {
      expect(decide(before('decide-admission'), by)).toEqual(['RIGHT.NOT_HOLDER']);
    }
  });

  it('acts of time are not done by hand', () => {
    const one = before('award-certificate');
    const award = one.act(
      'fail-class',
      { class: 'class', closedOn: one.today },
      { by: 'secretary@cell' },
    );
    expect(codesOf(award)).toEqual(['ACT.ONLY_TIME']);
  });
});

describe('voiding the newest entry', () => {
  const voids = (one: AdmissionCase, by: By, seq = one.facts().newest?.seq ?? 0) =>
    codesOf(one.act('void-entry', { seq, reason: 'token' }, { by }));

  it('a second person of the body does it, not the one who made it; nothing is left of it but the word', () => {
    const one = before('record-cell-vote');
    const earlier = one.state;
    one.act('record-cell-vote', cellMeeting(one.today), { by: 'secretary@cell' });
    expect(voids(one, 'secretary@cell')).toEqual(['VOID.SAME_PERSON']);
    expect(voids(one, 'organiser@cell', 1)).toEqual(['VOID.NOT_NEWEST']);
    expect(voids(one, 'organiser@cell')).toEqual([]);
    expect(one.state).toEqual(earlier);
    expect(one.entries.at(-1)?.events).toMatchObject([{ type: 'entry.voided', reason: 'token' }]);
  });

  it('once: what stood before it stays, and the void itself is not voided', () => {
    const one = before('record-cell-vote');
    one.act('record-cell-vote', cellMeeting(one.today), { by: 'secretary@cell' });
    voids(one, 'organiser@cell');
    expect(voids(one, 'secretary@cell')).toEqual(['VOID.NOTHING']);
    const again = one.act('record-cell-vote', cellMeeting(one.today), { by: 'secretary@cell' });
    expect(codesOf(again)).toEqual([]);
  });

  it('a cell does not void what a body above it did; a body above may void what the cell did', () => {
    const decided = before('record-decision-receipt');
    expect(voids(decided, 'organiser@cell')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(voids(decided, 'organiser@grassroots')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(voids(decided, 'organiser@superior')).toEqual([]);
    expect(decided.state.phase).toBe('SUBMITTED');
    const voted = before('record-grassroots-vote');
    expect(voids(voted, 'organiser@grassroots')).toEqual([]);
    expect(voted.state.phase).toBe('CELL_READY');
  });

  it('the entry that closed the dossier is voided too, and the dossier is open again', () => {
    const one = goTo(listed(), 'the end');
    expect(one.state.closed).toBe(true);
    expect(voids(one, 'organiser@superior')).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'RECOG_GRASSROOTS', closed: false });
    expect(one.duties()[0]?.act).toBe('decide-recognition');
  });

  it('the listing is not voided, nor an enrolment its class has answered', () => {
    expect(voids(listed(), 'organiser@cell')).toEqual(['VOID.NOTHING']);
    const one = before('attach-paper');
    expect(one.facts().newest?.act).toBe('enrol-in-class');
    expect(voids(one, 'secretary@grassroots')).toEqual(['VOID.NOTHING']);
  });
});
