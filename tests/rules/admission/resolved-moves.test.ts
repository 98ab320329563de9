import type { AdmissionAct } from '../../../rules/admission/inputs';

import { addDays } from '../../../rules/calendar/plain-date';
import { codesOf } from '../../support/admission-case';

import { leaving, moved } from './another-place';
import { cellMeeting, before } from './main-path';
import { finish, finishTo, slot } from './going-on';
import { NEW_COMMITTEE } from './random-side-states';

import { standingFaults } from './standing-faults';

describe('4.5 a candidate who moves after the resolution of cell or committee, before submission', () => {
  const RESOLVED: readonly AdmissionAct[] = ['record-grassroots-vote', 'submit-file'];

  it.each(RESOLVED)('is not submitted from here: before %s', (stop) => {
    const one = leaving(before(stop));
    expect(one.state.move).toMatchObject({ stage: 'resolved' });
    const tried = one.act(
      'submit-file',
      { submittedOn: one.today },
      { by: 'organiser@grassroots' },
    );
    expect(codesOf(tried)).toEqual(['PHASE.NOT_NOW']);
    // the term of the old vote is over: it begins anew with the new cell's
    expect(one.clocks().map(({ kind }) => kind)).not.toContain('decision-term');
    expect(standingFaults(one)).toEqual([]);
  });

  it.each(RESOLVED)(
    'is voted on again by the new cell; old votes stay in the history: before %s',
    (stop) => {
      const one = before(stop);
      const { votes } = one.state;
      moved(one);
      expect(one.state).toMatchObject({
        phase: 'VERIFYING',
        votes,
        cellVotedOn: null,
        grassrootsVotedOn: null,
        hands: { proposer: null },
      });
      const tooEarly = one.act(
        'submit-file',
        { submittedOn: one.today },
        { by: `organiser@${NEW_COMMITTEE}` },
      );
      expect(codesOf(tooEarly)).toEqual(['PHASE.NOT_NOW']);
      finish(one);
      expect(one.state.phase).toBe('RECOGNISED');
      const anew = one.state.votes
        .slice(votes.length)
        .filter(({ question }) => question === 'admission')
        .map(({ organisation }) => organisation);
      expect(anew).toEqual(['other', NEW_COMMITTEE, 'new-superior']);
    },
  );

  it('counts the sixty days from the new cell’s resolution', () => {
    const one = moved(before('submit-file'));
    finishTo(one, 'record-grassroots-vote');
    const term = one.clocks().find(({ kind }) => kind === 'decision-term');
    expect(term?.startsOn).toBe(one.state.cellVotedOn);
    expect(one.state.votes.at(-1)).toMatchObject({ organisation: 'other', heldOn: term?.startsOn });
  });

  it('needs resolution and minutes of the new meetings: those of the old place do not count', () => {
    const one = moved(before('submit-file'));
    expect([slot(one, 'cell-resolution'), slot(one, 'grassroots-resolution')]).toEqual([
      'stale',
      'stale',
    ]);
    finishTo(one, 'record-cell-vote');
    const { paper: _paper, minutes: _minutes, ...unproven } = cellMeeting(one.today);
    one.act('record-cell-vote', unproven, { by: 'secretary@other' });
    finishTo(one, 'submit-file');
    const refused = one.act(
      'submit-file',
      { submittedOn: one.today },
      { by: `organiser@${NEW_COMMITTEE}` },
    );
    expect(refused).toMatchObject({
      kind: 'refused',
      refusals: [
        { code: 'PAPERS.MISSING', facts: { missing: ['cell-resolution', 'cell-minutes'] } },
      ],
    });
  });

  it('takes no meeting of before the move for one of the new cell', () => {
    const one = moved(before('submit-file'));
    const day = addDays(one.today, -1);
    finishTo(one, 'confirm-ready');
    const early = one.act('confirm-ready', { checkedOn: day }, { by: 'secretary@other' });
    expect(codesOf(early)).toContain('DATE.BEFORE_CAUSE');
  });
});
