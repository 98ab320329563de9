import { continueAsNew, setCurrentDetails, setHandler } from '@temporalio/workflow';
import { Followed } from './followed';
import type { HelperTold, Told } from './messages';
import { helperTold } from './messages';

/** Starts to follow one verification request. */
export function followRequest(input: HelperTold): FollowedRequest {
  const request = new FollowedRequest(input);
  setHandler(helperTold, (message) => request.hear(message));
  setCurrentDetails('waits for the reply of the body asked');
  return request;
}

/** One asked body's reply, as the dossier it belongs to tells it. */
export class FollowedRequest extends Followed<HelperTold> {
  readonly name = 'verification request';

  /** Requests of one dossier fall on different minutes. */
  get spreadBy(): string {
    return `${this.dossier}/${this.newest.helper}`;
  }
  /** The reply is there, or the dossier no longer waits for it. */
  get closed(): boolean {
    return this.newest.ended;
  }

  /** Continues as new once the history is long: a body may stay silent for years. */
  async restIfHistoryIsLong(): Promise<void> {
    if (!this.isHistoryLong || this.closed) return;
    await continueAsNew<(input: HelperTold) => Promise<void>>(this.newest);
  }

  protected concern({ nextOn, offsetMs, ended }: HelperTold): string {
    return JSON.stringify([nextOn, offsetMs, ended]);
  }

  protected messageFrom(standing: Told): HelperTold {
    const { seq, epoch, offsetMs } = standing;
    const still = standing.helpers.find(({ helper }) => helper === this.newest.helper);
    const now = { ...this.newest, seq, epoch, offsetMs };
    return still ? { ...now, nextOn: still.nextOn } : { ...now, nextOn: null, ended: true };
  }
}
