import type { Evolutions } from '../evolve/table';
import { isClosedPhase } from '../phases';
import type { AdmissionState } from '../state';
import { sealing } from '../sealed/stale';
import type { AnnulmentEvent } from './events';
import { redoneFrom } from './redo';
import { slotOfAnnulment, slotOfCorrection } from './slots';
import type { AnnulmentState, Stood } from './state';

/** Decisions that were wrong. */
export const annulment = {
  'decision.annulled': (state, { annuls, ground, annulledOn, issuer }) => {
    const papers = asking(state, slotOfAnnulment(state, annuls));
    const found = { annuls, ground, annulledOn, issuer, papers };
    if (ground === 'standard') {
      return { phase: 'ANNULLED', closed: true, annulment: found };
    }
    return {
      ...(state.meeting && { meeting: null }),
      ...setAside(state, annuls),
      phase: 'CORRECTING',
      closed: false,
      annulment: { ...found, stood: stoodIn(state) },
    };
  },
  'redo.ordered': (state, { question, from, orderedOn, authority }) => {
    if (!state.annulment) return {};
    const { at, ...reset } = redoneFrom({ ...state, authority }, question, from, orderedOn);
    return {
      ...reset,
      authority,
      annulment: { ...state.annulment, redo: { from, orderedOn }, at },
    };
  },
  'correction.recognised': (state, event) => {
    const { question, decidedOn } = event;
    const act = question === 'admission' ? 'decide-admission' : 'decide-recognition';
    return {
      ...sealing(state, act, decidedOn),
      extendedUntil: null,
      ...(question === 'admission' ? admittedAgain(state, event) : recognisedAgain(event)),
      ...(state.annulment && {
        annulment: {
          ...over(state.annulment),
          curedOn: decidedOn,
          papers: asking(state, slotOfCorrection(question)),
        },
      }),
    };
  },
  'redo.uncured': (state) => ({
    phase: 'ANNULLED',
    closed: true,
    ...(state.annulment && { annulment: over(state.annulment) }),
  }),
} satisfies Pick<Evolutions, AnnulmentEvent['type']>;

/** Whether an event speaks of the annulment itself, and not of the procedure that is done again beneath it. */
export function isOfAnnulment(type: string): boolean {
  return Object.hasOwn(annulment, type);
}

function asking({ annulment: found }: AdmissionState, slot: string): readonly string[] {
  return [...new Set([...(found?.papers ?? []), slot])];
}

function over({ at: _at, stood: _stood, ...rest }: AnnulmentState): AnnulmentState {
  return rest;
}

function stoodIn(state: AdmissionState): Stood {
  const { phase, cellVotedOn, decidedOn, decisionIssuedOn, decisionReceivedOn } = state;
  const { lateCeremonyConsentedOn, ceremonyOn, recognitionVotedOn, recognitionDivisionOn } = state;
  const { recognitionGrassrootsOn, recognisedOn, officialOn, failedVote, returned } = state;
  const { extendedUntil, askedAgainOn, resubmittedOn } = state;
  return {
    phase,
    cellVotedOn,
    decidedOn,
    decisionIssuedOn,
    decisionReceivedOn,
    lateCeremonyConsentedOn,
    ceremonyOn,
    recognitionVotedOn,
    recognitionDivisionOn,
    recognitionGrassrootsOn,
    recognisedOn,
    officialOn,
    failedVote,
    returned,
    extendedUntil,
    askedAgainOn,
    resubmittedOn,
  };
}

/** What rested on the decision does not hold until it is cured; the fold remembers it, the ledger anyway. */
function setAside(
  state: AdmissionState,
  annuls: AnnulmentState['annuls'],
): Partial<AdmissionState> {
  const act = annuls === 'admission' ? 'decide-admission' : 'decide-recognition';
  const sealed = (state.sealed ?? []).filter((one) => one.act !== act);
  const both = {
    recognisedOn: null,
    officialOn: null,
    failedVote: null,
    returned: null,
    extendedUntil: null,
    askedAgainOn: null,
    resubmittedOn: null,
    ...(state.sealed && { sealed }),
  };
  if (annuls === 'recognition') return both;
  return {
    ...both,
    decidedOn: null,
    decisionIssuedOn: null,
    decisionReceivedOn: null,
    lateCeremonyConsentedOn: null,
    ceremonyOn: null,
    recognitionVotedOn: null,
    recognitionDivisionOn: null,
    recognitionGrassrootsOn: null,
  };
}

type Cured = Extract<AnnulmentEvent, { type: 'correction.recognised' }>;

/**
 * The dossier stands where it would have stood. Who was a member by then keeps the days of the first decision and of the
 * ceremony: the fault was not theirs. Where no ceremony was held, the new decision is the one that counts (our defaults,
 * docs/decisions/0023-annulment.md).
 */
function admittedAgain(
  { annulment: found }: AdmissionState,
  { decidedOn, issuedOn }: Cured,
): Partial<AdmissionState> {
  if (!found?.stood) return {};
  const { cellVotedOn: _first, ...stood } = found.stood;
  const anew = { decidedOn, decisionIssuedOn: issuedOn, decisionReceivedOn: null };
  return {
    ...stood,
    ...(stood.ceremonyOn ? {} : anew),
    closed: isClosedPhase(stood.phase),
  };
}

function recognisedAgain({ decidedOn, officialOn }: Cured): Partial<AdmissionState> {
  return { phase: 'RECOGNISED', closed: true, recognisedOn: decidedOn, officialOn };
}
