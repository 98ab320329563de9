import fc from 'fast-check';
import { ADMISSION_CLOCKS } from '../../../rules/admission/care';
import { ADMISSION_PHASES } from '../../../rules/admission/phases';
import { admission } from '../../../rules/admission/procedure';
import { available } from '../../../rules/kernel/decide';
import { actorOf, codesOf, type AdmissionCase } from '../../support/admission-case';
import { ACTS, Dice, inputFor } from './random-inputs';
import { somewhere, stride, type Stride } from './random-walk';
import { standingFaults } from './standing-faults';
import { voteFaults } from './vote-faults';

type After = (one: AdmissionCase, last: Stride, dice: Dice) => void;

/** One walk from a random place of the main path; the same seed walks the same way. */
function walk(
  seed: number,
  strides: number,
  after: After,
  wanted?: ReadonlySet<string>,
): AdmissionCase {
  const dice = new Dice(seed);
  const one = somewhere(dice);
  for (let at = 0; at < strides; at += 1) {
    const last = stride(one, dice, wanted);
    after(one, last, dice);
  }
  return one;
}

/** Many walks; fast-check prints the seed of one that fails, and shortens it. */
function everyWalk(walks: number, after: After, atTheEnd?: (one: AdmissionCase) => void): void {
  const check = (seed: number, strides: number): void => {
    const one = walk(seed, strides, after);
    atTheEnd?.(one);
  };
  fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), check), { numRuns: walks });
}

/** Begun on paper, a dossier is not walked from the list: tests of their own take it over. */
const TAKING_OVER = new Set(['take-over-dossier', 'confirm-take-over', 'discard-take-over']);

function orThrow(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('; '));
}

describe('a dossier under any acts, by anybody, on any day', () => {
  it('while open has a duty or a running clock, each complete and ending on the right day; closed has none', () => {
    everyWalk(1500, (one) => orThrow(standingFaults(one)));
  });

  it('never moves on without its votes, carried on their frozen base at the right bodies', () => {
    everyWalk(1500, (one) => orThrow(voteFaults(one)));
  });

  it('is the fold of its book at every step, plain JSON, with voided entries left out without a trace', () => {
    everyWalk(
      300,
      (one) => expect(one.folding()).toStrictEqual(one.state),
      (one) => {
        expect(JSON.parse(JSON.stringify(one.state))).toStrictEqual(one.state);
        expect(JSON.stringify(one.state)).not.toMatch(/void/);
      },
    );
  });

  it('is struck once for each moment: a second strike on the day does nothing, and moments only advance', () => {
    let strikes = 0;
    everyWalk(400, (one, { did }) => {
      if (one.state.closed || did === 'void-entry') return;
      const before = one.state.struck;
      for (const event of one.strike()) {
        if (event.type !== 'clock.struck') continue;
        const last = before[event.clock];
        const done = last?.dueOn === event.dueOn ? last.offsetDays : -Infinity;
        if (event.offsetDays <= done) throw new Error(`${event.clock} struck again`);
        strikes += 1;
      }
      if (one.strike().length > 0) throw new Error('a second strike on the same day');
    });
    expect(strikes).toBeGreaterThan(500);
  });

  it('offers what it allows: an act refused to somebody is refused with the same code when tried', () => {
    everyWalk(300, (one, { by }, dice) => {
      if (!dice.oneIn(4)) return;
      const offered = available(admission, one.state, actorOf(by), one.facts());
      expect(offered.length).toBe(ACTS.length - 9); // without the acts that begin and those of time
      for (const { act, refusal } of offered) {
        if (!refusal) continue;
        const name = ACTS.find((known) => known === act) ?? 'withdraw';
        const tried = one.attempt(name, inputFor(name, dice, one.today, one.state), by, one.today);
        if (codesOf(tried).join() !== refusal.code) throw new Error(`${act}: ${refusal.code}`);
      }
    });
  });

  it('is walked through every phase, every act and every kind of clock', () => {
    const unseen = new Set<string>([
      ...ADMISSION_PHASES,
      ...ADMISSION_CLOCKS,
      // a move to a cell of another tree has tests of its own
      ...ACTS.filter(
        (act) => act !== 'list-candidate' && act !== 'move-to-cell' && !TAKING_OVER.has(act),
      ),
    ]);
    for (let seed = 1; seed <= 5000 && unseen.size > 0; seed += 1) {
      const see: After = (one, { did, decision }) => {
        unseen.delete(one.state.phase);
        if (decision?.kind === 'accepted') unseen.delete(did);
        for (const { kind } of one.clocks()) unseen.delete(kind);
      };
      // every other walk looks for what no walk has done yet
      walk(seed, 40, see, seed % 2 === 0 ? unseen : undefined);
    }
    expect([...unseen]).toEqual([]);
  });
});
