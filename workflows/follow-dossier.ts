import {
  continueAsNew,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { Followed } from './followed';
import type { DossierInput, HelperTold, Told } from './messages';
import { standingHeard, told } from './messages';
import { helpersRunBeside } from './helpers-beside';
import { passOn } from './pass-on';
import { searchAttributesOf } from './search-attributes';

/** One thing done in each round of a phase; the last of them is the one that waits. */
export type PhasePart = (dossier: FollowedDossier) => Promise<void>;

/** What every phase does before it waits, whenever there is something to do. */
const FIRST_OF_ALL: readonly PhasePart[] = [passOn, helpersRunBeside];

/** A phase: returns when the ledger says it is over, or when the history is long enough to be put down. */
export type PhaseFunction = (dossier: FollowedDossier) => Promise<void>;

/** Starts to follow a dossier: every workflow of a dossier begins with it. */
export function followDossier(input: DossierInput): FollowedDossier {
  const dossier = new FollowedDossier(input);
  setHandler(told, (standing) => dossier.hear(standing));
  setHandler(standingHeard, () => dossier.standing);
  return dossier;
}

/** A dossier as the ledger tells it: newest standing, what is waited for, and the helpers beside it. */
export class FollowedDossier extends Followed<Told> {
  private helpersHeard: readonly HelperTold[];
  private labelledAs = '';

  constructor(private readonly input: DossierInput) {
    super(input.standing);
    this.helpersHeard = input.helpers ?? [];
  }

  get standing(): Told {
    return this.newest;
  }
  get phase(): string {
    return this.newest.phase;
  }
  get effectsPending(): boolean {
    return this.newest.effectsPending;
  }
  get name(): string {
    return this.phase;
  }
  get spreadBy(): string {
    return this.dossier;
  }
  /**
   * The ledger has closed it, others know what they must know of it, and no helper runs on beside it. Or it was opened
   * again before this workflow heard of the closing: then the next generation's workflow follows it.
   */
  get closed(): boolean {
    if (this.newest.generation > this.input.generation) return true;
    return this.newest.closed && !this.newest.effectsPending && this.helpersHeard.length === 0;
  }

  /**
   * Stays in the phase until the ledger says it is over. Entering does nothing by itself, since telling may skip
   * phases: each round looks at where things stand and does what is still to be done.
   * @param waitedFor  in words, shown on Temporal's own screens
   * @param parts  what each round does, in order; the last one waits
   */
  async untilPhaseLeft(waitedFor: string, ...parts: readonly PhasePart[]): Promise<void> {
    const { phase } = this;
    setCurrentDetails(`${phase}: waits for ${waitedFor}`);
    while (this.phase === phase && !this.closed && !this.isHistoryLong) {
      this.beginRound();
      this.label();
      for (const part of [...FIRST_OF_ALL, ...parts]) await part(this);
    }
  }

  /**
   * Continues as new with the standing known, once the history is long. Called between phases only, when no activity
   * is under way; a signal that comes in this very moment makes the server repeat the step with it.
   */
  async restIfHistoryIsLong(): Promise<void> {
    if (!this.isHistoryLong || this.closed) return;
    await continueAsNew<(input: DossierInput) => Promise<void>>({
      ...this.input,
      standing: this.newest,
      helpers: this.helpersHeard,
    });
  }

  /** What the helpers beside the dossier must still hear: those who are new or changed, and those no longer waited for. */
  helpersToTell(): readonly HelperTold[] {
    const standing = this.helpersStanding();
    const changed = standing.filter((helper) => !this.helpersHeard.some(sameCare(helper)));
    const gone = this.helpersHeard.filter(
      ({ helper }) => !standing.some((other) => other.helper === helper),
    );
    const { seq, epoch } = this.newest;
    return [...changed, ...gone.map((helper) => ({ ...helper, seq, epoch, ended: true }))];
  }

  /** Notes that the helpers heard what `helpersToTell` had for them. */
  helpersWereTold(messages: readonly HelperTold[]): void {
    const names = new Set(messages.map(({ helper }) => helper));
    const untouched = this.helpersHeard.filter(({ helper }) => !names.has(helper));
    this.helpersHeard = [...untouched, ...messages.filter(({ ended }) => !ended)];
  }

  protected concern(message: Told): string {
    const { generation, phase, closed, nextOn, helpers, effectsPending, offsetMs } = message;
    return JSON.stringify([generation, phase, closed, nextOn, helpers, effectsPending, offsetMs]);
  }

  protected messageFrom(standing: Told): Told {
    return standing;
  }

  private helpersStanding(): readonly HelperTold[] {
    const { dossier, seq, epoch, offsetMs, helpers } = this.newest;
    return helpers.map(({ helper, nextOn }) => ({
      dossier,
      helper,
      seq,
      epoch,
      nextOn,
      offsetMs,
      ended: false,
    }));
  }

  /** Lets operators find the dossier by phase and next date; one event, and only when one of them has changed. */
  private label(): void {
    const label = `${this.phase} ${this.nextOn}`;
    if (!this.input.searchable || label === this.labelledAs) return;
    upsertSearchAttributes(searchAttributesOf(this.newest));
    this.labelledAs = label;
  }
}

function sameCare(one: HelperTold): (other: HelperTold) => boolean {
  return (other) =>
    one.helper === other.helper && one.nextOn === other.nextOn && one.offsetMs === other.offsetMs;
}
