import type { PackId } from '../../admission/packs/pack';
import type { LayerChange } from '../../kernel/layer';
import { happensUnless, type WorldRule } from '../rule';
import { onlyDoubtful, saidBy, wellFormed, type LayerSaid } from './check';
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

export interface ProposeConfirmation extends NamedLayer {
  readonly pack: PackId;
  /** Each doubtful value as it is, or as it should be, with the document that says so. */
  readonly values: readonly LayerChange[];
}

/**
 * Before a body works by a pack, an organiser says of values marked as doubtful what they are: as known, or otherwise.
 * @source docs/law/admission.md §layers and §to-be-confirmed (our default: two persons answer for it)
 */
export const proposeConfirmation: WorldRule<ProposeConfirmation> = {
  whose: byOrganiser,
  needs: needsOf,
  may: mayOrganise,
  do: ({ layer: id, body, pack, values: changes }, facts, actor) => {
    const said: LayerSaid = { body, pack, fromOn: facts.today, changes, steps: [] };
    const checks = [...wellFormed(said, facts), ...onlyDoubtful(said, facts)];
    return propose({ id, kind: 'confirmation', said }, checks, facts, actor);
  },
};

/** A second organiser confirms them; from that day the body and all below go by them, and they are no longer doubtful. */
export const confirmValues: WorldRule<NamedLayer> = {
  whose: byAnotherOrganiser,
  needs: needsOf,
  may: mayApprove,
  do: (named, facts, actor) =>
    withProposal(named, 'confirmation', facts, actor, (proposal, by) => {
      const row = { ...proposal, from_on: facts.today };
      const said = saidBy(row);
      return happensUnless(
        [stillProposed(row), ...wellFormed(said, facts), ...onlyDoubtful(said, facts)],
        () => published(row, by, facts),
      );
    }),
};
