import { admission } from '../../../rules/admission/procedure';
import { available } from '../../../rules/kernel/decide';
import { actorOf, codesOf, type AdmissionCase } from '../../support/admission-case';
import { body } from '../../support/admission-world';
import { before, goTo } from './main-path';
import { held } from './side-states';
import { annulled, onTheRoll } from './wrong-decisions';

const annulment = (one: AdmissionCase) => ({
  annuls: 'admission' as const,
  ground: 'standard' as const,
  annulledOn: one.today,
  number: '9-QĐ',
  issuer: 'superior',
  reason: 'token',
});
const recognised = () => goTo(before('decide-recognition'), 'the end');

describe('a decision on somebody who did not meet the standard (scenario 23, path a)', () => {
  it.each([
    ['before the ceremony', () => before('hold-ceremony')],
    ['in probation', () => before('note-quarterly-comment')],
    ['while recognition is on its way', () => before('decide-recognition')],
    ['resting', () => held(before('note-quarterly-comment'))],
    ['of somebody recognised long ago, whose dossier is closed', recognised],
  ])('is annulled %s, and the case ends', (_, stands) => {
    const one = stands();
    const votes = one.state.votes;
    annulled(one);
    expect(one.state).toMatchObject({
      phase: 'ANNULLED',
      closed: true,
      annulment: { annuls: 'admission', ground: 'standard', issuer: 'superior' },
    });
    expect(one.state.votes).toEqual(votes);
    expect([one.duties(), one.clocks()]).toEqual([[], []]);
  });

  it('ends the line of the roll on which the person stands, whoever began it', () => {
    const one = onTheRoll(recognised());
    annulled(one);
    expect(one.events()).toContainEqual(
      expect.objectContaining({
        type: 'decision.annulled',
        issuerStands: true,
        annulledBy: 'superior',
        line: { status: 'full', fromOn: one.state.ceremonyOn, toOn: one.today },
      }),
    );
  });

  it('asks for a paper of its own kind: of admission, re-admission, or recognition', () => {
    const asked = (one: AdmissionCase) => one.state.annulment?.papers;
    expect(asked(annulled())).toEqual(['annulment-of-admission']);
    expect(asked(annulled(recognised(), { annuls: 'recognition' }))).toEqual([
      'annulment-of-recognition',
    ]);
  });

  it('is the act of who decided, by the hand of who neither proposed nor verified', () => {
    const one = before('note-quarterly-comment');
    const tried = (by: `${string}@${string}`) =>
      codesOf(one.attempt('annul-decision', annulment(one), by));
    expect(tried('secretary@cell')).toEqual(['RIGHT.NOT_HOLDER']);
    expect(tried('organiser@superior')).toEqual(['RIGHT.NOT_HOLDER']);
    // the body above annuls only what was wrong in authority or procedure
    expect(tried('secretary@province')).toEqual(['RIGHT.NOT_HOLDER']);
    const proposer = { ...actorOf('secretary@superior'), person: one.state.hands.proposer ?? '' };
    expect(codesOf(one.attempt('annul-decision', annulment(one), proposer))).toEqual([
      'SEPARATION.SAME_PERSON',
    ]);
  });

  it('is not asked before there is a decision, nor of one that was never taken, nor of another body', () => {
    const early = before('decide-admission');
    const offered = available(admission, early.state, actorOf('secretary@superior'), early.facts());
    expect(offered.find(({ act }) => act === 'annul-decision')?.refusal?.code).toBe(
      'PHASE.NOT_NOW',
    );
    const one = before('note-quarterly-comment');
    const tried = (given: object) =>
      codesOf(one.attempt('annul-decision', { ...annulment(one), ...given }, 'secretary@superior'));
    expect(tried({ annuls: 'recognition' })).toEqual(['ANNULMENT.NO_DECISION']);
    expect(tried({ issuer: 'province' })).toContain('ANNULMENT.OTHER_ISSUER');
    expect(tried({ annulledOn: '2026-05-01' })).toEqual(['DATE.BEFORE_CAUSE']);
  });
});

describe('a decision whose issuer is gone', () => {
  const DISTRICT = body('district', 'superior');
  /** The member was transferred to a cell below another committee, and the one that decided was dissolved. */
  function dissolved(): AdmissionCase {
    const one = onTheRoll(recognised(), 'new-cell');
    const chain = [body('new-cell', 'cell'), body('ward', 'grassroots'), DISTRICT];
    one.world = { ...one.world, chains: { superior: [], 'new-cell': chain } };
    return one;
  }
  const tried = (one: AdmissionCase, given: object, by: `${string}@${string}`) =>
    codesOf(one.attempt('annul-decision', { ...annulment(one), ...given }, by));

  it('is annulled by who is competent where the member stands now, with the written consent of its superior', () => {
    const one = dissolved();
    const by = 'secretary@district';
    expect(tried(one, {}, by)).toContain('ANNULMENT.CELL_NEEDED');
    expect(tried(one, { cell: 'cell' }, by)).toContain('ANNULMENT.CELL_NEEDED');
    expect(tried(one, { cell: 'new-cell' }, by)).toEqual(['ANNULMENT.CONSENT_NEEDED']);
    const consented = { cell: 'new-cell', consentedOn: one.today };
    expect(tried(one, consented, 'secretary@superior')).toContain('RIGHT.NOT_HOLDER');
    expect(tried(one, consented, by)).toEqual([]);
    expect(one.state.phase).toBe('ANNULLED');
    expect(one.events()).toContainEqual(
      expect.objectContaining({
        issuer: 'superior',
        issuerStands: false,
        annulledBy: 'district',
        consentedOn: one.today,
      }),
    );
  });

  it('is refused to others while the issuer stands', () => {
    const one = dissolved();
    one.world = {
      ...one.world,
      chains: { ...one.world.chains, superior: [body('superior', 'superior')] },
    };
    expect(tried(one, { cell: 'new-cell' }, 'secretary@district')).toEqual(['RIGHT.NOT_HOLDER']);
  });
});
