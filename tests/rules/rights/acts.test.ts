import { available } from '../../../rules/kernel/decide';
import type { Actor } from '../../../rules/kernel/facts';
import { BARRED_BY_CONFLICT } from '../../../rules/kernel/rights';
import type { ROLES } from '../../../rules/kernel/roles';
import { LENDABLE_ROLES } from '../../../rules/kernel/roles';
import { procedures } from '../../../rules/procedures';
import { actorOf, codesOf, type AdmissionCase } from '../../support/admission-case';
import { admission } from '../../../rules/admission/procedure';
import { before, cellMeeting, committeeMeeting, goTo } from '../admission/main-path';

const STOPS = [
  'attach-paper',
  'conclude-verification',
  'record-cell-vote',
  'record-grassroots-vote',
  'submit-file',
  'decide-admission',
  'hold-ceremony',
  'record-recognition-vote',
  'decide-recognition',
] as const;

/** Somebody who holds these roles at every body of the tree, and to whom they are lent as well. */
function everywhere(person: string, roles: readonly (typeof ROLES)[number][]): Actor {
  const bodies = ['cell', 'division', 'grassroots', 'superior', 'province', 'centre'];
  const appointments = bodies.flatMap((organisation) =>
    roles.map((role) => ({ role, organisation })),
  );
  return { kind: 'person', person, appointments };
}
const openTo = (one: AdmissionCase, actor: Actor) =>
  available(admission, one.state, actor, one.facts())
    .filter(({ refusal }) => refusal === null)
    .map(({ act }) => act);
const deputyOf = (by: `${string}@${string}`, kinds: readonly string[]): Actor => {
  const actor = actorOf(by);
  if (actor.kind === 'time') throw new Error('time lends nothing');
  const deputations = actor.appointments.map((one) => ({
    ...one,
    principal: actor.person,
    kinds: (['prepare', 'verify', 'preside', 'submit', 'decide', 'teach'] as const).filter((kind) =>
      kinds.includes(kind),
    ),
  }));
  return { kind: 'person', person: 'deputy', appointments: [], deputations };
};

describe('who has no act', () => {
  it.each(STOPS)('no act is open to auditor, administrator, supervisor: before %s', (stop) => {
    const one = before(stop);
    const idle = everywhere('idle', ['auditor', 'administrator', 'supervisor', 'committee-member']);
    expect(openTo(one, idle)).toEqual([]);
    expect(openTo(one, everywhere('worker', LENDABLE_ROLES))).not.toEqual([]);
  });

  it('nor when a dossier is closed', () => {
    expect(openTo(goTo(before('submit-file'), 'the end'), everywhere('idle', ['auditor']))).toEqual(
      [],
    );
  });
});

describe('every act', () => {
  it.each(
    Object.values(procedures).flatMap(({ kind, acts }) =>
      Object.entries(acts).map(([act, rule]) => [kind, act, rule] as const),
    ),
  )('%s %s says which deputations cover it, unless only time does it', (_, _act, rule) => {
    expect(rule.byTime === true).toBe(rule.kind === undefined);
    expect(rule.byTime === true).toBe(rule.right === undefined);
  });

  it('is barred to relatives by the table of docs/decisions/0009-rights.md', () => {
    const barred = Object.entries(admission.acts).filter(
      ([, { kind }]) => kind !== undefined && BARRED_BY_CONFLICT.has(kind),
    );
    expect(barred.map(([act]) => act)).toEqual([
      'list-candidate',
      'remove-from-list',
      'nominate-for-class',
      'open-file',
      'stamp-cv',
      'send-verification-request',
      'waive-verification',
      'record-verification-reply',
      'conclude-verification',
      'confirm-ready',
      'record-cell-vote',
      'answer-failed-vote',
      'confirm-cell-restored',
      'record-division-appraisal',
      'record-grassroots-vote',
      'submit-file',
      'extend-decision-term',
      'decide-admission',
      'return-file',
      'resubmit-file',
      'consent-late-ceremony',
      'hold-ceremony',
      'replace-mentor',
      'record-recognition-vote',
      'record-recognition-division-appraisal',
      'record-recognition-grassroots-vote',
      'decide-recognition',
      'review-decision',
      'move-to-pack',
      'keep-pack',
      'open-meeting',
      'take-up-in-meeting',
      'declare-conflict',
      'close-attendance',
      'count-ballots',
      'conclude-meeting',
      'conclude-committee-meeting',
      'decide-in-meeting',
      'call-off-meeting',
      'hold-case',
      'review-hold',
      'release-hold',
      'cancel-decision',
      'annul-decision',
      'order-redo',
      'recognise-after-correction',
      'end-uncured',
      'issue-party-card',
      'hand-over-party-card',
      'record-awareness-check',
      'certify-move',
      'forward-file',
      'give-case-to-cell',
      'assign-helper',
      'call-off-move',
      'settle-move-after-decision',
      'record-removal-vote',
      'record-removal-division-appraisal',
      'record-removal-grassroots-vote',
      'decide-removal',
      'decide-deadlock',
      'advise-on-complaint',
      'settle-complaint',
      'assess-older-candidate',
      'confirm-take-over',
      'discard-take-over',
      'record-former-membership',
      'void-entry',
      'correct-entry',
    ]);
  });
});

describe('a deputy', () => {
  it('acts in the name of both, within the kinds lent', () => {
    const one = before('decide-admission');
    const input = {
      ...committeeMeeting(one.today, 5),
      decisionNumber: '1',
      issuedOn: one.today,
    };
    const wrongKind = deputyOf('secretary@superior', ['preside']);
    expect(codesOf(one.act('decide-admission', input, { by: wrongKind }))).toEqual([
      'RIGHT.NOT_HOLDER',
    ]);
    const decision = one.act('decide-admission', input, {
      by: deputyOf('secretary@superior', ['decide']),
    });
    expect(decision).toMatchObject({ kind: 'accepted', onBehalfOf: 'secretary@superior' });
    expect(one.events()).toContainEqual(
      expect.objectContaining({
        type: 'admission.decided',
        by: 'deputy',
        onBehalfOf: 'secretary@superior',
      }),
    );
  });

  it('leaves both names as the hand that must differ', () => {
    const one = before('record-cell-vote');
    const voted = one.act('record-cell-vote', cellMeeting(one.today), {
      by: deputyOf('secretary@cell', ['preside']),
    });
    expect(codesOf(voted)).toEqual([]);
    expect(one.state.hands).toMatchObject({ proposer: 'deputy', proposerFor: 'secretary@cell' });
    goTo(one, 'decide-admission');
    for (const person of ['deputy', 'secretary@cell']) {
      const decider = everywhere(person, ['secretary']);
      const refusal = available(admission, one.state, decider, one.facts()).find(
        ({ act }) => act === 'decide-admission',
      )?.refusal;
      expect(refusal?.code).toBe('SEPARATION.SAME_PERSON');
    }
  });

  it('is shown beforehand in whose name an act would be', () => {
    const one = before('record-cell-vote');
    const offered = available(
      admission,
      one.state,
      deputyOf('secretary@cell', ['preside']),
      one.facts(),
    ).filter(({ refusal }) => refusal === null);
    expect(offered).toEqual([
      { act: 'record-cell-vote', refusal: null, onBehalfOf: 'secretary@cell' },
      { act: 'open-meeting', refusal: null, onBehalfOf: 'secretary@cell' },
      { act: 'take-up-in-meeting', refusal: null, onBehalfOf: 'secretary@cell' },
    ]);
  });

  it('of who made an entry does not void it', () => {
    const one = before('record-grassroots-vote');
    const void1 = (principal: `${string}@${string}`) => {
      const actor = deputyOf(principal, ['verify']);
      return available(admission, one.state, actor, one.facts()).find(
        ({ act }) => act === 'void-entry',
      )?.refusal;
    };
    expect(void1('secretary@cell')?.code).toBe('VOID.SAME_PERSON');
    expect(void1('organiser@cell')).toBeNull();
  });
});

describe('the roll of the cell', () => {
  it('counts introducers, helper and relatives like every other full member: a vote is not an act', () => {
    const one = before('record-cell-vote');
    one.act('record-cell-vote', cellMeeting(one.today), { by: 'secretary@cell' });
    const { helper, introductions } = one.state;
    const vote = one.events().findLast((event) => event.type === 'vote.taken');
    const counted = (vote?.roll ?? []).filter((line) => line.counted).map(({ person }) => person);
    expect(introductions.length).toBeGreaterThan(0);
    expect(counted).toEqual(
      expect.arrayContaining([helper, ...introductions.map(({ introducer }) => introducer)]),
    );
  });
});
