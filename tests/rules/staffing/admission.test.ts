import { admissionToStaff, asIfListed, MAKES_HAND } from '../../../rules/admission/staffing';
import { evolveAdmission } from '../../../rules/admission/evolve/evolve';
import type { AdmissionEvent } from '../../../rules/admission/events';
import { admission } from '../../../rules/admission/procedure';
import type { AdmissionState } from '../../../rules/admission/state';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import { plainDate } from '../../../rules/calendar/plain-date';
import type { KernelEvent } from '../../../rules/kernel/procedure';
import type { Role } from '../../../rules/kernel/roles';
import { staff } from '../../../rules/staffing/solve';
import type { StaffingCase } from '../../../rules/staffing/staffing';
import { TREES, world, type Tree } from '../../support/admission-world';
import { before, goTo, listed } from '../admission/main-path';
import { removed } from '../admission/removals';

const isOwn = (event: AdmissionEvent | KernelEvent): event is AdmissionEvent =>
  event.type !== 'clock.struck' && event.type !== 'entry.voided';
const TODAY = plainDate('2026-03-02');
const TREE_NAMES = Object.keys(TREES).filter((name): name is Tree => name in TREES);

function handsMadeBy(state: AdmissionState, events: readonly AdmissionEvent[]): readonly string[] {
  const unknown = { proposer: '?', verifier: '?' };
  const after = events.reduce(evolveAdmission, { ...state, hands: unknown });
  return (['proposer', 'verifier'] as const).filter((hand) => after.hands[hand] !== '?');
}

it('acts make the hands that the dossier remembers after them, and no others', () => {
  const made = new Map<string, readonly string[]>();
  for (const { entries } of [goTo(listed(), 'the end'), removed()]) {
    let state: AdmissionState | null = null;
    for (const { act, events } of entries) {
      const own = events.filter(isOwn);
      if (state !== null) {
        const hands = handsMadeBy(state, own);
        if (hands.length > 0) made.set(act, hands);
      }
      state = own.reduce<AdmissionState | null>(evolveAdmission, state);
    }
  }
  const said = Object.entries(MAKES_HAND).map(([act, hand]) => [act, [hand]]);
  expect(Object.fromEntries(made)).toEqual(Object.fromEntries(said));
});

const toStaff = (state: AdmissionState) =>
  admissionToStaff(state, vietnamCalendar, TODAY, admission.acts);

/** One person for each role at each body, unless others are named. */
function onePerRole(
  asked: Omit<StaffingCase, 'people'>,
  name = (role: Role, body: string) => `${role}@${body}`,
): StaffingCase {
  const holdings = asked.steps.flatMap(({ roles, body: organisation }) =>
    roles.map((role) => ({
      person: name(role, organisation),
      role,
      organisation,
      fromOn: plainDate('2020-01-01'),
      toOn: null,
    })),
  );
  const people = { holdings, lendings: [], absences: [], ties: [] };
  return { ...asked, people };
}

it.each(TREE_NAMES)('one person per role at each body can do a whole admission: %s', (tree) => {
  const state = asIfListed(world({ tree }).bodies, 'candidate', TODAY);
  const asked = toStaff(state);
  expect(asked.steps.length).toBeGreaterThan(15);
  expect(staff(onePerRole(asked)).kind).toBe('feasible');
});

it('one and the same person everywhere cannot: proposer, verifier and decider are three', () => {
  const asked = onePerRole(toStaff(listed().state), () => 'x');
  const answer = staff(asked);
  if (answer.kind === 'feasible') throw new Error('one person did it all');
  const short = answer.bottlenecks.map(({ steps }) => steps.map(({ act }) => act));
  expect(short[0]).toEqual(['conclude-verification', 'record-cell-vote']);
});

it('a tie of the only one who decides is found before the file is opened', () => {
  const asked = onePerRole(toStaff(listed().state));
  const decider = asked.steps.find(({ act }) => act === 'decide-admission');
  const person = `secretary@${decider?.body ?? ''}`;
  const ties = [{ person, kind: 'sibling' as const }];
  expect(staff({ ...asked, people: { ...asked.people, ties } })).toMatchObject({
    kind: 'infeasible',
    bottlenecks: expect.arrayContaining([
      expect.objectContaining({
        steps: [
          expect.objectContaining({
            act: 'decide-admission',
            able: [],
            out: [expect.objectContaining({ person, why: 'relative' })],
          }),
        ],
        mends: expect.arrayContaining([
          expect.objectContaining({ kind: 'depute', principal: person }),
        ]),
      }),
    ]),
  });
});

it('hands already used count: who verified cannot be the only one left for the vote', () => {
  const { state } = before('record-cell-vote');
  const verifier = state.hands.verifier ?? '';
  const asked = onePerRole(toStaff(state), (role, body) =>
    role === 'secretary' && body === state.organisation ? verifier : `${role}@${body}`,
  );
  expect(staff(asked)).toMatchObject({
    kind: 'infeasible',
    bottlenecks: [
      {
        steps: [
          { act: 'record-cell-vote', able: [], out: [{ person: verifier, why: 'same-hand' }] },
        ],
      },
    ],
  });
});
