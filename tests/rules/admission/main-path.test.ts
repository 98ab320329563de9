import { packFor } from '../../../rules/admission/packs/registry';
import { papersOf } from '../../../rules/admission/papers';
import { admission } from '../../../rules/admission/procedure';
import { isKernelEvent } from '../../../rules/kernel/decide';
import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import { TREES, type Tree } from '../../support/admission-world';
import type { AdmissionCase } from '../../support/admission-case';
import { before, goTo, listed } from './main-path';

const P2025B = '2026-01-05';
const P2026B = '2026-08-03';
const TREE_NAMES = Object.keys(TREES).filter((name): name is Tree => name in TREES);

/** Bodies that vote or appraise between the cell and the ceremony, in order. */
function votesOf(one: AdmissionCase, question: string): string[] {
  return one
    .events()
    .flatMap((event) =>
      (event.type === 'vote.taken' && event.question === question) ||
      (event.type === 'division.appraised' && event.question === question)
        ? [event.type === 'vote.taken' ? `${event.organisation}: ${event.comparison}` : 'division']
        : [],
    );
}

const CELL = 'cell: at-least-two-thirds';
const PROPOSAL = 'grassroots: at-least-two-thirds';
const STANDING = (body: string) => `${body}: more-than-half`;

describe('the main path (A1–A15, probation, recognition)', () => {
  it.each<[Tree, string, string[]]>([
    ['under a grassroots committee', P2025B, [CELL, PROPOSAL, STANDING('superior')]],
    ['under a grassroots committee', P2026B, [CELL, PROPOSAL, STANDING('grassroots')]],
    ['under an authorised grassroots committee', P2025B, [CELL, PROPOSAL]],
    ['under an authorised grassroots committee', P2026B, [CELL, PROPOSAL, STANDING('grassroots')]],
    ['with a division', P2025B, [CELL, 'division', PROPOSAL, STANDING('superior')]],
    ['with a division', P2026B, [CELL, 'division', PROPOSAL, STANDING('grassroots')]],
    ['with a division, authorised', P2025B, [CELL, 'division', PROPOSAL]],
    ['at grassroots level', P2025B, [CELL, STANDING('superior')]],
    ['at grassroots level', P2026B, [CELL, STANDING('superior')]],
    ['directly under the province', P2025B, [CELL, STANDING('province')]],
    ['directly under the province', P2026B, [CELL, STANDING('province')]],
  ])('%s, listed %s: admission and recognition are voted by %j', (tree, on, bodies) => {
    const one = goTo(listed(tree, on), 'the end');
    expect(one.state).toMatchObject({ phase: 'RECOGNISED', closed: true });
    expect(one.state.pack).toBe(packFor(addDays(plainDate(on), 40)).id);
    expect(votesOf(one, 'admission')).toEqual(bodies);
    expect(votesOf(one, 'recognition')).toEqual(bodies);
  });

  it('goes through the phases of the procedure in order', () => {
    const one = goTo(listed('with a division'), 'the end');
    const phases = one.entries.reduce<string[]>((passed, _entry, at) => {
      const part = one.entries.slice(0, at + 1).flatMap(({ events }) => events);
      const { phase } = part.reduce(
        (state, event) => (isKernelEvent(event) ? state : admission.evolve(state, event)),
        one.state,
      );
      return passed.at(-1) === phase ? passed : [...passed, phase];
    }, []);
    expect(phases.join(' ')).toBe(
      'SOURCE TRAINED FILE_OPEN VERIFYING CELL_READY CELL_RESOLVED DIV_APPRAISED GRASSROOTS_RESOLVED ' +
        'SUBMITTED DECIDED PROBATION RECOG_CELL RECOG_DIVISION RECOG_GRASSROOTS RECOGNISED',
    );
  });

  it.each(TREE_NAMES)('%s: leaves no paper missing but the decisions nobody scanned', (tree) => {
    const one = goTo(listed(tree), 'the end');
    const lacking = papersOf(one.state).filter(({ status }) => status !== 'present');
    expect(lacking.filter(({ status }) => status !== 'not-needed')).toEqual([]);
  });

  it('counts the ceremony from receipt under P2025B and from issue under P2026B (R17)', () => {
    const old = before('hold-ceremony', undefined, P2025B);
    expect(old.duties()[0]).toMatchObject({
      act: 'hold-ceremony',
      fromOn: old.state.decisionReceivedOn,
    });
    const waiting = before('record-decision-receipt', undefined, P2025B);
    expect(waiting.duties().map(({ act }) => act)).toEqual(['record-decision-receipt']);
    const now = before('record-decision-receipt', undefined, P2026B);
    expect(now.duties()[0]).toMatchObject({
      act: 'hold-ceremony',
      fromOn: now.state.decisionIssuedOn,
    });
  });

  it('P2026B: where the grassroots committee has no standing committee, the one above decides', () => {
    const one = before('open-file', undefined, P2026B);
    one.world = {
      ...one.world,
      bodies: one.world.bodies.map((body) =>
        body.id === 'grassroots' ? { ...body, standingInOffice: 0 } : body,
      ),
    };
    goTo(one, 'file-application');
    expect(one.state.authority).toMatchObject({ body: 'superior', meeting: 'standing-committee' });
  });

  it('takes the tree of the day the file opens, not of the day of listing', () => {
    const one = before('open-file');
    one.world = { ...one.world, bodies: TREES['with a division'] };
    goTo(one, 'file-application');
    expect(one.state).toMatchObject({ division: 'division', grassroots: 'grassroots' });
  });

  it('shows a decider everything it decides on: corrected counts change the manifest', () => {
    const read = (yes: number) => {
      const one = before('record-grassroots-vote');
      one.act(
        'record-grassroots-vote',
        {
          heldOn: one.today,
          form: 'secret-ballot',
          presentCount: 9,
          tally: { yes, no: 9 - yes, blank: 0, invalid: 0 },
          resolutionNumber: '30-NQ/ĐU',
        },
        { by: 'secretary@grassroots' },
      );
      return JSON.stringify(admission.manifest(one.state));
    };
    expect(read(7)).not.toBe(read(8));
  });

  it('does not change the manifest by a reminder', () => {
    const one = before('decide-admission');
    const shown = admission.manifest(one.state);
    one.strike(addDays(one.today, 80));
    expect(admission.manifest(one.state)).toEqual(shown);
    expect(one.entries.at(-1)?.act).toBe('strike');
  });
});

describe('who is told', () => {
  const told = (one: AdmissionCase, type: string) => {
    const event = one.events().findLast((found) => found.type === type);
    if (!event) throw new Error(`no ${type}`);
    return admission
      .notices(one.state, event, one.calendar)
      .map(({ kind, role, body }) => `${kind} ${role}@${body}`);
  };

  it('of a decision: cell and grassroots committee', () => {
    expect(told(before('record-decision-receipt'), 'admission.decided')).toEqual([
      'admission.decided secretary@cell',
      'admission.decided organiser@cell',
      'admission.decided organiser@grassroots',
    ]);
  });

  it('of a refusal by the authority: the same, with one word and not two', () => {
    const one = before('decide-admission');
    one.act(
      'decide-admission',
      {
        heldOn: one.today,
        form: 'secret-ballot',
        presentCount: 5,
        tally: { yes: 2, no: 3, blank: 0, invalid: 0 },
        reason: 'token',
      },
      { by: 'secretary@superior' },
    );
    expect(one.state).toMatchObject({ phase: 'NOT_ADMITTED', closed: true });
    expect(told(one, 'admission.refused')).toEqual([
      'admission.refused secretary@cell',
      'admission.refused organiser@cell',
      'admission.refused organiser@grassroots',
    ]);
    expect(told(one, 'vote.taken')).toEqual([]);
  });

  it('of recognition, with the official day', () => {
    const one = goTo(listed(), 'the end');
    const event = one.events().findLast(({ type }) => type === 'recognition.decided');
    if (!event) throw new Error('not recognised');
    const officialOn = addMonths(addDays(one.state.listedOn, 130), 12);
    expect(admission.notices(one.state, event, one.calendar)[0]).toMatchObject({
      role: 'secretary',
      body: 'cell',
      facts: { officialOn },
    });
  });
});
