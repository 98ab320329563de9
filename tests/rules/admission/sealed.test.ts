import { manifestOf } from '../../../rules/admission/manifest';
import { papersOf } from '../../../rules/admission/papers';
import { staleDecisions } from '../../../rules/admission/sealed/stale';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { before, goTo, PAPER } from './main-path';

const other = { ...PAPER, sha256: 'b'.repeat(64) };
const attach = (one: AdmissionCase, slot: string, paper = other) =>
  codesOf(one.act('attach-paper', { slot, madeOn: one.today, paper }, { by: 'organiser@cell' }));
const review = (one: AdmissionCase, by: `${string}@${string}` = 'organiser@superior') =>
  codesOf(
    one.act(
      'review-decision',
      { decision: 'decide-admission', reviewedOn: one.today, reason: 'token' },
      { by },
    ),
  );

describe('a decision is sealed to the papers it was taken on', () => {
  it('is stale, visibly, once a sealed paper has a newer version', () => {
    const one = before('hold-ceremony');
    expect(staleDecisions(one.state)).toEqual([]);
    const seen = JSON.stringify(manifestOf(one.state));
    expect(seen).not.toContain('stale');
    expect(attach(one, 'cv')).toEqual([]);
    expect(staleDecisions(one.state)).toEqual([
      {
        act: 'decide-admission',
        decidedOn: one.state.decidedOn,
        changed: ['cv'],
        since: one.today,
      },
    ]);
    expect(manifestOf(one.state)).toMatchObject({ stale: [['decide-admission', ['cv']]] });
    expect(one.state.phase).toBe('DECIDED');
  });

  it('is not touched by a paper that was not there yet, nor before it was taken', () => {
    const one = before('decide-admission');
    expect(attach(one, 'comments')).toEqual([]);
    goTo(one, 'hold-ceremony');
    expect(attach(one, 'decision')).toEqual([]);
    expect(staleDecisions(one.state)).toEqual([]);
  });

  it('is looked at by the organiser of the body that decided, whose duty it is, and by nobody below', () => {
    const one = before('hold-ceremony');
    expect(review(one)).toEqual(['DECISION.NOT_STALE']);
    attach(one, 'cv');
    expect(one.duties().at(-1)).toMatchObject({
      act: 'review-decision',
      role: 'organiser',
      body: 'superior',
      fromOn: one.today,
    });
    expect(review(one, 'organiser@grassroots')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(review(one)).toEqual([]);
    expect(staleDecisions(one.state)).toEqual([]);
    expect(one.duties().map(({ act }) => act)).not.toContain('review-decision');
    expect(attach(one, 'cv', { ...PAPER, sha256: 'c'.repeat(64) })).toEqual([]);
    expect(staleDecisions(one.state)).toHaveLength(1);
  });

  it('the mark goes when the newer version is struck out', () => {
    const one = before('hold-ceremony');
    attach(one, 'cv');
    const { seq = 0 } = one.facts().newest ?? {};
    const voided = one.attempt('void-entry', { seq, reason: 'token' }, 'secretary@grassroots');
    expect(codesOf(voided)).toEqual([]);
    expect(staleDecisions(one.state)).toEqual([]);
  });
});

describe('a return names each item and its reason', () => {
  it('keeps the reason with its item; the mended papers are judged one by one', () => {
    const one = before('decide-admission');
    const items = [
      { slot: 'cv', reason: 'token-1' },
      { slot: 'comments', reason: 'token-2' },
    ];
    one.act('return-file', { returnedOn: one.today, items }, { by: 'organiser@superior' });
    expect(one.state.returned).toMatchObject({
      items: ['cv', 'comments'],
      reasons: { cv: 'token-1', comments: 'token-2' },
    });
    attach(one, 'cv');
    const resubmit = one.attempt(
      'resubmit-file',
      { resubmittedOn: one.today },
      'organiser@grassroots',
    );
    expect(resubmit).toMatchObject({
      refusals: [{ code: 'PAPERS.MISSING', facts: { missing: ['comments'] } }],
    });
    const statuses = papersOf(one.state).filter(({ slot }) => ['cv', 'comments'].includes(slot));
    expect(statuses.map(({ status }) => status)).toEqual(['present', 'returned']);
  });

  it('an item is named once', () => {
    const one = before('decide-admission');
    const item = { slot: 'cv', reason: 'token' };
    const input = { returnedOn: one.today, items: [item, item] };
    expect(codesOf(one.act('return-file', input, { by: 'organiser@superior' }))).toEqual([
      'RETURN.ITEM_TWICE',
    ]);
  });

  it('a return of before, with one reason for all, folds as it did', () => {
    const one = before('decide-admission');
    const actor = { kind: 'time' } as const;
    one.keep('return-file', actor, [
      { type: 'file.returned', returnedOn: one.today, items: ['cv'], reason: 'token' },
    ]);
    expect(one.state.returned).toEqual({
      returnedOn: one.today,
      items: ['cv'],
      from: 'SUBMITTED',
    });
  });
});
