import type { VoteTaken } from '../../../rules/admission/events';
import type { AdmissionInputs, VoteForm } from '../../../rules/admission/inputs';
import { nextMeeting } from '../../../rules/admission/seats';
import { codesOf, committeeOf, type AdmissionCase, type By } from '../../support/admission-case';
import { PAPER, unanimous } from './main-path';

type Meet = Pick<
  AdmissionInputs,
  | 'open-meeting'
  | 'take-up-in-meeting'
  | 'declare-conflict'
  | 'close-attendance'
  | 'count-ballots'
  | 'conclude-committee-meeting'
  | 'decide-in-meeting'
>;

/** The meeting of the committee before which a dossier stands; each step on the day of the meeting. */
export class CommitteeMeeting {
  readonly body: string;
  /** Members in office of the body that meets; of a standing committee those on it. */
  readonly members: readonly string[];

  constructor(readonly one: AdmissionCase) {
    const next = nextMeeting(one.state);
    this.body = next?.organisation ?? 'nowhere';
    this.members = committeeOf(this.body, one.world.bodies)
      .filter(({ standing }) => next?.body !== 'standing-committee' || standing)
      .map(({ person }) => person);
  }

  step<A extends keyof Meet>(
    act: A,
    input: Omit<AdmissionInputs[A], 'heldOn'>,
    by: By = `secretary@${this.body}`,
  ): readonly string[] {
    return codesOf(this.one.attempt(act, { heldOn: this.one.today, ...input }, by));
  }
  open(form: VoteForm = 'secret-ballot', committee: string = this.body) {
    return this.step('open-meeting', { form, chair: 'k1', secretary: 'k2', committee });
  }
  attend(present: readonly string[], withLeave: readonly string[] = []) {
    return this.step('close-attendance', { present, withLeave });
  }
  count(counter: 'chair' | 'secretary', yes: number, no = 0, by?: By) {
    const who: By = by ?? `${counter === 'chair' ? 'secretary' : 'organiser'}@${this.body}`;
    return this.step('count-ballots', { counter, tally: { ...unanimous(yes), no } }, who);
  }
  bothCount(yes: number, no = 0) {
    return [...this.count('chair', yes, no), ...this.count('secretary', yes, no)];
  }
  propose(minutes: object = { minutes: PAPER }) {
    const input = { resolutionNumber: '30-NQ/ĐU', paper: PAPER, ...minutes };
    return this.step('conclude-committee-meeting', input);
  }
  decide(minutes: object = { minutes: PAPER }) {
    const numbered = { decisionNumber: '77-QĐ/HU', issuedOn: this.one.today };
    const input = { ...numbered, reason: 'token', paper: PAPER, ...minutes };
    return this.step('decide-in-meeting', input);
  }
  get vote(): VoteTaken | undefined {
    const events = this.one.events();
    return events.findLast((event): event is VoteTaken => event.type === 'vote.taken');
  }
}
