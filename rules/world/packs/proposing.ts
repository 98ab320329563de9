import type { PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { LayerKind } from '../../kernel/layer';
import type { WorldEvent } from '../events';
import type { WorldActor, WorldFacts, WorldNeeds } from '../facts';
import { atOrAbove, inPerson, isOneOf } from '../rights';
import { happensUnless, refusedBy, type WorldDecision } from '../rule';
import { heldBy } from '../whose';
import type { LayerSaid } from './check';
import type { PackLayerRow, PacksNeeds } from './rows';

/** Whoever prepares dossiers for the body or for one above it; values of the law are laid by two of them. */
const ORGANISERS = ['organiser'] as const;

export const byOrganiser = heldBy(ORGANISERS, 'at or above', 'the body');
export const byAnotherOrganiser = { ...byOrganiser, never: ['who proposed it'] } as const;

/** A layer that is there already, with its body as who acts was shown it. */
export type NamedLayer = PacksNeeds;

export function needsOf({ layer, body }: PacksNeeds): WorldNeeds {
  return { bodies: [body], packs: { layer, body } };
}

export function mayOrganise(
  { body }: PacksNeeds,
  facts: WorldFacts,
  actor: WorldActor,
): Refusal | null {
  return atOrAbove(body, ORGANISERS, facts, actor);
}

/** The second of the two: never who proposed it. */
export function mayApprove(
  named: PacksNeeds,
  facts: WorldFacts,
  actor: WorldActor,
): Refusal | null {
  const { row } = facts.packs ?? { row: null };
  if (row && isOneOf(actor, [row.proposed_by])) return refuse('PACK_LAYER.SAME_PERSON', 'Rõ');
  return mayOrganise(named, facts, actor);
}

/** Writes a layer down; it holds for nobody until a second person publishes it. */
export function propose(
  { id, kind, said }: { readonly id: string; readonly kind: LayerKind; readonly said: LayerSaid },
  checks: readonly (Refusal | null)[],
  facts: WorldFacts,
  actor: WorldActor,
): WorldDecision {
  const { row = null, rows = [] } = facts.packs ?? {};
  const { body, pack, fromOn, changes, steps } = said;
  const earlier = rows.filter((one) => one.body === body && one.kind === kind);
  const exists = row ? refuse('PACK_LAYER.EXISTS', 'Rõ', { id }, 'layer') : null;
  return inPerson(actor, (by) =>
    happensUnless([exists, ...checks], () => ({
      events: [
        {
          type: 'pack-layer.proposed',
          row: {
            ...{ id, body, kind, pack, changes, steps, version: earlier.length + 1 },
            ...{ status: 'proposed', from_on: fromOn, to_on: null },
            ...{ proposed_by: by, proposed_on: facts.today },
            ...{ approved_by: null, published_on: null, withdrawn_by: null },
          },
        },
      ],
    })),
  );
}

/** What is asked about a layer that must be there, of the body named, as a proposal of this kind. */
export function withProposal(
  { layer, body }: NamedLayer,
  kind: LayerKind,
  facts: WorldFacts,
  actor: WorldActor,
  decide: (row: PackLayerRow, by: PersonId) => WorldDecision,
): WorldDecision {
  return inPerson(actor, (by) => {
    const row = facts.packs?.row;
    if (!row || row.body !== body || row.kind !== kind) {
      return refusedBy(refuse('PACK_LAYER.NONE', 'Rõ', { layer, body }, 'layer'));
    }
    return decide(row, by);
  });
}

export function stillProposed({ status }: PackLayerRow): Refusal | null {
  return status === 'proposed' ? null : refuse('PACK_LAYER.STATUS', 'Rõ', { status }, 'layer');
}

/** What happens when a second organiser approves: the layer holds from its day on. */
export function published(
  row: PackLayerRow,
  by: PersonId,
  { today }: WorldFacts,
): { readonly events: readonly WorldEvent[] } {
  const approved = { status: 'published', approved_by: by, published_on: today } as const;
  return { events: [{ type: 'pack-layer.published', row: { ...row, ...approved } }] };
}
