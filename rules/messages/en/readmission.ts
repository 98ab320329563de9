import type { Messages } from '../messages';

/** Refusals of a re-admission. */
export const readmissionRefusals: Messages['refusals'] = {
  'GATE.READMISSION':
    'The candidate was a member before ({why}); re-admission is not possible, or not yet.',
  'READMISSION.BARRED': 'Whoever left in this way is not admitted again: {way}.',
  'READMISSION.NOT_CLEARED': 'After a sentence, say from which day the record is clear.',
  'READMISSION.ONCE': 'Nobody is re-admitted more often than {inLife} time in a life.',
  'READMISSION.STILL_MEMBER': 'The membership must have ended before the candidate was listed.',
  'READMISSION.TOO_EARLY':
    'The candidate left on {leftOn}; the wait before a re-admission is over on {earliest}.',
  'READMISSION.WAY_UNKNOWN':
    'The register does not say how the earlier membership ended; record it first, with its paper.',
};

/** How a membership ended. */
export const leavingWords = {
  'walked-out': 'stopped coming',
  'asked-to-leave': 'asked to leave',
  'left-in-hardship': 'asked to leave in special family hardship',
  'struck-off': 'struck off',
  expelled: 'expelled',
  'expelled-for-disunity': 'expelled for serious disunity',
  'convicted-less-serious': 'convicted of a less serious crime',
  'convicted-serious': 'convicted of a serious crime or worse',
  'convicted-of-corruption': 'convicted of corruption',
  'population-policy': 'population policy',
  annulled: 'admission annulled',
} satisfies Messages['words'];
