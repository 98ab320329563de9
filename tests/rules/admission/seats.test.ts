import {
  bodyAbove,
  bodyAt,
  bodyOn,
  isDecidersMeeting,
  isWithAuthority,
  nextMeeting,
  placeOf,
  SEATS,
  votesAtGrassroots,
} from '../../../rules/admission/seats';
import type { AdmissionState } from '../../../rules/admission/state';
import { CELL, DIVISION, GRASSROOTS, SUPERIOR, type Tree } from '../../support/admission-world';
import { before } from './main-path';
import { held } from './side-states';
import { correcting } from './wrong-decisions';

const opened = (tree: Tree): AdmissionState => before('file-application', tree).state;
const seatsOf = (state: AdmissionState) =>
  Object.fromEntries(SEATS.map((seat) => [seat, bodyOn(seat, state)]));

describe('the bodies of a dossier', () => {
  it('under a grassroots committee: it verifies and sends up, the standing committee above decides', () => {
    expect(seatsOf(opened('under a grassroots committee'))).toMatchObject({
      cell: 'cell',
      division: null,
      grassroots: 'grassroots',
      verifier: 'grassroots',
      submitter: 'grassroots',
      authority: 'superior',
      'cell-superior': 'grassroots',
      'failed-vote-answerer': 'superior',
      holder: 'superior',
      // nobody meets, and nothing goes to another place: whoever has the file sends it
      meeting: null,
      receiver: null,
      sender: 'grassroots',
    });
  });

  it('under an authorised committee the cell sends its file to it directly', () => {
    expect(seatsOf(opened('under an authorised grassroots committee'))).toMatchObject({
      submitter: 'cell',
      verifier: 'grassroots',
      authority: 'grassroots',
    });
  });

  it('with a division, it is directly above the cell and verifies nothing', () => {
    expect(seatsOf(opened('with a division'))).toMatchObject({
      division: 'division',
      'cell-superior': 'division',
      verifier: 'grassroots',
      submitter: 'grassroots',
    });
  });

  it('a cell at grassroots level sends its file up itself, and the body above verifies', () => {
    expect(seatsOf(opened('at grassroots level'))).toMatchObject({
      grassroots: null,
      verifier: 'superior',
      submitter: 'cell',
      authority: 'superior',
    });
  });

  it('before the file is open nobody decides and nobody answers for a vote', () => {
    const { state } = before('open-file');
    expect(bodyOn('authority', state)).toBeNull();
    expect(bodyOn('failed-vote-answerer', state)).toBeNull();
    expect(bodyOn('holder', state)).toBe('grassroots');
    expect(bodyOn('verifier', { ...state, grassroots: null, chain: ['cell'] })).toBeNull();
    expect(bodyOn('cell-superior', { ...state, chain: ['cell'] })).toBeNull();
    expect(() => bodyAt('authority', state)).toThrow(
      'no body on the seat authority in phase TRAINED',
    );
    expect(bodyAt('cell', state)).toBe('cell');
  });
});

describe('who answers for a vote that failed', () => {
  const failed = (organisation: string, state = opened('under a grassroots committee')) => {
    const vote = { question: 'admission', body: 'cell', heldOn: state.listedOn } as const;
    return { ...state, failedVote: { ...vote, organisation, from: 'CELL_READY' as const } };
  };

  it('is who decides; for a vote of its own meeting the body above it, and only the topmost itself', () => {
    expect(bodyOn('failed-vote-answerer', failed('cell'))).toBe('superior');
    expect(bodyOn('failed-vote-answerer', failed('grassroots'))).toBe('superior');
    expect(bodyOn('failed-vote-answerer', failed('superior'))).toBe('province');
    const top = { ...failed('superior'), chain: ['cell', 'grassroots', 'superior'] };
    expect(bodyOn('failed-vote-answerer', top)).toBe('superior');
    expect(bodyOn('authority', failed('superior'))).toBe('superior');
  });
});

describe('who answers for a case that rests', () => {
  it('is the body that held it; should it be gone, who decides, else the body above the cell', () => {
    const one = held(before('record-cell-vote'));
    const { state } = one;
    if (!state.hold) throw new Error('not held');
    expect(bodyOn('holder', state)).toBe('superior');
    const above = { ...state, hold: { ...state.hold, by: 'cell-superior' as const } };
    expect(bodyOn('holder', above)).toBe('grassroots');
    const emptied = { ...above, chain: ['cell'] };
    expect(bodyOn('holder', emptied)).toBe('superior');
    expect(bodyOn('holder', { ...emptied, authority: null })).toBe('cell');
  });
});

describe('the body above', () => {
  it('is the next in the chain; the topmost and a stranger answer to themselves', () => {
    const chain = ['cell', 'grassroots', 'superior'];
    expect(bodyAbove('cell', { chain })).toBe('grassroots');
    expect(bodyAbove('grassroots', { chain })).toBe('superior');
    expect(bodyAbove('superior', { chain })).toBe('superior');
    expect(bodyAbove('elsewhere', { chain })).toBe('elsewhere');
  });
});

describe('the meeting that decides', () => {
  it('is the very meeting of the very body; the full committee of the same body only proposes', () => {
    const { authority } = opened('under a grassroots committee');
    const of = (organisation: string, body: 'standing-committee' | 'grassroots-committee') =>
      isDecidersMeeting({ organisation, body }, { authority });
    expect(of('superior', 'standing-committee')).toBe(true);
    expect(of('superior', 'grassroots-committee')).toBe(false);
    expect(of('grassroots', 'standing-committee')).toBe(false);
    const nobody = { organisation: 'superior', body: 'standing-committee' } as const;
    expect(isDecidersMeeting(nobody, { authority: null })).toBe(false);
  });
});

describe('a file lies with who decides', () => {
  const withAuthority = (tree: Tree) => {
    const state = opened(tree);
    const phases = [
      ...['CELL_RESOLVED', 'GRASSROOTS_RESOLVED', 'SUBMITTED', 'DECIDED', 'PROBATION'],
      ...['RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS'],
    ] as const;
    const lies = phases.map((phase) => [phase, isWithAuthority({ ...state, phase })] as const);
    expect(lies.every(([, answer]) => typeof answer === 'boolean')).toBe(true);
    return lies.filter(([, answer]) => answer).map(([phase]) => phase);
  };

  it.each([
    ['under a grassroots committee', ['SUBMITTED', 'RECOG_GRASSROOTS']],
    ['with a division', ['SUBMITTED', 'RECOG_GRASSROOTS']],
    ['with a division, authorised', ['SUBMITTED', 'RECOG_DIVISION', 'RECOG_GRASSROOTS']],
    [
      'under an authorised grassroots committee',
      ['SUBMITTED', 'RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS'],
    ],
    ['at grassroots level', ['SUBMITTED', 'RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS']],
  ] as const)('%s: in %j', (tree, phases) => {
    expect(withAuthority(tree)).toEqual(phases);
  });
});

describe('the full grassroots committee', () => {
  it('votes on a proposal, unless it is itself who decides or there is none (06-HD/TW 3.7a)', () => {
    expect(votesAtGrassroots(opened('under a grassroots committee'))).toBe(true);
    expect(votesAtGrassroots(opened('under an authorised grassroots committee'))).toBe(false);
    expect(votesAtGrassroots(opened('at grassroots level'))).toBe(false);
    expect(votesAtGrassroots(before('open-file').state)).toBe(true);
  });
});

describe('the place of a cell', () => {
  it('names the whole chain, its division and its grassroots committee, each if there is one', () => {
    expect(placeOf([CELL, DIVISION, GRASSROOTS, SUPERIOR])).toEqual({
      chain: ['cell', 'division', 'grassroots', 'superior'],
      division: 'division',
      grassroots: 'grassroots',
    });
    expect(placeOf([CELL, SUPERIOR])).toEqual({
      chain: ['cell', 'superior'],
      division: null,
      grassroots: null,
    });
  });
});

describe('the meeting that votes next', () => {
  const next = (tree: Tree) => {
    const state = opened(tree);
    const phases = [
      ...['FILE_OPEN', 'CELL_READY', 'CELL_RESOLVED', 'DIV_APPRAISED', 'GRASSROOTS_RESOLVED'],
      ...['SUBMITTED', 'DECIDED', 'PROBATION'],
      ...['RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS'],
    ] as const;
    return phases.flatMap((phase) => {
      const inProbation = phase === 'PROBATION' || phase.startsWith('RECOG');
      const ceremonyOn = inProbation ? state.listedOn : null;
      const found = nextMeeting({ ...state, phase, ceremonyOn });
      expect(bodyOn('meeting', { ...state, phase, ceremonyOn })).toBe(found?.organisation ?? null);
      return found ? [`${phase}: ${found.body} of ${found.organisation} on ${found.question}`] : [];
    });
  };

  it('is the cell, the grassroots committee, and who decides; the same way again at recognition', () => {
    expect(next('under a grassroots committee')).toEqual([
      'CELL_READY: cell of cell on admission',
      'CELL_RESOLVED: grassroots-committee of grassroots on admission',
      'DIV_APPRAISED: grassroots-committee of grassroots on admission',
      'SUBMITTED: standing-committee of superior on admission',
      'PROBATION: cell of cell on recognition',
      'RECOG_CELL: grassroots-committee of grassroots on recognition',
      'RECOG_DIVISION: grassroots-committee of grassroots on recognition',
      'RECOG_GRASSROOTS: standing-committee of superior on recognition',
    ]);
  });

  it('waits for the division where there is one', () => {
    expect(next('with a division')).toEqual([
      'CELL_READY: cell of cell on admission',
      'DIV_APPRAISED: grassroots-committee of grassroots on admission',
      'SUBMITTED: standing-committee of superior on admission',
      'PROBATION: cell of cell on recognition',
      'RECOG_DIVISION: grassroots-committee of grassroots on recognition',
      'RECOG_GRASSROOTS: standing-committee of superior on recognition',
    ]);
  });

  it('is the authorised committee only once the file is submitted to it', () => {
    expect(next('under an authorised grassroots committee')).toEqual([
      'CELL_READY: cell of cell on admission',
      'SUBMITTED: grassroots-committee of grassroots on admission',
      'PROBATION: cell of cell on recognition',
      'RECOG_CELL: grassroots-committee of grassroots on recognition',
      'RECOG_DIVISION: grassroots-committee of grassroots on recognition',
      'RECOG_GRASSROOTS: grassroots-committee of grassroots on recognition',
    ]);
  });

  it('is nobody’s while it is not known who decides', () => {
    const state = { ...opened('at grassroots level'), authority: null };
    expect(nextMeeting({ ...state, phase: 'SUBMITTED' })).toBeNull();
  });
});

describe('a candidate who moves to another place', () => {
  const moving = (stage: 'considered' | 'resolved' | 'submitted' | 'decided') => {
    const state = opened('under a grassroots committee');
    const move = {
      ...{ to: 'new-committee', receiving: ['new-committee', 'new-superior'] },
      ...{ stage, from: state.phase, certifiedOn: state.listedOn, receivedOn: null, movedOn: null },
    };
    return { ...state, phase: 'TRANSFER_OUT', move } as const;
  };

  it('is let go by who certified, or by who decides once the file lay with it, to the committee of the new place', () => {
    expect(bodyOn('receiver', opened('at grassroots level'))).toBeNull();
    expect(bodyOn('receiver', moving('considered'))).toBe('new-committee');
    expect(bodyOn('sender', moving('considered'))).toBe('grassroots');
    expect(bodyOn('sender', moving('resolved'))).toBe('grassroots');
    expect(bodyOn('sender', moving('submitted'))).toBe('superior');
    expect(bodyOn('sender', moving('decided'))).toBe('superior');
  });

  it('the new place has a chain of its own', () => {
    const state = moving('resolved');
    expect(bodyAbove('new-committee', state)).toBe('new-superior');
    expect(bodyAbove('new-superior', state)).toBe('new-superior');
    expect(bodyAbove('cell', state)).toBe('grassroots');
  });
});

describe('who orders that a wrong procedure is done again', () => {
  it('is the body above who annulled; where that body is not of the dossier, who decides', () => {
    const one = correcting();
    const { state } = one;
    const { annulment } = state;
    if (!annulment) throw new Error('not annulled');
    expect(bodyOn('redo-orderer', state)).toBe('province');
    const by = (issuer: string) => ({ ...state, annulment: { ...annulment, issuer } });
    expect(bodyOn('redo-orderer', by('grassroots'))).toBe('superior');
    expect(bodyOn('redo-orderer', by('elsewhere'))).toBe('superior');
    expect(bodyOn('redo-orderer', { ...by('elsewhere'), authority: null })).toBeNull();
    expect(bodyOn('redo-orderer', opened('at grassroots level'))).toBe('superior');
  });
});
