import { admission } from '../../../rules/admission/procedure';
import type { AdmissionAct } from '../../../rules/admission/inputs';
import { papersOf } from '../../../rules/admission/papers';
import {
  bodyOn,
  isWithAuthority,
  nextMeeting,
  type NextMeeting,
} from '../../../rules/admission/seats';
import { addDays, isPlainDate } from '../../../rules/calendar/plain-date';
import { available } from '../../../rules/kernel/decide';
import type { PaperSlot } from '../../../rules/kernel/duty';
import { isPlainState, type Json } from '../../../rules/kernel/json';
import type { Decision, DomainEvent } from '../../../rules/kernel/procedure';
import type { AdmissionCase } from '../../support/admission-case';
import { actorOf, type By } from '../../support/admission-case';
import { fullMember, person, TREES, world, type Tree } from '../../support/admission-world';
import { OTHER_CHAINS, OTHER_PLACE } from './another-place';
import { EVERYONE, before, listed, stepsFrom } from './main-path';
import type { Dice } from './random-inputs';
import { deadlocked, endorsedToRemove, proposedToRemove, removed } from './removals';
import { ACTS, inputFor } from './random-inputs';
import { meetingElsewhere } from './random-meetings';
import { recognised, withCard } from './recognised';
import { correcting, onTheRoll, redone } from './wrong-decisions';

export const TREE_NAMES = Object.keys(TREES).filter((name): name is Tree => name in TREES);
/** One opens files under P2025B, one under P2026B. */
const STARTS = ['2026-01-05', '2026-08-03'];
const BODIES = ['cell', 'division', 'grassroots', 'superior', 'province', 'nowhere'];
const NOTHING_WANTED: ReadonlySet<string> = new Set();
const ROLES = ['secretary', 'secretary', 'organiser', 'committee-member', 'supervisor'];

/** What one step of a walk did. */
export interface Stride {
  readonly did: string;
  readonly by: By;
  readonly decision: Decision<DomainEvent> | null;
}

/** A dossier somewhere on its way. */
export function somewhere(dice: Dice): AdmissionCase {
  const tree = dice.pick(TREE_NAMES);
  const on = dice.pick(STARTS);
  if (dice.oneIn(9))
    return dice.pick([proposedToRemove, endorsedToRemove, deadlocked, removed])(tree, on);
  if (dice.oneIn(12)) return dice.oneIn(2) ? correcting() : redone(correcting());
  if (dice.oneIn(24)) return dice.oneIn(2) ? recognised() : withCard();
  const one = listed(tree, on);
  const steps = stepsFrom(one.state.listedOn);
  const here = before(dice.pick(steps).act, tree, on);
  here.world = { ...here.world, chains: OTHER_CHAINS };
  if (dice.oneIn(9)) growOld(here);
  return here;
}

/** The register has the candidate over sixty: from here on no meeting votes without consent. */
function growOld(one: AdmissionCase): void {
  const candidate = person('candidate', null, '1964-05-20');
  one.world = { ...one.world, persons: { ...one.world.persons, candidate } };
}

/**
 * One more thing happens: an act, a stretch of days, a strike, a change in the world.
 * @param wanted  acts that are done rather than others where somebody may; a walk that has to see every act names them
 */
export function stride(
  one: AdmissionCase,
  dice: Dice,
  wanted: ReadonlySet<string> = NOTHING_WANTED,
): Stride {
  switch (dice.below(15)) {
    case 0:
      return pass(one, dice.below(15));
    case 1:
      return pass(one, dice.pick([30, 60, 120, 370]));
    case 2:
      one.strike();
      return { did: 'strike', by: 'time', decision: null };
    case 3:
      return changeTheWorld(one, dice);
    case 4:
      return attempt(one, dice.pick(ACTS), somebody(dice), dice);
    case 5:
      return voidNewest(one, dice);
    case 9:
      return correctSomething(one, dice);
    case 6:
    case 7:
    case 8:
      return attemptAllowed(one, dice, wanted);
    default:
      return followDuty(one, dice);
  }
}

const isReturned = ({ status }: PaperSlot): boolean => status === 'returned';

function pass(one: AdmissionCase, days: number): Stride {
  // the walks of one run stay within what the calendar covers
  if (one.today < '2034-01-01') one.today = addDays(one.today, days);
  return { did: 'days', by: 'time', decision: null };
}

function somebody(dice: Dice): By {
  if (dice.oneIn(8)) return 'time';
  const role = dice.pick(ROLES);
  const organisation = dice.pick(BODIES);
  if (!dice.oneIn(12)) return `${role}@${organisation}`;
  const appointed = actorOf(`${role}@${organisation}`);
  return appointed.kind === 'person' ? { ...appointed, person: 'candidate' } : 'time';
}

function attempt(one: AdmissionCase, act: AdmissionAct, by: By, dice: Dice): Stride {
  if (act === 'correct-entry') return correctSomething(one, dice);
  if (act === 'annul-decision') onTheRoll(one);
  const decision = one.attempt(act, inputFor(act, dice, one.today, one.state), by, one.today);
  // the register answers for the cell the case belongs to
  if (one.state.organisation === 'other') one.world = { ...one.world, bodies: OTHER_PLACE };
  return { did: act, by, decision };
}

function attemptAllowed(one: AdmissionCase, dice: Dice, wanted: ReadonlySet<string>): Stride {
  const by: By = `${dice.pick(ROLES)}@${dice.pick(BODIES)}`;
  const allowed = available(admission, one.state, actorOf(by), one.facts())
    .filter(({ refusal }) => refusal === null)
    .map(({ act }) => act);
  const sought = ACTS.find((name) => wanted.has(name) && allowed.includes(name));
  if (sought) return attempt(one, sought, by, dice);
  const ends = [
    'withdraw',
    'record-death',
    'annul-decision',
    'hold-case',
    'remove-from-list',
    'void-entry',
    'certify-move',
    'forward-file',
  ];
  const act = ACTS.find((name) => name === (allowed.length > 0 ? dice.pick(allowed) : ''));
  if (!act || (ends.includes(act) && !dice.oneIn(2))) return attempt(one, 'attach-paper', by, dice);
  return attempt(one, act, by, dice);
}

/** Through a class for new members, which is announced when it is needed. */
function learn(one: AdmissionCase, dice: Dice): Stride {
  const closesOn = addDays(one.today, 9);
  const announced = { phase: 'ANNOUNCED', teaches: 'new-members', closesOn };
  one.world = { ...one.world, dossiers: { ...one.world.dossiers, 'for-new-members': announced } };
  if (one.state.newMemberEnrolment) {
    const acts = ['award-new-member-certificate', 'fail-new-member-class'] as const;
    return attempt(one, dice.pick(acts), 'time', dice);
  }
  const by: By = `organiser@${one.state.chain[1] ?? 'nowhere'}`;
  return attempt(one, 'enrol-in-new-member-class', by, dice);
}

function followDuty(one: AdmissionCase, dice: Dice): Stride {
  if (one.state.phase === 'TRANSFER_OUT' && dice.oneIn(5)) {
    const sender: By = `secretary@${bodyOn('sender', one.state) ?? 'nowhere'}`;
    return attempt(one, 'call-off-move', sender, dice);
  }
  const duties = one.duties();
  if (duties.length === 0) return attempt(one, dice.pick(ACTS), somebody(dice), dice);
  const sentBack = one.state.phase === 'RETURNED' && papersOf(one.state).some(isReturned);
  if (sentBack && !dice.oneIn(4)) return attempt(one, 'attach-paper', 'organiser@cell', dice);
  const duty = dice.oneIn(3) ? dice.pick(duties) : (duties[0] ?? dice.pick(duties));
  if (one.state.enrolment && dice.oneIn(2)) {
    return attempt(
      one,
      dice.pick(['award-certificate', 'award-certificate', 'fail-class']),
      'time',
      dice,
    );
  }
  if (duty.act === 'record-new-member-class' && dice.oneIn(2)) return learn(one, dice);
  if (duty.act.startsWith('enrol-in-') && dice.oneIn(3)) {
    return attempt(one, dice.pick(['take-class-place', 'hear-of-class']), 'time', dice);
  }
  if (duty.fromOn > one.today && !dice.oneIn(4)) one.today = duty.fromOn;
  const votes = VOTES.includes(duty.act);
  if (votes && (one.state.meeting ? !dice.oneIn(12) : dice.oneIn(2))) return meet(one, dice);
  const act = ACTS.find((name) => name === duty.act);
  if (!act) throw new Error(`no such act: ${duty.act}`);
  return attempt(one, act, `${duty.role}@${duty.body}`, dice);
}

const VOTES = [
  'record-cell-vote',
  'record-grassroots-vote',
  'decide-admission',
  'record-recognition-vote',
  'record-recognition-grassroots-vote',
  'decide-recognition',
];

/** The next step of a meeting, mostly in its order. */
function meet(one: AdmissionCase, dice: Dice): Stride {
  const { meeting } = one.state;
  const next = nextMeeting(one.state);
  const home = next?.organisation ?? 'cell';
  const by: By = `${dice.oneIn(2) ? 'secretary' : 'organiser'}@${home}`;
  if (!meeting) {
    return next && dice.oneIn(4)
      ? takeUp(one, next, by, dice)
      : attempt(one, 'open-meeting', by, dice);
  }
  if (dice.oneIn(15)) return attempt(one, 'call-off-meeting', by, dice);
  if (!meeting.attendance) {
    return attempt(one, dice.oneIn(5) ? 'declare-conflict' : 'close-attendance', by, dice);
  }
  const { chair, secretary } = meeting.counts;
  const agree = JSON.stringify(chair?.tally) === JSON.stringify(secretary?.tally);
  if (!chair || !agree) return attempt(one, 'count-ballots', by, dice);
  const concluding = !meeting.committee
    ? 'conclude-meeting'
    : isWithAuthority(one.state)
      ? 'decide-in-meeting'
      : 'conclude-committee-meeting';
  return attempt(one, concluding, `secretary@${home}`, dice);
}

/** The dossier comes up in a meeting of the same body that is recorded in another dossier. */
function takeUp(one: AdmissionCase, next: NextMeeting, by: By, dice: Dice): Stride {
  const other = meetingElsewhere(one, next, dice);
  one.world = { ...one.world, dossiers: { ...one.world.dossiers, other } };
  return attempt(one, 'take-up-in-meeting', by, dice);
}

function voidNewest(one: AdmissionCase, dice: Dice): Stride {
  const by: By = `${dice.pick(['organiser', 'secretary'])}@${dice.pick(BODIES)}`;
  const newest = one.facts().newest?.seq ?? 0;
  const seq = dice.oneIn(6) ? dice.below(50) : newest;
  const decision = one.attempt('void-entry', { seq, reason: 'token' }, by, one.today);
  return { did: 'void-entry', by, decision };
}

/** An entry is set right: with another sensible input, or with one of its days moved. */
export function correctSomething(one: AdmissionCase, dice: Dice): Stride {
  const by: By = `${dice.pick(['organiser', 'secretary'])}@${dice.pick(BODIES)}`;
  const entry = dice.pick(one.entries);
  const act = ACTS.find((name) => name === entry.act);
  const other = act && dice.oneIn(2) ? inputFor(act, dice, entry.occurredOn, one.state) : null;
  const input = other ?? withDayMoved(entry.input, dice);
  const asked = { seq: entry.seq, input, reason: 'token' };
  const decision = one.attempt('correct-entry', asked, by, one.today);
  return { did: 'correct-entry', by, decision };
}

/** The same input with every day that equals its first one moved by some days, mostly back. */
function withDayMoved(input: Json, dice: Dice): Json {
  if (!isPlainState(input)) return input;
  const days = dice.below(12) - 9;
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [
      field,
      typeof value === 'string' && isPlainDate(value) ? addDays(value, days) : value,
    ]),
  );
}

/** The cell shrinks or grows, a committee is dissolved or filled, the class closes. */
function changeTheWorld(one: AdmissionCase, dice: Dice): Stride {
  const full = dice.pick([9, 9, 9, 3, 2]);
  const roll = EVERYONE.slice(0, full).map((id, at) =>
    fullMember(id, { exempt: dice.oneIn(9), temporarilyElsewhere: at > 2 && dice.oneIn(9) }),
  );
  const inOffice = dice.pick([9, 9, 9, 0, 4]);
  const bodies = one.world.bodies.map((body) =>
    body.level === 'cell'
      ? { ...body, fullMembers: full }
      : { ...body, committeeInOffice: inOffice, standingInOffice: dice.pick([5, 5, 5, 0, 8]) },
  );
  const { dossiers } = world();
  const ofNewMembers = {
    'for-new-members': {
      phase: 'ANNOUNCED',
      teaches: 'new-members',
      closesOn: addDays(one.today, 9),
    },
  };
  const closesOn = addDays(one.today, dice.below(60) - 10);
  const phase = dice.oneIn(4) ? 'FINISHED' : 'ANNOUNCED';
  one.world = {
    ...one.world,
    bodies,
    roll: [...roll, { ...fullMember('p1'), status: 'probationary' }],
    dossiers: { ...dossiers, class: { phase, closesOn }, ...ofNewMembers },
  };
  return { did: 'world', by: 'time', decision: null };
}
