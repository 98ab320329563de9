import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { admission } from '../../../rules/admission/procedure';
import { bodyOn, SEATS } from '../../../rules/admission/seats';
import { available } from '../../../rules/kernel/decide';
import { ROLES } from '../../../rules/kernel/roles';
import { procedures } from '../../../rules/procedures';
import type { AdmissionCase } from '../../support/admission-case';
import { before, cellMeeting, listed, PAPER, stepsFrom } from '../admission/main-path';
import { CommitteeMeeting } from '../admission/committee-steps';
import { Dice } from '../admission/random-inputs';
import { leaving, moved, OTHER_PLACE } from '../admission/another-place';
import { onPaper, takenOver } from '../admission/on-paper';
import { NEW_COMMITTEE } from '../admission/random-side-states';
import {
  complained,
  deadlocked,
  endorsedToRemove,
  proposedToRemove,
  removed,
} from '../admission/removals';
import { held } from '../admission/side-states';
import { recognised, withCard } from '../admission/recognised';
import { correcting, redone } from '../admission/wrong-decisions';
import { somewhere, stride, TREE_NAMES } from '../admission/random-walk';
import { actMatrix } from './act-matrix';

const FILE = join(__dirname, '../../../docs/rights/acts.md');
const BODIES = [
  'cell',
  'division',
  'grassroots',
  'superior',
  'province',
  'nowhere',
  NEW_COMMITTEE,
  'other',
];
const WALKS = 60;
const STRIDES = 25;

/** A cell that has shrunk to two full members and has said so. */
function tooSmall(): AdmissionCase {
  const one = listed();
  const bodies = one.world.bodies.map((body) =>
    body.level === 'cell' ? { ...body, fullMembers: 2 } : body,
  );
  one.world = { ...one.world, bodies };
  one.act('report-small-cell', { reportedOn: one.today }, { by: 'organiser@cell' });
  return one;
}

/** A youth union introduces beside one member. */
function withUnion(): AdmissionCase {
  const one = before('open-file');
  const input = { openedOn: one.today, introducedBy: 'youth-union' } as const;
  one.act('open-file', input, { by: 'secretary@cell' });
  return one;
}

/** The cell voted the candidate down. */
function failed(): AdmissionCase {
  const one = before('record-cell-vote');
  const tally = { yes: 1, no: 0, blank: 0, invalid: 0 };
  one.act('record-cell-vote', { ...cellMeeting(one.today), tally }, { by: 'secretary@cell' });
  return one;
}

/** The authority sent the file back for its CV. */
/** A meeting of the cell whose two counts agree. */
function counted(): AdmissionCase {
  const one = before('record-cell-vote');
  const heldOn = one.today;
  const { present, tally } = cellMeeting(heldOn);
  const by = { by: 'secretary@cell' } as const;
  const opened = { heldOn, form: 'raised-card', chair: 'm1', secretary: 'm2' } as const;
  one.act('open-meeting', opened, by);
  one.act('close-attendance', { heldOn, present, withLeave: [] }, by);
  one.act('count-ballots', { heldOn, counter: 'chair', tally }, by);
  one.act('count-ballots', { heldOn, counter: 'secretary', tally }, { by: 'organiser@cell' });
  return one;
}

/** A committee's meeting whose counts agree. */
function countedAt(act: 'record-grassroots-vote' | 'decide-recognition'): AdmissionCase {
  const meeting = new CommitteeMeeting(before(act));
  meeting.open();
  meeting.attend(meeting.members);
  meeting.bothCount(meeting.members.length);
  return meeting.one;
}

function returned(): AdmissionCase {
  const one = before('decide-admission');
  const input = { returnedOn: one.today, items: [{ slot: 'cv', reason: 'token' }] };
  one.act('return-file', input, { by: 'organiser@superior' });
  return one;
}

/** The same, with a new CV in its slot. */
function mended(): AdmissionCase {
  const one = returned();
  const paper = { ...PAPER, sha256: 'b'.repeat(64) };
  one.act('attach-paper', { slot: 'cv', madeOn: one.today, paper }, { by: 'organiser@cell' });
  return one;
}

/** Cases that rest, at each stage of who may hold them; and one whose oath was refused. */
function resting(): readonly AdmissionCase[] {
  const refused = before('hold-ceremony');
  const input = { refusedOn: refused.today, reason: 'token' };
  refused.act('record-oath-refused', input, { by: 'secretary@cell' });
  return [held(listed()), held(before('submit-file')), held(before('hold-ceremony')), refused];
}

/** A dossier that began on paper, and waits for a second person. */
function fromPaper(): AdmissionCase {
  return takenOver(onPaper('submit-file').input).one;
}

/** Candidates who move: on their way, received, given to a cell without a helper, and after the decision. */
function moving(): readonly AdmissionCase[] {
  const received = leaving(before('record-cell-vote'));
  received.act(
    'record-move-receipt',
    { arrivedOn: received.today },
    { by: `organiser@${NEW_COMMITTEE}` },
  );
  const given = leaving(before('record-cell-vote'));
  given.act(
    'record-move-receipt',
    { arrivedOn: given.today },
    { by: `organiser@${NEW_COMMITTEE}` },
  );
  given.act(
    'give-case-to-cell',
    { cell: 'other', givenOn: given.today },
    { by: `secretary@${NEW_COMMITTEE}` },
  );
  given.world = { ...given.world, bodies: OTHER_PLACE };
  const decided = before('hold-ceremony');
  decided.act(
    'report-move-after-decision',
    { reportedOn: decided.today, note: 'token' },
    { by: 'organiser@cell' },
  );
  return [
    leaving(before('record-cell-vote')),
    received,
    given,
    moved(before('submit-file')),
    decided,
  ];
}

/** Everything open to somebody who holds one role at one body: `phase/role/seat/act` for every seat that body fills. */
function openPairs(one: AdmissionCase): readonly { said: string[]; name: string }[] {
  return BODIES.flatMap((organisation) =>
    ROLES.flatMap((role) => {
      const appointments = [{ role, organisation }];
      const actor = { kind: 'person', person: `${role}@${organisation}`, appointments } as const;
      const seats = SEATS.filter((seat) => bodyOn(seat, one.state) === organisation);
      return available(admission, one.state, actor, one.facts())
        .filter(({ refusal }) => refusal === null)
        .map(({ act }) => ({
          name: `${one.state.phase} ${role} ${act} at ${organisation}`,
          said: saying(act, one.state.phase, role, seats),
        }));
    }),
  );
}

/** Why the table allows it; empty where it does not. */
function saying(act: string, phase: string, role: string, seats: readonly string[]): string[] {
  const rule = Object.entries(admission.acts).find(([name]) => name === act)?.[1];
  const whose = rule?.whose;
  if (!whose?.phases.includes(phase)) return [];
  const here =
    seats.some((seat) => whose.at.split(/, | or /).includes(seat)) || / body /.test(whose.at);
  const roles: readonly string[] = whose.roles;
  return here && roles.includes(role) ? [`${act} ${role}`] : [];
}

test('the committed matrix is the one of this code (npm run matrices writes it)', () => {
  const text = actMatrix();
  if (process.env['RO_WRITE_MATRICES']) {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, text);
  }
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});

test('every act of every procedure says whose it is, unless time alone does it', () => {
  const silent = Object.values(procedures).flatMap(({ kind, acts }) =>
    Object.entries(acts)
      .filter(([, { whose, byTime }]) => (whose === undefined) !== (byTime ?? false))
      .map(([act]) => `${kind}/${act}`),
  );
  expect(silent).toEqual([]);
});

test('no walk finds an act open that the matrix does not allow, and the main paths find each one open', () => {
  const seed = Number(process.env['RO_SEED'] ?? Date.now() % 1_000_000);
  const dice = new Dice(seed);
  const seen = new Set<string>();
  const unsaid = new Set<string>();
  const look = (one: AdmissionCase): void => {
    for (const { name, said } of openPairs(one)) {
      if (said.length === 0) unsaid.add(name);
      for (const pair of said) seen.add(pair);
    }
  };
  for (const tree of TREE_NAMES) walkTheMainPath(tree, look);
  const aside = [tooSmall(), withUnion(), failed(), returned(), mended(), counted(), ...resting()];
  aside.push(countedAt('record-grassroots-vote'), countedAt('decide-recognition'), ...moving());
  aside.push(correcting(), redone(correcting(), 'decision'), recognised(), withCard());
  aside.push(proposedToRemove(), proposedToRemove('with a division'), endorsedToRemove());
  aside.push(deadlocked(), removed(), complained());
  aside.push(fromPaper());
  for (const one of aside) look(one);
  for (let walk = 0; walk < WALKS; walk += 1) {
    const one = somewhere(dice);
    for (let at = 0; at < STRIDES; at += 1) {
      stride(one, dice);
      look(one);
    }
  }
  expect({ seed, unsaid: [...unsaid] }).toEqual({ seed, unsaid: [] });
  const never = Object.entries(admission.acts)
    .filter(([, { byTime, creates }]) => !byTime && !creates)
    .flatMap(([act, { whose }]) => (whose?.roles ?? []).map((role) => `${act} ${role}`))
    .filter((pair) => !seen.has(pair));
  expect({ seed, never }).toEqual({ seed, never: [] });
});

function walkTheMainPath(
  tree: (typeof TREE_NAMES)[number],
  look: (one: AdmissionCase) => void,
): void {
  const one = listed(tree);
  look(one);
  for (const { act, by, on, input, when } of stepsFrom(one.state.listedOn)) {
    if (when && !when(one.state)) continue;
    one.attempt(act, input(one.state), by(one.state), on > one.today ? on : one.today);
    look(one);
  }
}
