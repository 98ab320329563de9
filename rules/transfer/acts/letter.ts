import type { PlainDate } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import type { TransferEvent } from '../events';
import { nextOnward } from '../route';
import { endStay } from '../stay';
import { WORKERS } from '../rights';
import type { TransferState } from '../state';
import { articleOf, letterEndsOn } from '../terms-of';

/**
 * R32. The old cell's letter of introduction; its day starts the second term. Of a temporary stay the home cell's base
 * leaves the member out from this day on (294-QĐ/TW 9.3.2).
 */
const issueLetter = defineAct<'issue-letter'>({
  kind: 'submit',
  who: { phases: ['MOVE_ANNOUNCED'], roles: ['secretary'], seats: ['releasing-cell'] },
  on: ({ issuedOn }) => issuedOn,
  needs: ({ issuedOn }) => ({ rollOn: issuedOn }),
  check: (state, { issuedOn }, facts) => [
    notBefore('issuedOn', issuedOn, 'announcedOn', state.announcedOn),
    notBefore('issuedOn', issuedOn, 'sentBackOn', state.askedAgainOn),
    notIntroducible(state, facts),
    stayOver(state, issuedOn),
  ],
  happen: (state, { issuedOn, number, paper }) => [
    { type: 'letter.issued', number, issuedOn },
    ...(state.untilOn
      ? [
          {
            type: 'temporary-activity.began' as const,
            host: state.to,
            fromOn: issuedOn,
            lastOn: state.untilOn,
          },
        ]
      : []),
    ...attached('introduction-letter', issuedOn, paper),
  ],
});

/** A letter that expired, was lost or is wrong is replaced by a new one, with its reason; its term runs anew. */
const reissueLetter = defineAct<'reissue-letter'>({
  kind: 'submit',
  freeText: ['reason'],
  who: { phases: ['INTRODUCED'], roles: ['secretary'], seats: ['releasing-cell'] },
  on: ({ issuedOn }) => issuedOn,
  check: (state, { issuedOn }) => [
    notBefore('issuedOn', issuedOn, 'letter', state.letter?.issuedOn),
    stayOver(state, issuedOn),
  ],
  happen: (_state, { issuedOn, number, reason, paper }) => [
    { type: 'letter.reissued', number, issuedOn, reason },
    ...attached('introduction-letter', issuedOn, paper),
  ],
});

/** A committee on the way introduces in its turn, where the pack has committees do so (general knowledge, to be confirmed). */
const passLetterOn = defineAct<'pass-letter-on'>({
  kind: 'submit',
  who: { phases: ['INTRODUCED'], roles: WORKERS, seats: ['passing-on'] },
  on: ({ passedOn }) => passedOn,
  check: (state, { passedOn }) => [
    notBefore('passedOn', passedOn, 'letter', state.letter?.issuedOn),
    notBefore('passedOn', passedOn, 'passedOn', state.passedOn.at(-1)),
  ],
  happen: (state, { passedOn }) => {
    const by = nextOnward(state);
    return by === null ? [] : [{ type: 'letter.passed-on', by, passedOn }];
  },
});

/** R32. The member presents the letter to the new cell. After its last day it opens no door: a new one is asked for. */
const recordPresentation = defineAct<'record-presentation'>({
  kind: 'prepare',
  who: {
    phases: ['INTRODUCED'],
    roles: WORKERS,
    seats: ['receiving-cell'],
    onlyIf: (state) =>
      nextOnward(state) === null ? null : refuse('ORDER.LETTER_ON_ITS_WAY', 'Rõ'),
  },
  on: ({ presentedOn }) => presentedOn,
  check: (state, { presentedOn }, { calendar }) => [
    notBefore('presentedOn', presentedOn, 'letter', state.letter?.issuedOn),
    notBefore('presentedOn', presentedOn, 'passedOn', state.passedOn.at(-1)),
    expired(state, presentedOn, letterEndsOn(state, calendar)),
    stayOver(state, presentedOn),
  ],
  happen: (_state, { presentedOn }) => [{ type: 'letter.presented', presentedOn }],
});

/** The new cell cannot take the member in (wrong cell, papers missing): the old one has to write again or call it off. */
const sendLetterBack = defineAct<'send-letter-back'>({
  kind: 'submit',
  freeText: ['reason'],
  who: {
    phases: ['INTRODUCED', 'PRESENTED'],
    roles: ['secretary'],
    seats: ['receiving-cell'],
  },
  on: ({ sentBackOn }) => sentBackOn,
  check: (state, { sentBackOn }) => [
    notBefore('sentBackOn', sentBackOn, 'letter', state.letter?.issuedOn),
    notBefore('sentBackOn', sentBackOn, 'presentedOn', state.presentedOn),
  ],
  happen: (state, { sentBackOn, reason }): readonly TransferEvent[] => [
    { type: 'letter.sent-back', sentBackOn, reason },
    ...endStay(state, sentBackOn, 'never-began'),
  ],
});

/** Whoever is not on the old cell's roll that day, or is elsewhere already, cannot be introduced. */
function notIntroducible(state: TransferState, { roll }: Facts): Refusal | null {
  const line = roll?.find(({ person }) => person === state.subject);
  if (!line) {
    return refuse('MEMBER.NOT_ON_ROLL', articleOf(state, 'R32'), { cell: state.organisation });
  }
  return line.temporarilyElsewhere && state.sort === 'temporary'
    ? refuse('MEMBER.ELSEWHERE', articleOf(state, 'R32'))
    : null;
}

/** A stay that is over is not begun any more. */
function stayOver({ untilOn, pack }: TransferState, day: PlainDate): Refusal | null {
  return untilOn && day > untilOn
    ? refuse('TRANSFER.STAY_OVER', articleOf({ pack }, 'R32'), { untilOn })
    : null;
}

function expired(state: TransferState, day: PlainDate, lastDay: PlainDate | null): Refusal | null {
  return lastDay && day > lastDay
    ? refuse('LETTER.EXPIRED', articleOf(state, 'R32b'), { lastDay }, 'presentedOn')
    : null;
}

export const letterActs = {
  'issue-letter': issueLetter,
  'reissue-letter': reissueLetter,
  'pass-letter-on': passLetterOn,
  'record-presentation': recordPresentation,
  'send-letter-back': sendLetterBack,
};
