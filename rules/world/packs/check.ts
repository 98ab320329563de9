import { laid, loosens, misfits } from '../../admission/packs/layers';
import type { Pack, PackId } from '../../admission/packs/pack';
import { findPath } from '../../admission/packs/paths';
import { confirmed, packs } from '../../admission/packs/registry';
import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { LayerChange, LocalStep } from '../../kernel/layer';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { WorldFacts } from '../facts';
import { chainOn, findBody } from '../tree';
import { holdsOn } from '../dated';
import { layersHolding, type PackLayerRow } from './rows';

/** What somebody wants to lay over packs. */
export interface LayerSaid {
  readonly body: OrganisationId;
  /** Null: every pack that is not over by then. */
  readonly pack: PackId | null;
  readonly fromOn: PlainDate;
  readonly changes: readonly LayerChange[];
  readonly steps: readonly LocalStep[];
}

/** Checks that every layer has in common. */
export function wellFormed(
  { body, fromOn, changes, steps }: LayerSaid,
  facts: WorldFacts,
): readonly (Refusal | null)[] {
  const known = findBody(facts, body);
  const paths = changes.map(({ path }) => path);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  return [
    known && holdsOn(known, fromOn)
      ? null
      : refuse('ORGANISATION.UNKNOWN', 'Rõ', { body, day: fromOn }, 'body'),
    changes.length + steps.length > 0 ? null : refuse('PACK_LAYER.EMPTY', 'Rõ', {}, 'changes'),
    twice === undefined ? null : refuse('PACK_LAYER.TWICE', 'Rõ', { path: twice }, 'changes'),
  ];
}

/** An overlay asks at least as much as what holds without it, in every pack it is laid over. */
export function onlyTightens(said: LayerSaid, facts: WorldFacts): readonly Refusal[] {
  const { body, fromOn, changes } = said;
  const chain = chainOn(facts, body, facts.today);
  const below = layersHolding(facts.packs?.rows ?? [], chain, fromOn);
  return changes.flatMap(
    (change) => packsOf(said).flatMap((pack) => loosens(laid(pack, below), change) ?? [])[0] ?? [],
  );
}

/**
 * Only what is marked as doubtful is confirmed, and what a body above has confirmed is settled: whoever knows better tells
 * that body.
 */
export function onlyDoubtful(said: LayerSaid, facts: WorldFacts): readonly Refusal[] {
  const { body, fromOn, changes } = said;
  const above = chainOn(facts, body, facts.today).slice(1);
  const settled = layersHolding(facts.packs?.rows ?? [], above, fromOn).filter(
    ({ kind }) => kind === 'confirmation',
  );
  return packsOf(said).flatMap((central) => {
    const pack = laid(central, settled);
    return changes.flatMap((change) => misfits(pack, change) ?? notDoubtful(pack, change) ?? []);
  });
}

function notDoubtful(pack: Pack, { path }: LayerChange): Refusal | null {
  const source = findPath(path)?.source(pack);
  if (!source || !confirmed(source)) return null;
  return refuse('PACK_LAYER.NOT_DOUBTFUL', source.article, { pack: pack.id, path }, 'changes');
}

function packsOf({ pack, fromOn }: LayerSaid): readonly Pack[] {
  if (pack !== null) return [packs[pack]];
  return Object.values(packs).filter(({ inForce }) => !inForce.until || inForce.until >= fromOn);
}

/** What a row says, to be checked once more when it is published: layers above may have changed meanwhile. */
export function saidBy({ body, pack, from_on, changes, steps }: PackLayerRow): LayerSaid {
  return { body, pack, fromOn: from_on, changes, steps };
}

/** Nothing is laid over days gone by: files opened on them went by what held then. */
export function notInPast(fromOn: PlainDate, today: PlainDate): Refusal | null {
  return fromOn < today ? refuse('PACK_LAYER.IN_PAST', 'Rõ', { fromOn, today }, 'fromOn') : null;
}
