import type { CommitteeVoteInput } from '../../../rules/admission/inputs';
import { packs } from '../../../rules/admission/packs/registry';
import {
  checkCommitteeVote,
  checkDecision,
  committeeVote,
  passes,
  type CommitteeQuestion,
} from '../../../rules/admission/voting';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import type { Facts } from '../../../rules/kernel/facts';
import type { Refusal } from '../../../rules/kernel/refusal';
import { AdmissionCase, type World } from '../../support/admission-case';
import { SUPERIOR, world } from '../../support/admission-world';
import { unanimous } from './main-path';

const TODAY = plainDate('2026-05-20');
const pack = packs.P2025B;

const facts = (given: Partial<World> = {}): Facts => new AdmissionCase(world(given), TODAY).facts();
const refusals = (found: readonly (Refusal | null)[]) => found.filter((one) => one !== null);

describe('a vote of a committee', () => {
  const threshold = pack.thresholds['standing-committee'].admission;
  const proposing: CommitteeQuestion = {
    question: 'admission',
    body: 'standing-committee',
    organisation: 'superior',
    threshold,
    deciding: false,
  };
  const deciding = { ...proposing, deciding: true };
  const input = (given: Partial<CommitteeVoteInput> = {}): CommitteeVoteInput => ({
    heldOn: TODAY,
    form: 'raised-card',
    presentCount: 5,
    tally: unanimous(5),
    resolutionNumber: '2-NQ',
    ...given,
  });
  const check = (given: Partial<CommitteeVoteInput>, of = proposing, on = facts()) =>
    refusals(checkCommitteeVote(of, input(given), on));

  it('is on all members in office: the standing committee’s own, or those of the full committee', () => {
    const full = {
      ...proposing,
      body: 'grassroots-committee',
      organisation: 'grassroots',
    } as const;
    expect(committeeVote(proposing, input(), facts())).toEqual({
      type: 'vote.taken',
      question: 'admission',
      body: 'standing-committee',
      organisation: 'superior',
      heldOn: TODAY,
      form: 'raised-card',
      formChosenBy: 'meeting',
      base: 5,
      present: 5,
      ...unanimous(5),
      comparison: 'more-than-half',
      article: threshold?.article,
      passes: true,
      resolutionNumber: '2-NQ',
      roll: [],
    });
    expect(committeeVote(full, input(), facts()).base).toBe(9);
  });

  it('is refused to a body without power, and to one without a committee', () => {
    expect(check({}, { ...proposing, threshold: null })).toEqual([
      {
        code: 'BODY.NO_POWER',
        article: 'Rõ',
        facts: { body: 'standing-committee', organisation: 'superior' },
      },
    ]);
    const none = {
      code: 'BODY.NO_COMMITTEE',
      article: threshold?.article,
      facts: { body: 'standing-committee', organisation: 'superior' },
    };
    const empty = facts({ bodies: [{ ...SUPERIOR, standingInOffice: 0 }] });
    expect(check({}, proposing, empty)).toEqual([none]);
    expect(check({}, proposing, facts({ bodies: [] }))).toEqual([none]);
  });

  it('does not count more than sit on the committee, nor more ballots than were there', () => {
    expect(check({ presentCount: 6 })).toEqual([
      {
        code: 'VOTE.MORE_PRESENT_THAN_BASE',
        article: threshold?.article,
        facts: { presentCount: 6, base: 5 },
        field: 'presentCount',
      },
    ]);
    expect(check({ presentCount: 5 })).toEqual([]);
    expect(check({ presentCount: 4 })).toMatchObject([
      { code: 'VOTE.TOO_MANY_BALLOTS', facts: { ballots: 5, voters: 4 } },
    ]);
  });

  it('of a meeting in steps counts on the members that were frozen there, whoever is in office now', () => {
    const lines = [{ person: 'c1', counted: true, reason: 'present' }] as const;
    const count = { tally: unanimous(2), by: 'c1' };
    const record = {
      chair: 'c1',
      secretary: 'c2',
      conflicts: [],
      counts: { chair: count, secretary: { ...count, by: 'c2' } },
    };
    const held = { counted: { base: 3, voters: 2, lines }, record };
    const given = input({ presentCount: 2, tally: unanimous(2) });
    expect(refusals(checkCommitteeVote(proposing, given, facts(), held))).toEqual([]);
    expect(committeeVote(proposing, given, facts(), held)).toMatchObject({
      base: 3,
      present: 2,
      passes: true,
      roll: lines,
      meeting: record,
    });
    expect(passes(proposing, given, facts(), held)).toBe(true);
    expect(passes(proposing, given, facts())).toBe(false);
  });

  it('that proposes needs a resolution’s number when it passes; the decision has a number of its own', () => {
    const { resolutionNumber: _none, ...without } = input();
    const of = (question: CommitteeQuestion, yes: number) =>
      refusals(checkCommitteeVote(question, { ...without, tally: unanimous(yes) }, facts()));
    expect(of(proposing, 3)).toMatchObject([{ code: 'RESOLUTION.NUMBER_MISSING' }]);
    expect(of(proposing, 2)).toEqual([]);
    expect(of(deciding, 3)).toEqual([]);
  });

  it('passes by its bar: more than half of five is three', () => {
    const yes = (count: number) => passes(deciding, input({ tally: unanimous(count) }), facts());
    expect([yes(2), yes(3)]).toEqual([false, true]);
  });

  describe('that decides', () => {
    const decision = { ...input(), decisionNumber: '3-QĐ', issuedOn: TODAY };
    const decide = (given: object, of = deciding) =>
      checkDecision(of, { ...decision, ...given }, facts()).filter((one) => one !== null);
    const article = threshold?.article;

    it('has a number and a day of issue, from the meeting to today', () => {
      expect(decide({})).toEqual([]);
      expect(decide({ decisionNumber: undefined, issuedOn: undefined })).toEqual([
        { code: 'DECISION.NUMBER_MISSING', article, facts: {}, field: 'decisionNumber' },
        { code: 'DECISION.ISSUE_DAY_MISSING', article, facts: {}, field: 'issuedOn' },
      ]);
      const before = addDays(TODAY, -1);
      expect(decide({ issuedOn: before })).toEqual([
        {
          code: 'DATE.BEFORE_CAUSE',
          article,
          facts: { day: before, cause: 'heldOn', earliest: TODAY },
          field: 'issuedOn',
        },
      ]);
      const after = addDays(TODAY, 1);
      expect(decide({ issuedOn: after })).toEqual([
        {
          code: 'DATE.IN_FUTURE',
          article,
          facts: { day: after, today: TODAY },
          field: 'issuedOn',
        },
      ]);
    });

    it('has a reason when it fails, and then needs neither number nor day', () => {
      const failed = { tally: unanimous(2), decisionNumber: undefined, issuedOn: undefined };
      expect(decide(failed)).toEqual([
        { code: 'DECISION.REASON_MISSING', article, facts: {}, field: 'reason' },
      ]);
      expect(decide({ ...failed, reason: 'token' })).toEqual([]);
    });

    it('cannot be without a bar', () => {
      expect(() => decide({}, { ...deciding, threshold: null })).toThrow('was not refused');
    });
  });
});
