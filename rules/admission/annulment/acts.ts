import { notBefore, unlessRefused } from '../../kernel/checks';
import type { Actor, Facts, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import {
  isRight,
  principalOf,
  refusalIn,
  rightIn,
  rightsOf,
  separated,
  type Right,
} from '../../kernel/rights';
import { begun, personOf, type AdmissionRule } from '../act';
import { attached } from '../attach';
import { authorityFor, isAuthority } from '../authority';
import { beingCancelled } from '../ending/acts';
import type { AdmissionEvent } from '../events';
import { personsBehind } from '../hands';
import type { AdmissionPhase } from '../phases';
import { placeOf } from '../seats';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import { annullers, cellNow, hasMoved, issuerOf, perhapsAnnullers } from './competent';
import type { AnnulmentInputs } from './inputs';
import { endedLine } from './lines';
import { correctingActs } from './correcting';
import { slotOfAnnulment } from './slots';

type Annulling = AnnulmentInputs['annul-decision'];

const ROLES = ['secretary'] as const;
const ARTICLE = '24-QĐ/TW and 294-QĐ/TW on wrong admissions';
const PHASES: readonly AdmissionPhase[] = [
  'DECIDED',
  'PROBATION',
  'RECOG_CELL',
  'RECOG_DIVISION',
  'RECOG_GRASSROOTS',
  'RECOGNISED',
  'REMOVAL_CELL',
  'REMOVAL_GRASSROOTS',
  'RETURNED',
  'FAIL_REPORTED_UP',
  'HOLD',
  'CORRECTING',
];

/**
 * 4.13. A decision was wrong and is annulled, also one of years ago whose dossier is closed. Who did not meet the standard
 * leaves the roll, and the dossier ends. Where only authority or procedure were wrong, it opens again until that is cured.
 * Votes and history stay whole.
 * @source docs/law/admission.md §wrong-admission
 */
const annulDecision: AdmissionRule<'annul-decision'> = {
  seat: 'authority',
  decision: true,
  whenClosed: true,
  whose: {
    phases: PHASES,
    roles: ROLES,
    at: 'who decided, the body above it, or who is competent where the member stands now',
  },
  kind: 'decide',
  freeText: ['reason'],
  occurredOn: ({ annulledOn }) => annulledOn,
  needs: ({ issuer, cell, annulledOn }) => ({
    chainsOf: [issuer, cell].filter((body) => body !== undefined),
    linesOn: annulledOn,
    subject: true,
  }),
  may: (state, actor, facts) => mayAnnul(begun(state), actor, facts),
  right: (state, actor, facts) =>
    rightIn(annulling(begun(state), actor, perhapsAnnullers(begun(state), facts))),
  do: (state, input, facts, actor) => {
    const one = begun(state);
    const { bodies } = annullers(one, input, facts);
    return unlessRefused(
      [
        ...checkDecision(one, input),
        ...checkPlace(one, input, facts),
        ...checkGoingOn(one, input, facts),
        bodies.length > 0 ? refusalIn(annulling(one, actor, bodies)) : null,
        ...checkDays(one, input, facts),
      ],
      () => happened(one, input, facts, actor),
    );
  },
};

function mayAnnul(state: AdmissionState, actor: Actor, facts: Facts): Refusal | null {
  const { phase, decidedOn } = state;
  if (!PHASES.includes(phase) || !decidedOn) {
    return refuse('PHASE.NOT_NOW', 'Rõ', { phase, possibleIn: PHASES });
  }
  return refusalIn(annulling(state, actor, perhapsAnnullers(state, facts)));
}

/** Three hands as at the decision itself: who proposed or verified does not annul. */
function annulling(
  state: AdmissionState,
  actor: Actor,
  bodies: readonly OrganisationId[],
): Right | Refusal {
  const rights = rightsOf(actor, ROLES, bodies, 'decide');
  if (rights.length === 0) return refuse('RIGHT.NOT_HOLDER', ARTICLE, { roles: ROLES });
  const taken = (['proposer', 'verifier'] as const).map((hand) => ({
    hand,
    persons: personsBehind(state, hand),
  }));
  return separated(rights, actor, { subject: state.subject, kind: 'decide', taken });
}

/** The decision named is one that stands, and was taken by the body named. */
function checkDecision(
  state: AdmissionState,
  { annuls, issuer }: Annulling,
): readonly (Refusal | null)[] {
  const took = issuerOf(state, annuls);
  if (took === null) return [refuse('ANNULMENT.NO_DECISION', ARTICLE, { annuls }, 'annuls')];
  return [
    took === issuer ? null : refuse('ANNULMENT.OTHER_ISSUER', ARTICLE, { body: took }, 'issuer'),
  ];
}

/** Where the issuer is gone, the cell says who is competent; after a move a superior has consented in writing. */
function checkPlace(
  state: AdmissionState,
  input: Annulling,
  facts: Facts,
): readonly (Refusal | null)[] {
  const { issuerStands, bodies } = annullers(state, input, facts);
  if (issuerStands) return [];
  const cell = cellNow(state, facts);
  if (input.cell !== cell) {
    return [refuse('ANNULMENT.CELL_NEEDED', ARTICLE, { issuer: input.issuer, cell }, 'cell')];
  }
  return [
    bodies.length > 0 ? null : refuse('AUTHORITY.NONE', ARTICLE, { pack: state.pack }),
    hasMoved(state, input.annuls, facts) && !input.consentedOn
      ? refuse('ANNULMENT.CONSENT_NEEDED', '12-HD/BTCTW on wrong admissions', {}, 'consentedOn')
      : null,
  ];
}

/** What goes on must be able to: no rest, no correction that runs already, no other dossier, a member still on a roll. */
function checkGoingOn(
  state: AdmissionState,
  { ground, cell }: Annulling,
  facts: Facts,
): readonly (Refusal | null)[] {
  if (ground === 'standard') return [];
  const { phase, ceremonyOn, closed, subject } = state;
  const member = facts.persons[subject];
  const rests = phase === 'HOLD' || phase === 'CORRECTING';
  return [
    rests ? refuse('PHASE.NOT_NOW', 'Rõ', { phase }) : beingCancelled(state),
    ceremonyOn && !member?.membership
      ? refuse('MEMBER.NOT_ON_ROLL', ARTICLE, { cell: state.organisation })
      : null,
    closed && member?.openAdmission
      ? refuse('CANDIDATE.HAS_DOSSIER', 'Rõ', { dossier: member.openAdmission })
      : null,
    closed && cell !== cellNow(state, facts)
      ? refuse('ANNULMENT.CELL_NEEDED', ARTICLE, { cell: cellNow(state, facts) }, 'cell')
      : null,
  ];
}

function checkDays(
  state: AdmissionState,
  { annuls, annulledOn, consentedOn }: Annulling,
  facts: Facts,
): readonly (Refusal | null)[] {
  const decidedOn = annuls === 'admission' ? state.decisionIssuedOn : state.recognisedOn;
  return [
    notBefore('annulledOn', annulledOn, 'decided', decidedOn),
    notBefore('annulledOn', annulledOn, 'consented', consentedOn),
    // dated before the newest line of the roll it would leave two that contradict each other
    notBefore(
      'annulledOn',
      annulledOn,
      'memberSince',
      facts.persons[state.subject]?.membership?.since,
    ),
  ];
}

/** Where only authority or procedure were wrong the case goes on, from where the member stands now. */
function happened(
  state: AdmissionState,
  input: Annulling,
  facts: Facts,
  actor: Actor,
): readonly AdmissionEvent[] {
  const moved = opensAgain(state, input) ? movedTo(state, input, facts) : [];
  return [
    ...moved,
    annulled(state, input, facts, actor),
    ...attached(slotOfAnnulment(state, input.annuls), input.annulledOn, input.paper),
  ];
}

function annulled(
  state: AdmissionState,
  input: Annulling,
  facts: Facts,
  actor: Actor,
): Extract<AdmissionEvent, { type: 'decision.annulled' }> {
  const { annuls, ground, annulledOn, number, issuer, consentedOn = null } = input;
  const { issuerStands, bodies } = annullers(state, input, facts);
  const principal = principalOf(rightIn(annulling(state, actor, bodies)));
  const annulledBy = bodies.find((body) => isRight(annulling(state, actor, [body]))) ?? issuer;
  const line = endedLine(state, annulledOn, facts);
  const probationary = line !== null && annuls === 'recognition' && ground !== 'standard';
  return {
    type: 'decision.annulled',
    annuls,
    ground,
    annulledOn,
    number,
    issuer,
    issuerStands,
    annulledBy,
    consentedOn,
    line,
    standsAs: probationary ? 'probationary' : null,
    by: personOf(actor),
    ...(principal !== null && { onBehalfOf: principal }),
  };
}

/** A closed dossier learnt of no change since; its bodies are those above the cell on whose roll the member stands. */
function movedTo(
  state: AdmissionState,
  { cell, annulledOn }: Annulling,
  { chains, dossier }: Facts,
): readonly AdmissionEvent[] {
  const bodies = chains?.[cell ?? ''] ?? [];
  const place = placeOf(bodies);
  const found = authorityFor(packOf(state), bodies);
  if (!cell || place.chain.join() === state.chain.join()) return [];
  return [
    {
      type: 'bodies.changed',
      change: `annulment:${dossier}`,
      on: annulledOn,
      organisation: cell,
      ...place,
      authority: isAuthority(found) ? found : state.authority,
      failedAt: null,
      onTheRollFrom: null,
    },
  ];
}

function opensAgain({ closed }: AdmissionState, { ground }: Annulling): boolean {
  return closed && ground !== 'standard';
}

export const annulmentActs = { 'annul-decision': annulDecision, ...correctingActs };
