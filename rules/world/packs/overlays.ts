import type { PackId } from '../../admission/packs/pack';
import type { PlainDate } from '../../calendar/plain-date';
import type { LayerChange, LocalStep } from '../../kernel/layer';
import { refuse } from '../../kernel/refusal';
import { endedOn } from '../dated';
import { happensUnless, type WorldRule } from '../rule';
import { notInPast, onlyTightens, saidBy, wellFormed, type LayerSaid } from './check';
import {
  byAnotherOrganiser,
  byOrganiser,
  mayApprove,
  mayOrganise,
  needsOf,
  propose,
  published,
  stillProposed,
  withProposal,
  type NamedLayer,
} from './proposing';

export interface ProposeOverlay extends NamedLayer {
  /** Absent: over every pack. */
  readonly pack?: PackId;
  readonly fromOn: PlainDate;
  readonly changes: readonly LayerChange[];
  readonly steps?: readonly LocalStep[];
}

/** A body asks more than the centre for itself and all below it; one organiser writes it down. */
export const proposeOverlay: WorldRule<ProposeOverlay> = {
  whose: byOrganiser,
  occurredOn: ({ fromOn }) => fromOn,
  needs: needsOf,
  may: mayOrganise,
  do: ({ layer: id, body, pack = null, fromOn, changes, steps = [] }, facts, actor) => {
    const said: LayerSaid = { body, pack, fromOn, changes, steps };
    const checks = [
      notInPast(fromOn, facts.today),
      ...wellFormed(said, facts),
      ...onlyTightens(said, facts),
    ];
    return propose({ id, kind: 'overlay', said }, checks, facts, actor);
  },
};

/** A second organiser publishes it: files opened from its day on go by it. Files that are open keep what they began with. */
export const publishOverlay: WorldRule<NamedLayer> = {
  whose: byAnotherOrganiser,
  needs: needsOf,
  may: mayApprove,
  do: (named, facts, actor) =>
    withProposal(named, 'overlay', facts, actor, (row, by) => {
      const said = saidBy(row);
      return happensUnless(
        [
          stillProposed(row),
          notInPast(row.from_on, facts.today),
          ...wellFormed(said, facts),
          ...onlyTightens(said, facts),
        ],
        () => published(row, by, facts),
      );
    }),
};

export interface WithdrawOverlay extends NamedLayer {
  /** First civil day on which it no longer holds. */
  readonly on: PlainDate;
}

/** From a day on, today or later, it holds no more; one that nobody has published is called off. */
export const withdrawOverlay: WorldRule<WithdrawOverlay> = {
  whose: byOrganiser,
  occurredOn: ({ on }) => on,
  needs: needsOf,
  may: mayOrganise,
  do: ({ on, ...named }, facts, actor) =>
    withProposal(named, 'overlay', facts, actor, (row, by) => {
      const { status, to_on: endsOn, from_on: fromOn } = row;
      const gone =
        status === 'withdrawn' || (endsOn !== null && endsOn <= on)
          ? refuse('PACK_LAYER.STATUS', 'Rõ', { status: 'withdrawn' }, 'layer')
          : null;
      const last = on < fromOn ? fromOn : on;
      return happensUnless([gone, notInPast(on, facts.today)], () => ({
        events: [
          {
            type: 'pack-layer.withdrawn',
            row:
              status === 'proposed'
                ? { ...endedOn(row, fromOn), status: 'withdrawn', withdrawn_by: by }
                : { ...endedOn(row, last), withdrawn_by: by },
          },
        ],
      }));
    }),
};
