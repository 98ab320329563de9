import {
  ANNULLED_DECISIONS,
  ANNULMENT_GROUNDS,
  type AnnulmentInputs,
} from '../../../rules/admission/annulment/inputs';
import { issuerOf } from '../../../rules/admission/annulment/competent';
import type { AdmissionState } from '../../../rules/admission/state';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { AdmissionCase } from '../../support/admission-case';
import { before, PAPER } from './main-path';
import type { Dice } from './random-inputs';

type Makers = {
  readonly [A in keyof AnnulmentInputs]: (
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
};

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
