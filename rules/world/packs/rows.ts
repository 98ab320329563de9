import type { PackId } from '../../admission/packs/pack';
import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import type { Layer, LayerChange, LayerKind, LocalStep } from '../../kernel/layer';
import { holdsOn } from '../dated';
import type { DatedRow } from '../rows';

export const LAYER_STATUSES = ['proposed', 'published', 'withdrawn'] as const;
export type LayerStatus = (typeof LAYER_STATUSES)[number];

/** A layer as the register keeps it; names are those of the columns. What it says never changes: a new layer follows. */
export interface PackLayerRow extends DatedRow {
  readonly id: string;
  readonly body: OrganisationId;
  readonly kind: LayerKind;
  /** Null: laid over every pack. */
  readonly pack: PackId | null;
  /** Which of the body's layers of its kind, counted from 1. */
  readonly version: number;
  /** `withdrawn`: called off before it was published. One that held and ended stays `published`, with its end. */
  readonly status: LayerStatus;
  readonly changes: readonly LayerChange[];
  readonly steps: readonly LocalStep[];
  readonly proposed_by: PersonId;
  readonly proposed_on: PlainDate;
  /** Null until a second person publishes it. */
  readonly approved_by: PersonId | null;
  readonly published_on: PlainDate | null;
  readonly withdrawn_by: PersonId | null;
}

/** What a change of the register of packs asks: a layer, and all layers of its body and of those above. */
export interface PacksNeeds {
  readonly layer: string;
  readonly body: OrganisationId;
}

export interface PacksFacts {
  /** The layer named; null where there is none yet. */
  readonly row: PackLayerRow | null;
  /** Layers of the body and of every body above it, of every day. */
  readonly rows: readonly PackLayerRow[];
}

/** The layer as dossiers carry it; null while nobody has published it. */
export function layerOf(row: PackLayerRow): Layer | null {
  const { id, version, kind, pack, body, changes, steps } = row;
  const { status, proposed_by: one, approved_by: other, published_on: publishedOn } = row;
  if (status !== 'published' || other === null || publishedOn === null) return null;
  const about = pack === null ? {} : { pack };
  return { id, version, kind, ...about, body, publishedOn, by: [one, other], changes, steps };
}

/**
 * The layers that hold for a body on a day, in the order in which they are laid: what was confirmed first, of which the
 * highest body has the last word; then overlays, of which each asks more than the one before. `ro_layers` reads the same.
 * @param chain  the body and every body above it, lowest first
 */
export function layersHolding(
  rows: readonly PackLayerRow[],
  chain: readonly OrganisationId[],
  day: PlainDate,
): readonly Layer[] {
  return rows
    .filter((row) => chain.includes(row.body) && holdsOn(row, day))
    .toSorted((one, other) => inOrder(placeOf(one, chain), placeOf(other, chain)))
    .flatMap((row) => layerOf(row) ?? []);
}

type Place = readonly (string | number)[];

function placeOf(
  { kind, body, from_on, version, id }: PackLayerRow,
  chain: readonly string[],
): Place {
  const height = chain.indexOf(body);
  return [kind, kind === 'confirmation' ? height : -height, from_on, version, id];
}

function inOrder(one: Place, other: Place): number {
  for (const [at, part] of one.entries()) {
    const against = other[at] ?? '';
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}
