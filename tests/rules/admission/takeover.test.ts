import { forecast } from '../../../rules/admission/forecast';
import type { AdmissionAct } from '../../../rules/admission/inputs';
import { papersOf } from '../../../rules/admission/papers';
import { admission } from '../../../rules/admission/procedure';
import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import { codesOf } from '../../support/admission-case';
import { world } from '../../support/admission-world';
import { finish } from './going-on';
import { confirmed, onPaper, rewritten, takenOver } from './on-paper';
import { TREE_NAMES } from './random-walk';
import { standingFaults } from './standing-faults';

const STOPS: readonly AdmissionAct[] = [
  'open-file',
  'file-cv',
  'record-verification-reply',
  'record-cell-vote',
  'record-grassroots-vote',
  'submit-file',
  'decide-admission',
  'hold-ceremony',
  'file-member-cv',
  'file-self-review',
  'record-recognition-vote',
  'record-recognition-grassroots-vote',
  'decide-recognition',
];

describe('a dossier that began on paper', () => {
  it.each(TREE_NAMES.flatMap((tree) => STOPS.map((stop) => [tree, stop] as const)))(
    'of a cell %s, taken over before %s, owes once it is confirmed what one recorded here owes',
    (tree, stop) => {
      const { input, recorded } = onPaper(stop, tree);
      const { one, refused } = takenOver(input, tree);
      expect(refused).toEqual([]);
      expect(one.state).toMatchObject({ phase: 'HOLD', hold: { from: recorded.state.phase } });
      expect(standingFaults(one)).toEqual([]);
      expect(one.duties().map(({ act }) => act)).toEqual(['confirm-take-over']);
      confirmed(one);
      expect(one.state.phase).toBe(recorded.state.phase);
      expect(one.duties()).toEqual(recorded.duties());
      expect(one.clocks()).toEqual(recorded.clocks());
      expect(standingFaults(one)).toEqual([]);
      finish(one, one.state.listedOn);
      expect(one.state.phase).toBe('RECOGNISED');
    },
  );

  it('is one entry of ordinary events, under the pack of the day its file opened', () => {
    const { input } = onPaper('decide-admission', undefined, '2025-02-03');
    const { one, refused } = takenOver(input);
    expect(refused).toEqual([]);
    expect(one.entries).toHaveLength(1);
    expect(one.state.pack).toBe('P2025A');
    expect(one.folding()).toEqual(one.state);
  });

  it('takes votes as they were written: flagged, with the base on paper, and claims no roll', () => {
    const { input } = onPaper('hold-ceremony');
    const { one } = takenOver(rewritten(input, 'record-cell-vote', { base: 12, present: 10 }));
    const votes = one.events().filter((event) => event.type === 'vote.taken');
    expect(votes.map(({ takenOver: of, roll }) => [of, roll])).toEqual([
      ['proposal', []],
      ['proposal', []],
      ['decision', []],
    ]);
    expect(votes[0]).toMatchObject({ base: 12, present: 10, yes: 9, passes: true });
    expect(one.state.votes.every((vote) => vote.takenOver)).toBe(true);
    expect(one.state.takenOver).toMatchObject({
      takenOverOn: input.takenOverOn,
      confirmedOn: null,
    });
  });

  it('has its papers as originals, each with its place; no scan is asked for', () => {
    const { one } = takenOver(onPaper('submit-file').input);
    const cv = papersOf(one.state).find(({ slot }) => slot === 'cv');
    expect(cv).toMatchObject({ status: 'present', sha256: null, moves: [{ body: 'grassroots' }] });
  });

  it('keeps its dates: probation ends twelve months after the ceremony on paper', () => {
    const { input, recorded } = onPaper('file-self-review');
    const one = confirmed(takenOver(input).one);
    const { ceremonyOn } = recorded.state;
    const end = one.clocks().find(({ kind }) => kind === 'probation-end');
    expect(end?.dueOn).toBe(ceremonyOn && addMonths(ceremonyOn, 12));
  });

  it('goes on in the forecast as if it were confirmed', () => {
    const { one } = takenOver(onPaper('submit-file').input);
    const steps = forecast(one.state, one.calendar, one.today).map(({ act }) => act);
    expect(steps.slice(0, 2)).toEqual(['confirm-take-over', 'submit-file']);
  });
});

describe('two persons take a dossier over', () => {
  it('who typed it does not confirm it, and no other way ends its rest', () => {
    const typist = {
      kind: 'person',
      person: 'typist',
      appointments: [
        { role: 'organiser', organisation: 'cell' },
        { role: 'secretary', organisation: 'grassroots' },
      ],
    } as const;
    const { one } = takenOver(onPaper('submit-file').input, undefined, typist);
    const input = { confirmedOn: one.today, note: 'token' };
    expect(codesOf(one.act('confirm-take-over', input, { by: typist }))).toEqual([
      'SEPARATION.SAME_PERSON',
    ]);
    const released = { releasedOn: one.today, outcome: 'go-on', note: 'token' } as const;
    expect(codesOf(one.act('release-hold', released, { by: 'secretary@grassroots' }))).toEqual([
      'HOLD.OTHER_WAY',
    ]);
    confirmed(one);
    expect(one.state.takenOver?.confirmedOn).toBe(one.today);
  });

  it('a typing error is set right by a correction, decided again as a whole', () => {
    const { input } = onPaper('submit-file');
    const { one } = takenOver(input);
    const correct = (base: number) => {
      const written = rewritten(input, 'record-cell-vote', { base, present: 11 });
      const asked = { seq: 1, input: written, reason: 'token' };
      return codesOf(one.attempt('correct-entry', asked, 'secretary@grassroots'));
    };
    expect(correct(13)).toEqual([]);
    expect(one.state.votes[0]).toMatchObject({ base: 13, takenOver: true });
    expect(correct(20)).toEqual(['VOTE.BELOW_THRESHOLD']);
  });

  it('the second may discard it; it closes and owes nothing', () => {
    const { one } = takenOver(onPaper('file-self-review').input);
    const input = { discardedOn: one.today, reason: 'token' };
    one.act('discard-take-over', input, { by: 'secretary@grassroots' });
    expect(one.state).toMatchObject({ phase: 'OFF_LIST', closed: true });
    expect(standingFaults(one)).toEqual([]);
  });

  it('a probationary member stands on the roll by the dossier from the confirmation on', () => {
    const { input, recorded } = onPaper('file-self-review');
    const one = takenOver(input).one;
    expect(one.events()).toContainEqual(
      expect.objectContaining({ type: 'ceremony.held', takenOver: true }),
    );
    confirmed(one);
    expect(one.events()).toContainEqual(
      expect.objectContaining({
        type: 'take-over.confirmed',
        onTheRollFrom: recorded.state.ceremonyOn,
        line: null,
      }),
    );
  });

  it('is not taken over by strangers, nor by whom it is about', () => {
    const { input } = onPaper('submit-file');
    expect(takenOver(input, undefined, 'organiser@superior').refused).toEqual([
      '- RIGHT.NOT_HOLDER',
    ]);
    const self = {
      kind: 'person',
      person: 'candidate',
      appointments: [{ role: 'organiser', organisation: 'cell' }],
    } as const;
    expect(takenOver(input, undefined, self).refused).toEqual(['- RIGHT.OWN_CASE']);
  });
});

describe('what cannot have been so is refused with its field', () => {
  const { input } = onPaper('file-self-review');
  const at = (act: string) => input.steps.findIndex((step) => step.act === act);
  const day = (of: string): string => addDays(plainDate(of), 0);
  const refusedWith = (act: string, more: object) => takenOver(rewritten(input, act, more)).refused;

  it.each([
    ['record-cell-vote', { base: 14 }, 'tally VOTE.BELOW_THRESHOLD'],
    ['record-cell-vote', { present: 10 }, 'present VOTE.MORE_PRESENT_THAN_BASE'],
    ['record-grassroots-vote', { base: 14, present: 14 }, 'tally VOTE.BELOW_THRESHOLD'],
    ['decide-admission', { base: 10, present: 10 }, 'tally VOTE.BELOW_THRESHOLD'],
    ['record-grassroots-vote', { heldOn: day('2026-04-01') }, 'heldOn DATE.BEFORE_CAUSE'],
    [
      'conclude-verification',
      { concludedOn: day('2026-03-10') },
      'concludedOn ORDER.CERTIFIED_BEFORE_REPLY',
    ],
    ['decide-admission', { issuedOn: day('2026-01-01') }, 'issuedOn DATE.BEFORE_CAUSE'],
    ['decide-admission', { issuedOn: day('2029-01-01') }, 'issuedOn DATE.IN_FUTURE'],
    ['hold-ceremony', { heldOn: day('2026-05-05') }, 'heldOn DATE.BEFORE_CAUSE'],
    ['hold-ceremony', { mentor: 'candidate' }, 'mentor MENTOR.SELF'],
    ['file-member-cv', { filedOn: day('2029-01-01') }, 'filedOn DATE.IN_FUTURE'],
    ['record-certificate', { issuedOn: day('2026-03-30') }, 'issuedOn DATE.BEFORE_CAUSE'],
  ])('%s with %j', (act, more, expected) => {
    const refused = refusedWith(act, more);
    const [field = '', code = ''] = expected.split(' ');
    if (act === 'record-certificate') expect(refused[0]).toMatch(/^steps\.1\./);
    else expect(refused).toContain(`steps.${at(act)}.${field} ${code}`);
  });

  it('a step that another has to come before', () => {
    const without = { ...input, steps: input.steps.filter(({ act }) => act !== 'submit-file') };
    expect(takenOver(without).refused).toEqual([`steps.${at('submit-file')} PHASE.NOT_NOW`]);
  });

  it('a file that went up without a paper that nobody has the original of', () => {
    const papers = input.papers.filter(({ slot }) => slot !== 'cv');
    expect(takenOver({ ...input, papers }).refused).toEqual([
      `steps.${at('submit-file')} PAPERS.MISSING`,
    ]);
  });

  it('a paper of something that never happened, and one twice', () => {
    const early = onPaper('file-cv').input;
    const papers = [...early.papers, { slot: 'decision', madeOn: early.listedOn, place: 'token' }];
    expect(takenOver({ ...early, papers }).refused).toEqual([
      `papers.${papers.length - 1}.slot PAPER.UNKNOWN_SLOT`,
    ]);
    const [first] = early.papers;
    if (!first) throw new Error('no paper');
    const twice = takenOver({ ...early, papers: [...early.papers, first] });
    expect(twice.refused).toEqual([`papers.${early.papers.length}.slot RETURN.ITEM_TWICE`]);
  });

  it('somebody who has a dossier, or stands on a roll that says otherwise', () => {
    const attempt = (more: object) => {
      const { one } = takenOver({ ...input, steps: [] });
      const candidate = one.world.persons['candidate'];
      if (!candidate) throw new Error('no candidate');
      one.world = world({
        persons: { ...one.world.persons, candidate: { ...candidate, ...more } },
      });
      const facts = one.facts();
      const actor = {
        kind: 'person',
        person: 'o',
        appointments: [{ role: 'organiser', organisation: 'cell' }],
      } as const;
      const rule:
        | { do(s: null, i: object, f: typeof facts, a: typeof actor): ReturnType<typeof one.act> }
        | undefined = admission.acts['take-over-dossier'];
      return rule ? codesOf(rule.do(null, input, facts, actor)) : [];
    };
    const since = input.listedOn;
    expect(attempt({ openAdmission: 'another' })).toEqual(['CANDIDATE.HAS_DOSSIER']);
    expect(attempt({ membership: { cell: 'cell', status: 'full', since } })).toEqual([
      'CANDIDATE.ALREADY_MEMBER',
    ]);
    expect(attempt({ membership: { cell: 'other', status: 'probationary', since } })).toEqual([
      'CANDIDATE.ALREADY_MEMBER',
    ]);
    expect(attempt({ membership: { cell: 'cell', status: 'probationary', since } })).toEqual([]);
  });
});
