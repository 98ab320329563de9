import { courseOf, UNDONE_AS } from '../../../rules/plan/course';
import { plainDate } from '../../../rules/calendar/plain-date';
import { before } from '../admission/main-path';
import { correcting } from '../admission/wrong-decisions';

describe('how far an admission has come', () => {
  it('is told by the legal days of the state', () => {
    const { state } = before('note-quarterly-comment');
    expect(courseOf(state)).toEqual({
      listedOn: state.listedOn,
      trainedOn: state.certificateIssuedOn,
      fileOn: state.fileOpenedOn,
      resolvedOn: state.cellVotedOn,
      decidedOn: state.decidedOn,
      ceremonyOn: state.ceremonyOn,
    });
    expect(state.ceremonyOn).not.toBeNull();
  });

  it('a certificate of before the listing counts from the listing', () => {
    const { state } = before('note-quarterly-comment');
    expect(courseOf({ ...state, certificateIssuedOn: plainDate('2020-01-01') }).trainedOn).toBe(
      state.listedOn,
    );
  });

  it('keeps the days of a decision that is put right, and counts it for no year until it is', () => {
    const one = before('note-quarterly-comment');
    const stood = courseOf(one.state);
    correcting(one);
    expect(one.state.phase).toBe('CORRECTING');
    expect(one.state.decidedOn).toBeNull();
    const annulledOn = one.state.annulment?.annulledOn;
    expect(courseOf(one.state)).toEqual({
      ...stood,
      undone: { on: annulledOn, as: 'CORRECTING' },
    });
    expect(UNDONE_AS).toContain('CORRECTING');
  });
});
