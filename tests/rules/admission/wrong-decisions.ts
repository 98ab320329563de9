import {
  ANNULLED_DECISIONS,
  ANNULMENT_GROUNDS,
  REDO_STAGES,
  type AnnulmentInputs,
} from '../../../rules/admission/annulment/inputs';
import { issuerOf } from '../../../rules/admission/annulment/competent';
import { bodyAt } from '../../../rules/admission/seats';
import type { AdmissionState } from '../../../rules/admission/state';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { AdmissionCase } from '../../support/admission-case';
import { before, PAPER } from './main-path';
import type { Dice } from './random-inputs';

type Makers = {
  readonly [A in Exclude<keyof AnnulmentInputs, 'recognise-after-correction'>]: (
    dice: Dice,
    on: PlainDate,
    state: AdmissionState,
  ) => AnnulmentInputs[A];
};

/** Inputs of the acts on decisions that were wrong, mostly such as fit. */
export const WRONG_DECISIONS: Makers = {
  'annul-decision': (dice, annulledOn, state) => {
    const annuls = state.recognisedOn ? dice.pick(ANNULLED_DECISIONS) : 'admission';
    const issuer = dice.oneIn(6) ? 'nowhere' : (issuerOf(state, annuls) ?? 'superior');
    return {
      annuls,
      ground: dice.pick(ANNULMENT_GROUNDS),
      annulledOn,
      number: '9-QĐ',
      issuer,
      reason: 'token',
      ...(dice.oneIn(3) && { cell: 'cell' }),
      ...(dice.oneIn(3) && { paper: PAPER }),
    };
  },
  'order-redo': (dice, orderedOn) => ({
    orderedOn,
    from: dice.pick(REDO_STAGES),
    reason: 'token',
    responsibility: 'token',
  }),
  'end-uncured': (_dice, endedOn) => ({ endedOn, number: '10-QĐ', reason: 'token' }),
};

/** The candidate stands on the roll of a cell from the day of the ceremony; the register says so. */
export function onTheRoll(one: AdmissionCase, cell = 'cell'): AdmissionCase {
  const { ceremonyOn: since, recognisedOn } = one.state;
  if (!since) return one;
  const status = recognisedOn ? 'full' : 'probationary';
  const { candidate } = one.world.persons;
  if (!candidate) throw new Error('the world has no candidate');
  one.world = {
    ...one.world,
    persons: {
      ...one.world.persons,
      candidate: { ...candidate, membership: { cell, status, since } },
    },
    lines: { candidate: { cell, status, exempt: false, fromOn: since } },
  };
  return one;
}

/** The case, its decision annulled today by who took it: the person did not meet the standard. */
export function annulled(
  one: AdmissionCase = before('file-member-cv'),
  given: Partial<AnnulmentInputs['annul-decision']> = {},
): AdmissionCase {
  const annuls = given.annuls ?? 'admission';
  const issuer = given.issuer ?? issuerOf(one.state, annuls) ?? 'nowhere';
  one.act(
    'annul-decision',
    {
      annuls,
      ground: 'standard',
      annulledOn: one.today,
      number: '9-QĐ',
      issuer,
      reason: 'token',
      ...given,
    },
    { by: `secretary@${issuer}` },
  );
  return one;
}

/** The same, where only the procedure was wrong; the superior has ordered nothing yet. */
export function correcting(
  one: AdmissionCase = before('note-quarterly-comment'),
  given: Partial<AnnulmentInputs['annul-decision']> = {},
): AdmissionCase {
  return annulled(onTheRoll(one), { ground: 'procedure', cell: 'cell', ...given });
}

/** The procedure is done again, from this stage on. */
export function redone(
  one: AdmissionCase,
  from: AnnulmentInputs['order-redo']['from'] = 'cell-vote',
): AdmissionCase {
  one.act(
    'order-redo',
    { orderedOn: one.today, from, reason: 'token', responsibility: 'token' },
    { by: `secretary@${bodyAt('redo-orderer', one.state)}` },
  );
  return one;
}
