import { admission } from '../../../rules/admission/procedure';
import { ADMISSION_PHASES, isClosedPhase, OPEN_PHASES } from '../../../rules/admission/phases';
import type { AdmissionPhase } from '../../../rules/admission/phases';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { evolve } from '../../../rules/kernel/fold';
import type { AdmissionCase } from '../../support/admission-case';
import { codesOf } from '../../support/admission-case';
import {
  AUTHORISED,
  body,
  DIVISION,
  GRASSROOTS,
  PROVINCE,
  SUPERIOR,
  TREES,
} from '../../support/admission-world';
import { leaving } from './another-place';
import { before, cellMeeting, committeeMeeting, listed, unanimous } from './main-path';
import { DEAD, follow, MOVED_CELL, returned, SUCCESSORS, MERGED } from './follow-case';
import { dead, expired, held } from './side-states';
import { annulled, correcting, redone } from './wrong-decisions';
import { complained, endorsedToRemove, proposedToRemove, removed } from './removals';
import { standingFaults } from './standing-faults';

/** A dossier in each phase. */
const IN_PHASE: Readonly<Record<AdmissionPhase, () => AdmissionCase>> = {
  SOURCE: () => listed(),
  TRAINED: () => before('open-file'),
  FILE_OPEN: () => before('file-application'),
  VERIFYING: () => before('record-verification-reply'),
  CELL_READY: () => before('record-cell-vote'),
  CELL_RESOLVED: () => before('record-division-appraisal', 'with a division'),
  DIV_APPRAISED: () => before('record-grassroots-vote', 'with a division'),
  GRASSROOTS_RESOLVED: () => before('submit-file'),
  SUBMITTED: () => before('decide-admission'),
  RETURNED: () => returned(),
  FAIL_REPORTED_UP: () => failedAtTheCell(),
  DECIDED: () => before('hold-ceremony'),
  PROBATION: () => before('file-member-cv'),
  RECOG_CELL: () => before('record-recognition-division-appraisal', 'with a division'),
  RECOG_DIVISION: () => before('record-recognition-grassroots-vote', 'with a division'),
  RECOG_GRASSROOTS: () => before('decide-recognition'),
  RECOGNISED: () => before('void-entry'),
  NOT_ADMITTED: () => stopped(),
  WITHDRAWN: () => withdrawn(),
  OFF_LIST: () => offList(),
  HOLD: () => held(before('decide-admission')),
  DECEASED: () => dead(),
  EXPIRED_REDO: () => expired(),
  ANNULLED: () => annulled(),
  TRANSFER_OUT: () => leaving(before('record-cell-vote')),
  REMOVAL_CELL: () => proposedToRemove(),
  REMOVAL_GRASSROOTS: () => endorsedToRemove(),
  REMOVED: () => removed(),
  REMOVAL_COMPLAINT: () => complained(),
  CORRECTING: () => redone(correcting()),
};

function failedAtTheCell(): AdmissionCase {
  const one = before('record-cell-vote');
  one.act(
    'record-cell-vote',
    { ...cellMeeting(one.today), tally: unanimous(1) },
    { by: 'secretary@cell' },
  );
  return one;
}
function stopped(): AdmissionCase {
  const one = failedAtTheCell();
  one.act(
    'answer-failed-vote',
    { answer: 'stop', answeredOn: one.today, reason: 'token' },
    { by: 'secretary@superior' },
  );
  return one;
}
function withdrawn(): AdmissionCase {
  const one = listed();
  one.act('withdraw', { withdrawnOn: one.today, reason: 'token' }, { by: 'secretary@cell' });
  return one;
}
function offList(): AdmissionCase {
  const one = listed();
  one.act('remove-from-list', { removedOn: one.today, reason: 'token' }, { by: 'secretary@cell' });
  return one;
}

describe.each(OPEN_PHASES)('a merger of cell and committee in %s', (phase) => {
  test('leaves a duty or a clock, and no duty names a body that is gone', () => {
    const one = IN_PHASE[phase]();
    expect(one.state.phase).toBe(phase);
    const votes = one.state.votes;
    const hands = one.state.hands;
    follow(one);
    expect(one.state).toMatchObject({ phase, organisation: 'new-cell', grassroots: 'merged' });
    const named = one.duties().flatMap((duty) => [duty.body, duty.answers]);
    expect(named.length + one.clocks().length).toBeGreaterThan(0);
    expect(named.filter((id) => DEAD.has(id))).toEqual([]);
    expect(admission.chain(one.state).filter((id) => DEAD.has(id))).toEqual([]);
    expect(standingFaults(one)).toEqual([]);
    // votes taken stand with the body that took them; hands stay apart
    expect(one.state.votes).toEqual(votes);
    expect(one.state.hands).toEqual(hands);
  });

  test('moves no due date: terms run on whoever answers', () => {
    const one = IN_PHASE[phase]();
    const divided = one.state.division !== null;
    const due = () => one.clocks().map(({ key, dueOn }) => ({ key, dueOn }));
    const was = due();
    follow(one);
    const kept = due().filter(({ key }) => was.some((clock) => clock.key === key));
    expect(was).toEqual(expect.arrayContaining(kept));
    if (!divided) expect(due()).toEqual(was);
  });
});

test.each(ADMISSION_PHASES.filter(isClosedPhase))(
  'a closed dossier in %s follows nothing',
  (phase) => {
    const one = IN_PHASE[phase]();
    expect(one.state).toMatchObject({ phase, closed: true });
    expect(follow(one)).toEqual([]);
  },
);

test('nothing happens where no body of the dossier is another than before', () => {
  const one = before('record-cell-vote');
  expect(follow(one, TREES['under a grassroots committee'], { elsewhere: 'other' })).toEqual([]);
});

test('following twice changes nothing the second time', () => {
  const one = before('record-cell-vote');
  expect(follow(one)).toHaveLength(1);
  expect(follow(one)).toEqual([]);
});

test('a division that the new tree has is asked, from the day of the change on', () => {
  const one = before('record-grassroots-vote');
  const on = addDays(one.today, 30);
  follow(one, [MOVED_CELL, DIVISION, MERGED, SUPERIOR, PROVINCE], SUCCESSORS, on);
  expect(one.duties()).toMatchObject([
    { act: 'record-division-appraisal', body: 'division', fromOn: on },
  ]);
});

test('nobody answers for the failed vote of the committee whose place they took', () => {
  const failing = before('record-grassroots-vote');
  failing.act(
    'record-grassroots-vote',
    { ...committeeMeeting(failing.today), tally: unanimous(1) },
    { by: 'secretary@grassroots' },
  );
  follow(failing, [MOVED_CELL, { ...AUTHORISED, id: 'merged' }, SUPERIOR, PROVINCE]);
  expect(failing.duties()).toMatchObject([{ act: 'answer-failed-vote', body: 'superior' }]);
  expect(failing.state.votes.at(-1)).toMatchObject({ passes: false, organisation: 'grassroots' });
});

test('verification goes on at the committee that took the place of the one that asked', () => {
  const one = before('record-verification-reply');
  follow(one);
  const refused = one.act(
    'record-verification-reply',
    { request: 1, repliedOn: one.today, finding: 'clear' },
    { by: 'organiser@grassroots' },
  );
  expect(codesOf(refused)).toEqual(['RIGHT.NOT_HOLDER']);
  const accepted = one.act(
    'record-verification-reply',
    { request: 1, repliedOn: one.today, finding: 'clear' },
    { by: 'organiser@merged' },
  );
  expect(accepted.kind).toBe('accepted');
});

test('a cell that was too small is restored by the merger that makes it large enough', () => {
  const one = before('record-cell-vote');
  one.world = {
    ...one.world,
    bodies: [body('cell', 'cell', { fullMembers: 2 }), GRASSROOTS, SUPERIOR],
  };
  one.act('report-small-cell', { reportedOn: one.today }, { by: 'secretary@cell' });
  expect(follow(one).map(({ type }) => type)).toEqual(['bodies.changed', 'cell.restored']);
  expect(one.state.smallCellReportedOn).toBeNull();
});

describe('what a decider was shown', () => {
  const manifest = (one: AdmissionCase) => JSON.stringify(admission.manifest(one.state));

  test('is stale when another body decides now', () => {
    const one = before('decide-admission');
    const seen = manifest(one);
    follow(one, TREES['under an authorised grassroots committee'], {});
    expect(manifest(one)).not.toBe(seen);
  });

  test('stands when only the cell and the committee below were merged', () => {
    const one = before('decide-admission');
    const seen = manifest(one);
    follow(one);
    expect(manifest(one)).toBe(seen);
  });
});

test('bodies that are new to the dossier are told, and only they', () => {
  const one = before('decide-admission');
  const [event] = follow(one);
  if (!event) throw new Error('nothing followed');
  const told = admission.notices(one.state, event, one.calendar);
  expect(new Set(told.map(({ body: to }) => to))).toEqual(new Set(['new-cell', 'merged']));
});

test('a dossier of before the change folds to the same state with the entry as without it, but for its bodies', () => {
  const one = before('decide-admission');
  const was = one.state;
  const [event] = follow(one);
  if (!event) throw new Error('nothing followed');
  const { formerly, organisation, chain, grassroots, ...rest } = evolve(admission, was, event);
  expect({ ...was, organisation, chain, grassroots }).toEqual({
    ...rest,
    organisation,
    chain,
    grassroots,
  });
  expect(formerly).toEqual([
    {
      untilOn: plainDate(one.today),
      organisation: 'cell',
      chain: was.chain,
      division: null,
      grassroots: 'grassroots',
      authority: was.authority,
    },
  ]);
});
