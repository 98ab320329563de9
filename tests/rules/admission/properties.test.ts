import fc from 'fast-check';
import { admission } from '../../../rules/admission/procedure';
import { addMonths } from '../../../rules/calendar/plain-date';
import { rewritesHistory } from '../../../rules/kernel/fold';
import { isPlainState } from '../../../rules/kernel/json';
import type { DomainEvent, DossierState } from '../../../rules/kernel/procedure';
import type { AdmissionCase, Entry } from '../../support/admission-case';
import { decideAgain, evolveAny, withRightInputs } from '../../support/admission-correction';
import { Dice } from './random-inputs';
import { correctSomething, somewhere, stride } from './random-walk';

/** Random histories; fast-check prints the seed of one that fails, and shortens it. */
function everyHistory(histories: number, check: (one: AdmissionCase, dice: Dice) => void): void {
  const walk = (seed: number, strides: number): void => {
    const dice = new Dice(seed);
    const one = somewhere(dice);
    for (let at = 0; at < strides; at += 1) stride(one, dice);
    check(one, dice);
  };
  fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), walk), {
    numRuns: histories,
  });
}

/** The same acts, with the right inputs, done one after the other on an empty dossier: neither voided nor corrected ones. */
function rightFromTheStart(entries: readonly Entry[]): DossierState | null {
  const voided = new Set<unknown>(
    entries.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'entry.voided' ? [event.seq] : [])),
    ),
  );
  let state: DossierState | null = null;
  for (const entry of withRightInputs(entries)) {
    if (rewritesHistory(entry) || voided.has(entry.seq)) continue;
    const decision = decideAgain(entry, state);
    if (decision.kind === 'refused') throw new Error(`${entry.seq} ${entry.act} is refused`);
    for (const event of decision.events) state = evolveAny(state, event);
  }
  return state;
}

function datesOf(one: AdmissionCase, state: DossierState | null) {
  const any: Datable = admission;
  return (
    state && { duties: any.duties(state, one.calendar), clocks: any.clocks(state, one.calendar) }
  );
}
interface Datable {
  duties(state: DossierState, days: AdmissionCase['calendar']): unknown;
  clocks(state: DossierState, days: AdmissionCase['calendar']): unknown;
}

type Vote = Extract<Entry['events'][number], { type: 'vote.taken' }>;
const votesOf = (events: readonly DomainEvent[]): readonly Vote[] =>
  events.filter((event): event is Vote => event.type === 'vote.taken');

describe('over random histories', () => {
  it('a correction equals the history that was right from the start: state, duties and clocks', () => {
    let corrected = 0;
    everyHistory(600, (one, dice) => {
      // a reminder sent while a voided entry stood was sent; such histories never began right
      if (one.entries.some(({ act }) => act === 'void-entry')) return;
      for (let tries = 0; tries < 6; tries += 1) {
        if (correctSomething(one, dice).decision?.kind === 'accepted') corrected += 1;
      }
      const right = rightFromTheStart(one.entries);
      expect(one.state).toStrictEqual(right);
      expect(datesOf(one, one.state)).toStrictEqual(datesOf(one, right));
    });
    expect(corrected).toBeGreaterThan(200);
  });

  it('the fold of voided and corrected entries is the same again, also of what was stored and read', () => {
    everyHistory(300, (one, dice) => {
      for (let tries = 0; tries < 3; tries += 1) correctSomething(one, dice);
      const first = one.folding();
      expect(one.folding()).toStrictEqual(first);
      const stored: Entry[] = JSON.parse(JSON.stringify(one.entries));
      one.entries.splice(0, one.entries.length, ...stored);
      expect(one.folding()).toStrictEqual(first);
    });
  });

  it('a vote that passed still passes with one more yes', () => {
    let passed = 0;
    everyHistory(2000, (one) => {
      let before: DossierState | null = null;
      for (const entry of one.entries) {
        if (rewritesHistory(entry)) return; // the states between are not those of the end
        const hasPassed = votesOf(entry.events).some(({ passes }) => passes);
        for (const input of hasPassed ? withOneMoreYes(entry) : []) {
          const again = decideAgain({ ...entry, input }, before);
          if (again.kind === 'refused') continue; // more present than there are members
          for (const { passes } of votesOf(again.events)) expect(passes).toBe(true);
          passed += 1;
        }
        for (const event of entry.events) before = evolveAny(before, event);
      }
    });
    expect(passed).toBeGreaterThan(15);
  });

  it('the official date is twelve months after the ceremony, however late anything was recorded', () => {
    let recognised = 0;
    everyHistory(1500, (one) => {
      const { officialOn, ceremonyOn, phase } = one.state;
      if (phase !== 'RECOGNISED' || ceremonyOn === null) return;
      recognised += 1;
      expect(officialOn).toBe(addMonths(ceremonyOn, 12));
    });
    expect(recognised).toBeGreaterThan(0);
  });

  it('nobody is recognised without the votes of the cell and of who decides, each on a base of its own', () => {
    everyHistory(1500, (one) => {
      if (one.state.phase !== 'RECOGNISED') return;
      for (const question of ['admission', 'recognition']) {
        const passed = votesOf(one.events()).filter(
          (vote) => vote.question === question && vote.passes,
        );
        const cell = passed.find(({ body }) => body === 'cell');
        const counted = cell?.roll.filter((line) => line.counted).length;
        expect([question, counted]).toEqual([question, cell?.base]);
        const above = passed.filter(({ body }) => body !== 'cell');
        expect(above.length).toBeGreaterThan(0);
        for (const { base } of above) expect(base).toBeGreaterThan(0);
      }
    });
  });

  it('an open dossier has a duty or a running clock, and a closed one neither', () => {
    everyHistory(600, (one) => {
      const waiting = one.duties().length + one.clocks().length;
      expect([one.state.phase, waiting > 0]).toEqual([one.state.phase, !one.state.closed]);
    });
  });
});

/** The input with a no, blank or invalid ballot turned into a yes, and with one who was absent come to say yes. */
function withOneMoreYes({ input }: Entry): readonly Entry['input'][] {
  if (!isPlainState(input) || !isPlainState(input['tally'])) return [];
  const { tally, presentCount } = input;
  const yes = Number(tally['yes']) + 1;
  const turned = ['no', 'blank', 'invalid']
    .filter((kind) => Number(tally[kind]) > 0)
    .map((kind) => ({ ...input, tally: { ...tally, yes, [kind]: Number(tally[kind]) - 1 } }));
  const came = { ...input, tally: { ...tally, yes }, presentCount: Number(presentCount) + 1 };
  return typeof presentCount === 'number' ? [...turned, came] : turned;
}
