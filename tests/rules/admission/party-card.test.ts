import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { before } from './main-path';
import { recognised } from './recognised';
import { onTheRoll } from './wrong-decisions';

const NUMBER = '012345678901';
const issue = (one: AdmissionCase, given: object = {}, by = 'secretary@superior' as const) =>
  codesOf(
    one.attempt(
      'issue-party-card',
      { number: NUMBER, decisionNumber: '3-QĐ', issuedOn: one.today, ...given },
      by,
    ),
  );

describe('the Party card', () => {
  it('is issued to a full member after recognition, once, and handed over by the cell', () => {
    const one = recognised();
    const handedOn = one.today;
    const hand = () => codesOf(one.attempt('hand-over-party-card', { handedOn }, 'secretary@cell'));
    expect(hand()).toEqual(['CARD.NOT_ISSUED']);
    expect(issue(one)).toEqual([]);
    expect(issue(one)).toEqual(['ALREADY.DONE']);
    expect(hand()).toEqual([]);
    expect(one.state).toMatchObject({
      phase: 'RECOGNISED',
      closed: true,
      card: { number: NUMBER, issuedOn: one.today, handedOn },
    });
    expect([one.duties(), one.clocks()]).toEqual([[], []]);
  });

  it('has twelve digits, and is not dated before the recognition', () => {
    const one = recognised();
    for (const number of ['01234567890', '0123456789012', '01234567890a']) {
      expect(issue(one, { number })).toEqual(['CARD.NUMBER']);
    }
    expect(issue(one, { issuedOn: one.state.ceremonyOn })).toEqual(['DATE.BEFORE_CAUSE']);
  });

  it('is not for a probationary member', () => {
    expect(issue(onTheRoll(before('note-quarterly-comment')))).toEqual(['PHASE.NOT_NOW']);
    const one = recognised();
    const { candidate } = one.world.persons;
    if (!candidate?.membership) throw new Error('the candidate stands on no roll');
    const membership = { ...candidate.membership, status: 'probationary' as const };
    one.world = {
      ...one.world,
      persons: { ...one.world.persons, candidate: { ...candidate, membership } },
    };
    expect(issue(one)).toEqual(['CARD.NOT_FULL_MEMBER']);
  });

  it('follows the announcement of the recognition, which the cell records once', () => {
    const one = recognised();
    const announce = () =>
      codesOf(one.attempt('announce-recognition', { announcedOn: one.today }, 'organiser@cell'));
    expect(announce()).toEqual([]);
    expect(one.state.recognitionAnnouncedOn).toBe(one.today);
    expect(announce()).toEqual(['ALREADY.DONE']);
  });
});
