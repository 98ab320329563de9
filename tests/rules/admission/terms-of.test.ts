import { packs } from '../../../rules/admission/packs/registry';
import {
  articleOf,
  ceremonyDueOn,
  ceremonyTermStartsOn,
  decisionTerm,
  packOf,
  probationEndsOn,
  termEnd,
} from '../../../rules/admission/terms-of';
import { threeDates } from '../../../rules/admission/three-dates';
import { plainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar as days } from '../../../rules/calendar/vietnam';
import type { Layer } from '../../../rules/kernel/layer';
import { before, listed } from './main-path';
import { correcting, redone } from './wrong-decisions';

const day = plainDate;
const SHORTER: Layer = {
  id: 'shorter',
  version: 1,
  kind: 'overlay',
  body: 'province',
  publishedOn: day('2025-08-01'),
  by: ['first', 'second'],
  changes: [
    {
      path: 'terms.R15',
      value: { length: { workingDays: 45 }, anchor: 'cell-resolved' },
      article: 'local rule 12',
    },
  ],
  steps: [],
};
const listedOn = day('2026-01-05');

describe('the pack a dossier goes by', () => {
  it('is that of the day it was listed, until its file is open', () => {
    expect(packOf({ pack: null, listedOn })).toBe(packs.P2025B);
    expect(packOf({ pack: null, listedOn: day('2024-01-05') })).toBe(packs.P2021);
    expect(packOf({ pack: 'P2026B', listedOn })).toBe(packs.P2026B);
    expect(packOf(listed().state)).toBe(packs.P2025B);
  });

  it('has over it what its bodies laid over it', () => {
    const under = packOf({ pack: 'P2025B', listedOn, layers: [SHORTER] });
    expect(under.terms.R15.length).toEqual({ workingDays: 45 });
    expect(under.terms.R17).toEqual(packs.P2025B.terms.R17);
  });
});

describe('the last day of a term', () => {
  it('counts working days or calendar months, as the pack of the dossier has them', () => {
    const state = { pack: 'P2025B', listedOn } as const;
    expect(termEnd(state, 'R15', day('2026-05-04'), days)).toBe('2026-07-27');
    expect(termEnd({ ...state, layers: [SHORTER] }, 'R15', day('2026-05-04'), days)).toBe(
      '2026-07-06',
    );
    expect(termEnd(state, 'R09', day('2025-07-10'), days)).toBe('2026-07-10');
    const { state: open } = before('file-application');
    expect(articleOf(open, 'R09')).toBe(packs.P2025B.terms.R09.article);
  });
});

describe('the term of the decision (R15, R21)', () => {
  it('runs from the cell’s resolution until the decision is taken', () => {
    expect(decisionTerm(before('record-cell-vote').state, days)).toBeNull();
    const expected = { rule: 'R15', startsOn: '2026-04-05', dueOn: '2026-07-01' };
    expect(decisionTerm(before('record-grassroots-vote').state, days)).toEqual(expected);
    expect(decisionTerm(before('decide-admission').state, days)).toEqual(expected);
    expect(decisionTerm(before('record-decision-receipt').state, days)).toBeNull();
  });

  it('ends later once it is extended', () => {
    const one = before('decide-admission');
    one.act(
      'extend-decision-term',
      { extendedOn: one.today, reason: 'token' },
      { by: 'secretary@superior' },
    );
    expect(decisionTerm(one.state, days)).toMatchObject({ rule: 'R15', dueOn: '2026-08-12' });
  });

  it('counts from the order where a procedure is done again without a new vote of the cell; else from that vote', () => {
    const again = redone(correcting(before('record-decision-receipt')), 'decision');
    const { annulment } = again.state;
    if (!annulment?.redo) throw new Error('nothing is done again');
    expect(decisionTerm(again.state, days)).toMatchObject({ startsOn: annulment.redo.orderedOn });
    const of = (orderedOn: string) => ({
      ...again.state,
      annulment: { ...annulment, redo: { from: 'decision', orderedOn: day(orderedOn) } } as const,
    });
    expect(decisionTerm(of('2026-04-06'), days)?.startsOn).toBe('2026-04-06');
    expect(decisionTerm(of('2026-04-05'), days)?.startsOn).toBe('2026-04-05');
    expect(decisionTerm(of('2026-04-04'), days)?.startsOn).toBe('2026-04-05');
    const { redo: _none, ...unordered } = annulment;
    const waiting = { ...again.state, annulment: unordered };
    expect(decisionTerm(waiting, days)?.startsOn).toBe('2026-04-05');
  });

  it('is another at recognition, from the cell’s vote there', () => {
    expect(decisionTerm(before('record-recognition-vote').state, days)).toBeNull();
    expect(decisionTerm(before('record-recognition-grassroots-vote').state, days)).toEqual({
      rule: 'R21',
      startsOn: '2027-05-25',
      dueOn: '2027-07-06',
    });
  });
});

describe('the term of the ceremony (R17)', () => {
  it('starts with the receipt of the decision until P2025B; before it there is no last day', () => {
    const waiting = before('record-decision-receipt').state;
    expect(ceremonyTermStartsOn(waiting)).toBeNull();
    expect(ceremonyDueOn(waiting, days)).toBeNull();
    const received = before('hold-ceremony').state;
    expect(ceremonyTermStartsOn(received)).toBe('2026-05-10');
    expect(ceremonyDueOn(received, days)).toBe('2026-06-19');
  });

  it('starts with its issue from P2026A', () => {
    const waiting = before('record-decision-receipt', undefined, '2026-08-03').state;
    expect(waiting.pack).toBe('P2026B');
    expect(ceremonyTermStartsOn(waiting)).toBe(waiting.decisionIssuedOn);
    expect(ceremonyDueOn(waiting, days)).toBe(
      termEnd(waiting, 'R17', waiting.decisionIssuedOn ?? listedOn, days),
    );
  });

  it('starts anew, with its receipt in the new place, for a decision that followed a candidate who moved', () => {
    const { state } = before('hold-ceremony', undefined, '2026-08-03');
    const move = {
      ...{ to: 'new-committee', receiving: ['new-committee'], from: state.phase },
      ...{ certifiedOn: listedOn, receivedOn: null, movedOn: null },
    };
    const moved = { ...state, move: { ...move, stage: 'decided' } } as const;
    expect(ceremonyTermStartsOn(moved)).toBe(state.decisionReceivedOn);
    const earlier = { ...state, move: { ...move, stage: 'considered' } } as const;
    expect(ceremonyTermStartsOn(earlier)).toBe(state.decisionIssuedOn);
    expect(state.decisionIssuedOn).not.toBe(state.decisionReceivedOn);
  });
});

describe('the three dates (R18, R24, R25)', () => {
  const pinned = { pack: 'P2025B', listedOn } as const;

  it('probation ends twelve calendar months after the ceremony; 29 February gives the 28th', () => {
    expect(probationEndsOn(pinned, day('2025-09-15'), days)).toBe('2026-09-15');
    expect(probationEndsOn(pinned, day('2024-02-29'), days)).toBe('2025-02-28');
  });

  it('Party age counts from the decision; the official day is the end of probation; the cell votes from it on, within its term', () => {
    const dates = { decidedOn: day('2025-02-20'), ceremonyOn: day('2025-03-12') };
    expect(threeDates(pinned, dates, days)).toEqual({
      partyAgeFrom: '2025-02-20',
      probationEnds: '2026-03-12',
      officialOn: '2026-03-12',
      recognitionVoteFrom: '2026-03-12',
      recognitionVoteUntil: '2026-04-23',
    });
  });

  it('a ceremony on the day of the decision is possible, one before it is not', () => {
    const of = (ceremony: string) =>
      threeDates(pinned, { decidedOn: day('2025-03-12'), ceremonyOn: day(ceremony) }, days);
    expect(of('2025-03-12')).toMatchObject({ officialOn: '2026-03-12' });
    expect(of('2025-03-11')).toEqual({
      code: 'DATE.BEFORE_CAUSE',
      article: 'Rõ',
      facts: { day: '2025-03-11', cause: 'decision', earliest: '2025-03-12' },
      field: 'ceremony',
    });
  });
});
