import type { CardInputs } from '../../../rules/admission/card/inputs';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { Dice } from './random-inputs';

/** Inputs of what comes after a recognition; a number is now and then no number of a card. */
export const CARDS: {
  readonly [A in keyof CardInputs]: (dice: Dice, on: PlainDate) => CardInputs[A];
} = {
  'announce-recognition': (_dice, announcedOn) => ({ announcedOn }),
  'issue-party-card': (dice, issuedOn) => ({
    number: dice.oneIn(5) ? '12' : '012345678901',
    decisionNumber: '3-QĐ',
    issuedOn,
  }),
  'hand-over-party-card': (_dice, handedOn) => ({ handedOn }),
};
