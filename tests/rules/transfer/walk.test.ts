import fc from 'fast-check';
import { addDays, isPlainDate } from '../../../rules/calendar/plain-date';
import { isWorkingDay } from '../../../rules/calendar/calendar';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import { available } from '../../../rules/kernel/decide';
import { TRANSFER_CLOCKS } from '../../../rules/transfer/care';
import { isClosedTransfer, TRANSFER_PHASES } from '../../../rules/transfer/phases';
import { transfer } from '../../../rules/transfer/procedure';
import { actorOf, codesOf } from '../../support/admission-case';
import type { TransferCase } from '../../support/transfer-case';
import { Dice } from '../admission/random-inputs';
import { ROLES } from '../../../rules/kernel/roles';
import { ACTS, begunSomehow, BODIES, inputFor, stride, type Stride } from './random-walk';

type After = (one: TransferCase, last: Stride, dice: Dice) => void;

function walk(seed: number, strides: number, after: After): TransferCase {
  const dice = new Dice(seed);
  const one = begunSomehow(dice);
  for (let at = 0; at < strides; at += 1) {
    const last = stride(one, dice);
    after(one, last, dice);
  }
  return one;
}

/** Many walks; fast-check prints the seed of one that fails, and shortens it. */
function everyWalk(walks: number, after: After, atTheEnd?: (one: TransferCase) => void): void {
  const check = (seed: number, strides: number): void => {
    const one = walk(seed, strides, after);
    atTheEnd?.(one);
  };
  fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), check), { numRuns: walks });
}

/** What is wrong with what is owed: nobody owes anything, a duty says too little or cannot be done by who owes it. */
function faultsOf(one: TransferCase): readonly string[] {
  const { closed, phase } = one.state;
  const duties = one.duties();
  const clocks = one.clocks();
  const keys = duties.map(({ key }) => key);
  return [
    ...(closed === isClosedTransfer(phase) ? [] : [`${phase} with closed: ${String(closed)}`]),
    ...(closed && duties.length + clocks.length > 0 ? [`something is owed in ${phase}`] : []),
    ...(closed || (duties.length > 0 && clocks.length > 0) ? [] : [`nothing is owed in ${phase}`]),
    ...(new Set(keys).size === keys.length ? [] : [`a duty stands twice: ${keys.join()}`]),
    ...duties.flatMap(({ key, act, role, body, article, fromOn, dueOn }) => {
      const refusal = transfer.acts[act]?.may(one.state, actorOf(`${role}@${body}`), one.facts());
      const complete = [key, article].every(Boolean) && isPlainDate(fromOn) && isPlainDate(dueOn);
      return complete && !refusal ? [] : [`${act} of ${role}@${body}: ${refusal?.code ?? key}`];
    }),
    ...duties
      .filter(({ dueOn }) => !isWorkingDay(dueOn, vietnamCalendar))
      .map(({ key, dueOn }) => `${key} ends on ${dueOn}, a day off`),
    ...clocks.filter(({ kind }) => !transfer.care[kind]).map(({ kind }) => `no care for ${kind}`),
  ];
}

describe('a transfer under any acts, by anybody, on any day', () => {
  it('while open has a duty somebody can do and a running clock; closed has none', () => {
    everyWalk(1500, (one) => {
      const faults = faultsOf(one);
      if (faults.length > 0) throw new Error(faults.join('; '));
    });
  });

  it('reaches a new cell only after letter and presentation, in the order of their days', () => {
    everyWalk(1000, (one) => {
      const { letter, presentedOn, acceptedOn, phase } = one.state;
      if (phase === 'TRANSFERRED' || phase === 'HOSTED') {
        const days = [letter?.issuedOn ?? '-', presentedOn ?? '-', acceptedOn ?? '-'];
        if (days.includes('-') || days.toSorted().join() !== days.join()) {
          throw new Error(`out of order: ${days.join()}`);
        }
      }
    });
  });

  it('of a stay, keeps the member out of the home base for days that lie within it', () => {
    everyWalk(1000, (one) => {
      const stays = one
        .standing()
        .flatMap(({ events }) =>
          events.flatMap((event) =>
            event.type === 'temporary-activity.began' || event.type === 'temporary-activity.ended'
              ? [event]
              : [],
          ),
        );
      for (const { fromOn, lastOn, host } of stays) {
        const within = lastOn <= (one.state.untilOn ?? '') && lastOn >= addDays(fromOn, -1);
        if (!within || host !== one.state.to) throw new Error(`a stay of ${fromOn} to ${lastOn}`);
      }
      const open = stays.at(-1)?.type === 'temporary-activity.began';
      if (one.state.stayFrom !== null && !open) throw new Error('a stay without its beginning');
    });
  });

  it('is the fold of its book at every step, plain JSON, with voided entries left out', () => {
    everyWalk(
      300,
      (one) => expect(one.folding()).toStrictEqual(one.state),
      (one) => expect(JSON.parse(JSON.stringify(one.state))).toStrictEqual(one.state),
    );
  });

  it('offers what it allows: an act refused to somebody is refused with the same code when tried', () => {
    everyWalk(300, (one, { by }, dice) => {
      for (const { act, refusal } of available(transfer, one.state, actorOf(by), one.facts())) {
        if (!refusal) continue;
        const tried = one.attempt(act, inputFor(act, one, dice), by);
        if (codesOf(tried).join() !== refusal.code) throw new Error(`${act}: ${refusal.code}`);
      }
    });
  });

  it('is open to nobody whom the table of acts does not name, in no other phase', () => {
    everyWalk(150, (one) => {
      for (const role of ROLES) {
        for (const at of BODIES) {
          const open = available(transfer, one.state, actorOf(`${role}@${at}`), one.facts());
          for (const { act, refusal } of open) {
            const whose = transfer.acts[act]?.whose;
            const said = whose?.phases.includes(one.state.phase) && whose.roles.includes(role);
            if (!refusal && !said) throw new Error(`${act} in ${one.state.phase} by ${role}@${at}`);
          }
        }
      }
    });
  });

  it('is walked through every phase, every act and every kind of clock', () => {
    // corrections need the whole ledger: tests/ledger/correction-of-transfer.test.ts
    const walked = ACTS.filter((act) => act !== 'correct-entry');
    const unseen = new Set<string>([...TRANSFER_PHASES, ...TRANSFER_CLOCKS, ...walked]);
    for (let seed = 1; seed <= 3000 && unseen.size > 0; seed += 1) {
      walk(seed, 40, (one, { did, decision }) => {
        unseen.delete(one.state.phase);
        if (decision?.kind === 'accepted') unseen.delete(did);
        for (const { kind } of one.clocks()) unseen.delete(kind);
      });
    }
    expect([...unseen]).toEqual([]);
  });
});
