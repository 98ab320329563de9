import { admission } from '../../../rules/admission/procedure';

import { codesOf } from '../../support/admission-case';
import { AUTHORISED, PROVINCE } from '../../support/admission-world';
import { leaving, moved, OTHER_CELL, OTHER_PLACE, takenOver } from './another-place';
import { before, PAPER } from './main-path';
import { finish, slot } from './going-on';
import { NEW_COMMITTEE } from './random-side-states';
import { TREE_NAMES } from './random-walk';
import { held } from './side-states';
import { standingFaults } from './standing-faults';

describe('4.4 a candidate who moves while under consideration', () => {
  const STOPS = [
    'nominate-for-class',
    'open-file',
    'file-cv',
    'record-verification-reply',
    'record-cell-vote',
  ] as const;

  it.each(TREE_NAMES.flatMap((tree) => STOPS.map((stop) => [tree, stop] as const)))(
    'leaves a cell %s, before %s, and is helped on in the new place',
    (tree, stop) => {
      const one = leaving(before(stop, tree));
      expect(one.state).toMatchObject({ phase: 'TRANSFER_OUT', move: { stage: 'considered' } });
      expect(standingFaults(one)).toEqual([]);
      expect(one.duties()).toMatchObject([{ act: 'record-move-receipt', body: NEW_COMMITTEE }]);
      takenOver(one);
      expect(one.state).toMatchObject({ organisation: 'other', helper: 'elsewhere' });
      expect(standingFaults(one)).toEqual([]);
      const named = one.duties().map(({ body }) => body);
      expect(named.filter((body) => OTHER_PLACE.every(({ id }) => id !== body))).toEqual([]);
    },
  );

  it('is admitted there by the new cell, committee and authority alone', () => {
    const one = moved(before('record-verification-reply'));
    one.act(
      'record-verification-reply',
      { request: 1, repliedOn: one.today, finding: 'clear', paper: PAPER },
      { by: `organiser@${NEW_COMMITTEE}` },
    );
    finish(one);
    expect(one.state.phase).toBe('RECOGNISED');
    const voted = one.state.votes.filter(({ question }) => question === 'admission');
    expect(voted.map(({ organisation }) => organisation)).toEqual([
      'other',
      NEW_COMMITTEE,
      'new-superior',
    ]);
  });

  it('asks for the certificate as a paper, without which no file goes up; it may come with the act', () => {
    expect(slot(leaving(before('record-cell-vote')), 'transfer-certificate')).toBe('present');
    const one = before('record-cell-vote');
    one.world = { ...one.world, chains: { [NEW_COMMITTEE]: OTHER_PLACE.slice(1) } };
    const letter = { to: NEW_COMMITTEE, number: '4-CN', certifiedOn: one.today };
    one.act('certify-move', letter, { by: 'secretary@grassroots' });
    expect(slot(one, 'transfer-certificate')).toBe('missing');
  });

  it('has a helper who need not have known the candidate, and may introduce all the same', () => {
    const one = moved(before('introduce'));
    const input = { introducer: 'elsewhere', sharedSince: one.today, introducedOn: one.today };
    expect(codesOf(one.act('introduce', input, { by: 'organiser@other' }))).toEqual([]);
    const stranger = { ...input, introducer: 'm2' };
    expect(codesOf(one.act('introduce', stranger, { by: 'organiser@other' }))).toEqual([
      'INTRODUCER.TOO_SHORT',
    ]);
  });

  it('keeps what is the candidate’s own; what the old cell heard and checked is asked again', () => {
    const one = before('record-cell-vote');
    const { applicationMadeOn, cvMadeOn, verifiedOn, introductions, certificateIssuedOn } =
      one.state;
    moved(one);
    const kept = { applicationMadeOn, cvMadeOn, verifiedOn, introductions, certificateIssuedOn };
    expect(one.state).toMatchObject({
      ...kept,
      phase: 'VERIFYING',
      commentsOn: null,
      readyOn: null,
    });
    expect(one.duties().map(({ act }) => act)).toContain('summarise-comments');
    expect(slot(one, 'comments')).toBe('stale');
  });

  it('goes through the hands of the right bodies only', () => {
    const one = before('record-cell-vote');
    one.world = {
      ...one.world,
      chains: { other: OTHER_PLACE, [NEW_COMMITTEE]: OTHER_PLACE.slice(1) },
    };
    const letter = { to: NEW_COMMITTEE, number: '4-CN', certifiedOn: one.today };
    const certify = (by: 'secretary@cell' | 'organiser@grassroots') =>
      codesOf(one.act('certify-move', letter, { by }));
    expect([certify('secretary@cell'), certify('organiser@grassroots')]).toEqual([
      ['RIGHT.NOT_HOLDER'],
      ['RIGHT.NOT_HOLDER'],
    ]);
    const nowhere = { ...letter, to: 'other' };
    expect(codesOf(one.act('certify-move', nowhere, { by: 'secretary@grassroots' }))).toEqual([
      'MOVE.BODY_UNFIT',
    ]);
    leaving(one);
    const given = { cell: 'other', givenOn: one.today };
    const give = (input: typeof given) =>
      codesOf(one.act('give-case-to-cell', input, { by: `secretary@${NEW_COMMITTEE}` }));
    expect(give(given)).toEqual(['MOVE.NOT_RECEIVED']);
    one.act('record-move-receipt', { arrivedOn: one.today }, { by: `organiser@${NEW_COMMITTEE}` });
    const elsewhere = [OTHER_CELL, AUTHORISED, PROVINCE];
    one.world = { ...one.world, chains: { other: elsewhere } };
    expect(give(given)).toEqual(['MOVE.CELL_NOT_BELOW']);
    expect(give({ ...given, cell: 'unknown' })).toEqual(['CELL.UNKNOWN']);
  });

  it('called off, stands exactly where it stood', () => {
    const one = before('record-cell-vote');
    const [duties, phase] = [one.duties(), one.state.phase];
    leaving(one);
    one.act(
      'call-off-move',
      { calledOffOn: one.today, reason: 'token' },
      { by: 'secretary@grassroots' },
    );
    expect(one.state).toMatchObject({ phase, move: null });
    expect(one.duties()).toEqual(duties);
  });

  it('hears what its class says on the way, and rests on the way', () => {
    const one = leaving(before('award-certificate'));
    const said = { class: 'class', number: 'CN-1', issuer: 'centre', issuedOn: one.today };
    expect(codesOf(one.act('award-certificate', said, { by: 'time' }))).toEqual([]);
    expect(one.state).toMatchObject({ phase: 'TRANSFER_OUT', move: { from: 'TRAINED' } });
    held(one, 'investigation');
    expect(standingFaults(one)).toEqual([]);
    one.act(
      'release-hold',
      { releasedOn: one.today, outcome: 'go-on', note: 'token' },
      { by: 'secretary@grassroots' },
    );
    takenOver(one);
    expect(one.state.phase).toBe('TRAINED');
    expect(standingFaults(one)).toEqual([]);
  });

  it('waits until the meeting that is being held is over', () => {
    const one = before('record-cell-vote');
    const opened = {
      heldOn: one.today,
      form: 'raised-card',
      chair: 'm1',
      secretary: 'm2',
    } as const;
    one.act('open-meeting', opened, { by: 'secretary@cell' });
    const letter = { to: NEW_COMMITTEE, number: '4-CN', certifiedOn: one.today };
    expect(codesOf(one.act('certify-move', letter, { by: 'secretary@grassroots' }))).toEqual([
      'MEETING.OPEN',
    ]);
  });

  it('tells the new place, and the old one goes on reading', () => {
    const one = moved(before('record-cell-vote'));
    const told = one
      .events()
      .flatMap((event) => admission.notices(one.state, event, one.calendar))
      .map(({ kind, body }) => `${kind} ${body}`);
    expect(told).toContain('candidate.moved other');
    expect(admission.readers?.(one.state)).toEqual(['cell', 'grassroots']);
    expect(admission.chain(one.state)).not.toContain('cell');
  });

  it('is seen by both places on the way', () => {
    const one = leaving(before('record-cell-vote'));
    expect(admission.chain(one.state)).toEqual(
      expect.arrayContaining(['cell', 'grassroots', NEW_COMMITTEE, 'new-superior']),
    );
  });

  it('can be undone by a second person of the new place, as if nobody had given the case away', () => {
    const one = leaving(before('record-cell-vote'));
    one.act('record-move-receipt', { arrivedOn: one.today }, { by: `organiser@${NEW_COMMITTEE}` });
    const before_ = one.state;
    one.act(
      'give-case-to-cell',
      { cell: 'other', givenOn: one.today },
      { by: `secretary@${NEW_COMMITTEE}` },
    );
    const seq = one.entries.length;
    const voided = one.act(
      'void-entry',
      { seq, reason: 'token' },
      { by: `organiser@${NEW_COMMITTEE}` },
    );
    expect(codesOf(voided)).toEqual([]);
    expect(one.state).toEqual(before_);
  });
});
