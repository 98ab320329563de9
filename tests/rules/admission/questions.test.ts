import {
  askedOfAuthority,
  askedOfCell,
  askedOfGrassroots,
} from '../../../rules/admission/questions';
import { packs } from '../../../rules/admission/packs/registry';
import { addDays } from '../../../rules/calendar/plain-date';
import type { Tree } from '../../support/admission-world';
import { before } from './main-path';

const stateOf = (tree?: Tree) => before('record-cell-vote', tree).state;

describe('what a meeting is asked', () => {
  it('the cell: the question, under the pack of the dossier', () => {
    const state = stateOf();
    expect(askedOfCell(state, 'admission', state.listedOn)).toEqual({
      question: 'admission',
      cell: 'cell',
      pack: packs.P2025B,
    });
  });

  it('the grassroots committee: to propose, by two thirds of the pack (R12)', () => {
    const state = stateOf();
    const thresholds = packs.P2025B.thresholds['grassroots-committee'];
    for (const question of ['admission', 'recognition'] as const) {
      expect(askedOfGrassroots(state, question, state.listedOn)).toEqual({
        question,
        body: 'grassroots-committee',
        organisation: 'grassroots',
        threshold: thresholds[question],
        deciding: false,
      });
    }
  });

  it('who decides: at the bar that was fixed with it (R13, R14)', () => {
    const state = stateOf();
    expect(askedOfAuthority(state, 'admission', state.listedOn)).toEqual({
      question: 'admission',
      body: 'standing-committee',
      organisation: 'superior',
      threshold: {
        comparison: 'more-than-half',
        article: state.authority?.article,
        confidence: 'restated',
      },
      deciding: true,
    });
    const authorised = stateOf('under an authorised grassroots committee');
    expect(askedOfAuthority(authorised, 'recognition', authorised.listedOn)).toMatchObject({
      question: 'recognition',
      body: 'grassroots-committee',
      organisation: 'grassroots',
      threshold: { comparison: 'at-least-two-thirds' },
      deciding: true,
    });
  });

  it('nobody decides before the file is open', () => {
    const { state } = before('open-file');
    expect(() => askedOfAuthority(state, 'admission', state.listedOn)).toThrow(
      'no authority before the file is open',
    );
  });

  it('a meeting of before a merger is that of the body of its day, a later one of the body that came after it', () => {
    const state = stateOf();
    const mergedOn = addDays(state.listedOn, 50);
    const { organisation, chain, division, grassroots, authority } = state;
    const was = { untilOn: mergedOn, organisation, chain, division, grassroots, authority };
    const merged = {
      ...state,
      organisation: 'new-cell',
      grassroots: 'new-grassroots',
      authority: authority && { ...authority, body: 'new-superior' },
      formerly: [was],
    };
    const earlier = addDays(mergedOn, -1);
    const asked = (heldOn: typeof earlier) => [
      askedOfCell(merged, 'admission', heldOn).cell,
      askedOfGrassroots(merged, 'admission', heldOn).organisation,
      askedOfAuthority(merged, 'admission', heldOn).organisation,
    ];
    expect(asked(earlier)).toEqual(['cell', 'grassroots', 'superior']);
    expect(asked(mergedOn)).toEqual(['new-cell', 'new-grassroots', 'new-superior']);
  });

  it('a committee that was not there on that day has no power to propose', () => {
    const state = stateOf();
    const movedOn = addDays(state.listedOn, 50);
    const { organisation, chain, division, authority } = state;
    const was = { untilOn: movedOn, organisation, chain, division, grassroots: null, authority };
    const moved = { ...state, formerly: [was] };
    expect(askedOfGrassroots(moved, 'admission', addDays(movedOn, -1))).toMatchObject({
      organisation: 'grassroots',
      threshold: null,
    });
  });
});
