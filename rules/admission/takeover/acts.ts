import { addDays, type PlainDate } from '../../calendar/plain-date';
import { checkDay, notBefore, unlessRefused } from '../../kernel/checks';
import type { Actor, Facts, PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { principalOf, refusalIn, rightsOf, separated, type Right } from '../../kernel/rights';
import { defineAct, personOf, type AdmissionRule } from '../act';
import { authorityFor, isAuthority } from '../authority';
import type { AdmissionEvent } from '../events';
import { evolveAdmission } from '../evolve/evolve';
import type { AdmissionInputs } from '../inputs';
import { packFor } from '../packs/registry';
import { slotsOf } from '../papers';
import { placeOf } from '../seats';
import type { AdmissionState } from '../state';
import type { LineTakenOver } from './events';
import type { TakenStep } from './inputs';
import { TAKEN_OVER } from './state';
import { under, walk, type Rules } from './steps';

type TakingOver = AdmissionInputs['take-over-dossier'];
const WORKERS = ['organiser', 'secretary'] as const;

/**
 * A dossier that began on paper goes on here, in whatever phase its steps amount to: ordinary events in one entry, each step checked by the
 * rule that records it, under the pack of the day its file opened. Votes are taken as written, without a roll. It rests until a second
 * person has confirmed it (our default).
 * @param rules  of the whole procedure, asked for when an act is done
 */
export function takeOverDossier(rules: () => Rules): AdmissionRule<'take-over-dossier'> {
  return {
    creates: true,
    whose: { phases: [], roles: WORKERS, at: 'cell or cell-superior' },
    kind: 'prepare',
    freshFactor: true,
    freeText: ['papers.*.place', 'steps.*.reason', 'steps.*.note'],
    occurredOn: ({ takenOverOn }) => takenOverOn,
    needs: (input) => ({
      organisation: input.cell,
      bodiesOn: input.takenOverOn,
      layersOn: openedOn(input) ?? input.listedOn,
      linesOn: input.takenOverOn,
      persons: [...new Set([input.candidate, input.helper, ...input.steps.flatMap(personsIn)])],
    }),
    may: (_state, actor, { bodies }) => {
      const [cell] = bodies;
      if (cell?.level !== 'cell') return refuse('CELL.UNKNOWN', 'Rõ', {}, 'cell');
      if (typing(actor, bodies).length > 0) return null;
      return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: WORKERS, body: cell.id });
    },
    right: (_state, actor, { bodies }) => typing(actor, bodies)[0] ?? null,
    do: (_state, input, facts, actor) => {
      const begun = beginning(input, facts, actor);
      const walked = walk(begun.state, input.steps, withMembersOfThen(input, facts), rules());
      return unlessRefused(
        [
          ...whoItIs(input, facts, actor),
          ...walked.refusals,
          ...(walked.refusals.length > 0 ? [] : ended(input, walked.state, facts)),
        ],
        () => [
          ...begun.events,
          ...walked.events,
          {
            type: 'case.held',
            reason: TAKEN_OVER,
            heldFrom: input.takenOverOn,
            by: 'cell-superior',
          },
        ],
      );
    },
  };
}

/** Whoever prepares or signs at the cell or at the body above it, which keeps its files. */
function typing(actor: Actor, bodies: Facts['bodies']): readonly Right[] {
  return rightsOf(
    actor,
    WORKERS,
    bodies.slice(0, 2).map(({ id }) => id),
    'prepare',
  );
}

function openedOn({ steps }: TakingOver): PlainDate | undefined {
  return steps.find((step) => step.act === 'open-file')?.openedOn;
}

function personsIn(step: TakenStep): readonly PersonId[] {
  if (step.act === 'introduce') return [step.introducer];
  return step.act === 'hold-ceremony' || step.act === 'replace-mentor' ? [step.mentor] : [];
}

/** Who introduced or mentored then may stand on no roll today; what the register says of today does not speak against it. */
function withMembersOfThen(input: TakingOver, facts: Facts): Facts {
  const persons = Object.fromEntries(
    input.steps.flatMap(personsIn).flatMap((id) => {
      const one = facts.persons[id];
      const membership = { cell: input.cell, status: 'full', since: input.listedOn } as const;
      return one && !one.membership ? [[id, { ...one, membership }]] : [];
    }),
  );
  return { ...facts, persons: { ...facts.persons, ...persons } };
}

function beginning(
  { cell, candidate, helper, listedOn, takenOverOn, papers }: TakingOver,
  facts: Facts,
  actor: Actor,
): { readonly events: readonly AdmissionEvent[]; readonly state: AdmissionState } {
  const onBehalfOf = principalOf(typing(actor, facts.bodies)[0] ?? null);
  const place = placeOf(facts.bodies);
  const first = { type: 'candidate.listed', candidate, cell, ...place, helper, listedOn } as const;
  const body = place.chain[1] ?? cell;
  const rest: readonly AdmissionEvent[] = [
    {
      type: 'dossier.taken-over',
      takenOverOn,
      by: personOf(actor),
      ...(onBehalfOf !== null && { onBehalfOf }),
    },
    ...papers.flatMap(({ slot, madeOn, place: where }): AdmissionEvent[] => [
      { type: 'paper.taken-over', slot, madeOn },
      { type: 'original.placed', slot, movedOn: takenOverOn, body, place: where },
    ]),
  ];
  const state = rest.reduce(evolveAdmission, evolveAdmission(null, first));
  return { events: [first, ...rest], state };
}

function whoItIs(input: TakingOver, facts: Facts, actor: Actor): readonly (Refusal | null)[] {
  const { candidate, helper, cell, listedOn } = input;
  const rights = typing(actor, facts.bodies).slice(0, 1);
  const person = facts.persons[candidate];
  const helps = facts.persons[helper]?.membership;
  const authority = authorityFor(packFor(openedOn(input) ?? listedOn), facts.bodies);
  const admitted = input.steps.some(({ act }) => act === 'hold-ceremony');
  return [
    refusalIn(separated(rights, actor, { subject: candidate, kind: 'prepare' })),
    checkDay('listedOn', listedOn, facts),
    isAuthority(authority) ? null : authority,
    person ? null : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'candidate'),
    person?.openAdmission
      ? refuse('CANDIDATE.HAS_DOSSIER', 'Rõ', { dossier: person.openAdmission }, 'candidate')
      : null,
    memberAlready(person?.membership ?? null, cell, admitted),
    helps?.status === 'full' && helps.cell === cell && helper !== candidate
      ? null
      : refuse('HELPER.NOT_FULL_MEMBER', 'Charter Art. 4', {}, 'helper'),
  ];
}

/** Before the ceremony nobody is a member; after it, a probationary one of this cell or of none yet. */
function memberAlready(
  membership: Facts['persons'][string]['membership'],
  cell: string,
  admitted: boolean,
): Refusal | null {
  if (!membership) return null;
  const fits = admitted && membership.cell === cell && membership.status === 'probationary';
  return fits ? null : refuse('CANDIDATE.ALREADY_MEMBER', 'Charter Art. 4', {}, 'candidate');
}

/** What can only be said at the end: papers of steps that were never done, a paper twice, a day of a paper in the future. */
function ended(
  { papers }: TakingOver,
  state: AdmissionState,
  facts: Facts,
): readonly (Refusal | null)[] {
  const known = slotsOf(state);
  return papers.flatMap(({ slot, madeOn }, at) => {
    const path = `papers.${at}`;
    const twice = papers.findIndex((one) => one.slot === slot) !== at;
    const day = checkDay('madeOn', madeOn, facts);
    return [
      known.includes(slot)
        ? null
        : under(path, refuse('PAPER.UNKNOWN_SLOT', '12-HD/BTCTW', { slot, known }, 'slot')),
      twice ? under(path, refuse('RETURN.ITEM_TWICE', 'Rõ', { slot }, 'slot')) : null,
      day && under(path, day),
    ];
  });
}

/** A second person has compared what was typed with the papers; from now on its duties go out. */
const confirmTakeOver = defineAct<'confirm-take-over'>({
  kind: 'verify',
  freshFactor: true,
  freeText: ['note'],
  who: {
    phases: ['HOLD'],
    roles: ['secretary'],
    seat: 'holder',
    unlike: ['typist'],
    onlyIf: notTakenOver,
  },
  on: ({ confirmedOn }) => confirmedOn,
  needs: ({ confirmedOn }) => ({ subject: true, linesOn: confirmedOn }),
  check: (state, { confirmedOn }, facts) => [
    notBefore('confirmedOn', confirmedOn, 'takenOver', state.takenOver?.takenOverOn),
    memberAlready(
      facts.persons[state.subject]?.membership ?? null,
      state.organisation,
      state.ceremonyOn !== null,
    ),
  ],
  happen: (state, { confirmedOn }, facts, done) => [
    { type: 'take-over.confirmed', confirmedOn, ...onTheRoll(state, confirmedOn, facts), ...done },
    { type: 'hold.released', releasedOn: confirmedOn, outcome: 'go-on' },
  ],
});

/** The register's line of a probationary member ends where the dossier's begins; without one, the dossier's begins with the ceremony. */
function onTheRoll(
  { ceremonyOn, subject }: AdmissionState,
  confirmedOn: PlainDate,
  facts: Facts,
): { readonly onTheRollFrom: PlainDate | null; readonly line: LineTakenOver | null } {
  if (!ceremonyOn) return { onTheRollFrom: null, line: null };
  const found = facts.lines?.[subject];
  if (!found) return { onTheRollFrom: ceremonyOn, line: null };
  const { cell, exempt, fromOn } = found;
  const after = addDays(fromOn, 1);
  return {
    onTheRollFrom: confirmedOn > after ? confirmedOn : after,
    line: { cell, exempt, fromOn },
  };
}

/** It was typed for the wrong person, or cannot be mended: the dossier closes, and can be taken over anew. */
const discardTakeOver = defineAct<'discard-take-over'>({
  kind: 'verify',
  freeText: ['reason'],
  who: { phases: ['HOLD'], roles: ['secretary'], seat: 'holder', onlyIf: notTakenOver },
  on: ({ discardedOn }) => discardedOn,
  check: (state, { discardedOn }) => [
    notBefore('discardedOn', discardedOn, 'takenOver', state.takenOver?.takenOverOn),
  ],
  happen: (_state, { discardedOn, reason }) => [
    { type: 'take-over.discarded', discardedOn, reason },
  ],
});

function notTakenOver({ hold }: AdmissionState): Refusal | null {
  return hold?.reason === TAKEN_OVER
    ? null
    : refuse('HOLD.OTHER_WAY', 'Rõ', { hold: hold?.reason ?? '' });
}

export const takeOverActs = {
  'confirm-take-over': confirmTakeOver,
  'discard-take-over': discardTakeOver,
};
