import type { TermId } from '../admission/packs/pack';
import type { Calendar } from '../calendar/calendar';
import { addDays, type PlainDate } from '../calendar/plain-date';
import type { Duty } from '../kernel/duty';
import type { Role } from '../kernel/roles';
import type { TransferAct } from './inputs';
import type { TransferPhase } from './phases';
import { nextOnward } from './route';
import { bodyOn, type TransferSeat } from './seats';
import type { TransferState } from './state';
import { articleOf, letterEndsOn, termEnd } from './terms-of';

type Duties = (state: TransferState, days: Calendar) => readonly Duty[];

interface Owed {
  readonly act: TransferAct;
  readonly role: Role;
  readonly seat: TransferSeat;
  readonly fromOn: PlainDate;
  readonly term: TermId;
  /** The day the term counts from, where it is not the day the duty begins. */
  readonly termFrom?: PlainDate;
}

const nothing: Duties = () => [];

/** What is owed in each phase. The compiler asks for a line per phase. */
const DUTIES = {
  MOVE_ANNOUNCED: letter,
  INTRODUCED: presentation,
  PRESENTED: acceptance,
  HOSTED: theReturn,
  MEMBER_MISSING: anAnswer,
  TRANSFERRED: nothing,
  STAY_ENDED: nothing,
  MOVE_CALLED_OFF: nothing,
  MEMBER_NOT_FOUND: nothing,
} satisfies Record<TransferPhase, Duties>;

/** Every open duty of the transfer, the next step first: who, what, which body answers, by when, why. */
export function transferDuties(state: TransferState, days: Calendar): readonly Duty[] {
  return state.closed ? [] : DUTIES[state.phase](state, days);
}

/** R32: the old cell writes within its term from the day the move takes effect; after a letter came back, within ours. */
function letter(state: TransferState, days: Calendar): readonly Duty[] {
  const owes = { act: 'issue-letter', role: 'secretary', seat: 'releasing-cell' } as const;
  const { askedAgainOn, effectiveOn, announcedOn } = state;
  if (askedAgainOn)
    return [duty(state, days, { ...owes, fromOn: askedAgainOn, term: 'new-letter' })];
  const fromOn = effectiveOn > announcedOn ? effectiveOn : announcedOn;
  return [duty(state, days, { ...owes, fromOn, term: 'R32', termFrom: effectiveOn })];
}

/** R32: the letter is presented within its term; from the day after, the old cell owes a new one. */
function presentation(state: TransferState, days: Calendar): readonly Duty[] {
  const issuedOn = known(state.letter?.issuedOn, 'the letter');
  const lastDay = known(letterEndsOn(state, days), "the letter's last day");
  const passing = nextOnward(state);
  const next: Owed = passing
    ? {
        act: 'pass-letter-on',
        role: 'organiser',
        seat: 'passing-on',
        fromOn: state.passedOn.at(-1) ?? issuedOn,
        term: 'letter-passing',
      }
    : {
        act: 'record-presentation',
        role: 'organiser',
        seat: 'receiving-cell',
        fromOn: state.passedOn.at(-1) ?? issuedOn,
        term: 'R32b',
        termFrom: issuedOn,
      };
  return [
    duty(state, days, next),
    duty(state, days, {
      act: 'reissue-letter',
      role: 'secretary',
      seat: 'releasing-cell',
      fromOn: addDays(lastDay, 1),
      term: 'new-letter',
      termFrom: lastDay,
    }),
  ];
}

function acceptance(state: TransferState, days: Calendar): readonly Duty[] {
  const fromOn = known(state.presentedOn, 'the presentation');
  return [
    duty(state, days, {
      act: 'accept-member',
      role: 'secretary',
      seat: 'receiving-cell',
      fromOn,
      term: 'member-acceptance',
    }),
  ];
}

/** The base counts the member again by itself; that the member is really back somebody has to say. */
function theReturn(state: TransferState, days: Calendar): readonly Duty[] {
  const fromOn = known(state.untilOn, 'the last day of the stay');
  return [
    duty(state, days, {
      act: 'confirm-return',
      role: 'organiser',
      seat: 'releasing-cell',
      fromOn,
      term: 'return-confirmation',
    }),
  ];
}

function anAnswer(state: TransferState, days: Calendar): readonly Duty[] {
  const fromOn = known(state.missing?.reportedOn, 'the report');
  return [
    duty(state, days, {
      act: 'answer-missing',
      role: 'secretary',
      seat: 'releasing-superior',
      fromOn,
      term: 'missing-answer',
    }),
  ];
}

function duty(state: TransferState, days: Calendar, owed: Owed): Duty {
  const body = known(bodyOn(owed.seat, state), `the body on the seat ${owed.seat}`);
  return {
    key: owed.act,
    act: owed.act,
    role: owed.role,
    body,
    answers: body,
    fromOn: owed.fromOn,
    dueOn: termEnd(state, owed.term, owed.termFrom ?? owed.fromOn, days),
    article: articleOf(state, owed.term),
  };
}

/** What the phase guarantees. @throws when the ledger lacks it: then the fold is wrong */
function known<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the ledger lacks ${what}`);
  return value;
}
