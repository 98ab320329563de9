import { deepFreeze } from '../../kernel/deep-freeze';
import type { Layer, LayerChange, LocalStep } from '../../kernel/layer';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { Pack } from './pack';
import { findPath } from './paths';

/** Packs already laid, by the very list of layers: a state asks for its pack many times. */
const laidBefore = new WeakMap<readonly Layer[], WeakMap<Pack, Pack>>();

/**
 * The pack as it holds for a body: the central values with each layer over them, lowest first. A layer about another pack
 * is left out. So is a value of an overlay that this pack already asks more than: an overlay never loosens.
 * @throws Error on a change that has no place in a pack; none is published
 */
export function laid(pack: Pack, layers: readonly Layer[]): Pack {
  if (layers.length === 0) return pack;
  const known = laidBefore.get(layers) ?? new WeakMap<Pack, Pack>();
  laidBefore.set(layers, known);
  const found = known.get(pack) ?? deepFreeze(layOver(pack, layers));
  known.set(pack, found);
  return found;
}

/** Steps that the layers of this pack add to the procedure. */
export function localSteps({ layers = [] }: Pack): readonly LocalStep[] {
  return [...new Set(layers.flatMap(({ steps }) => steps))];
}

/** Why the change may not be laid over the pack by an overlay: no such value, not its shape, or it asks less. */
export function loosens(pack: Pack, change: LayerChange): Refusal | null {
  const misshapen = misfits(pack, change);
  if (misshapen) return misshapen;
  const { path, value } = change;
  const here = findPath(path);
  const before = here?.read(pack) ?? null;
  if (here?.tightens(before, value)) return null;
  const { article } = here?.source(pack) ?? pack.decider;
  return refuse('PACK.LOOSENS', article, { pack: pack.id, path, before, after: value }, 'value');
}

/** Why the change has no place in the pack at all, whoever lays it. */
export function misfits(pack: Pack, { path, value, article }: LayerChange): Refusal | null {
  const here = findPath(path);
  if (!here) return refuse('PACK.UNKNOWN_PATH', 'Rõ', { pack: pack.id, path }, 'path');
  const before = here.read(pack);
  const source = { article, confidence: 'confirmed' as const };
  if (before === undefined || !here.write(pack, value, source)) {
    return refuse(
      'PACK.WRONG_VALUE',
      here.source(pack).article,
      { pack: pack.id, path, value, before: before ?? null },
      'value',
    );
  }
  return article.trim() === '' ? refuse('PACK.NO_ARTICLE', 'Rõ', { path }, 'article') : null;
}

function layOver(pack: Pack, layers: readonly Layer[]): Pack {
  const mine = layers.filter((layer) => (layer.pack ?? pack.id) === pack.id);
  return mine.reduce((under, layer) => ({ ...changed(under, layer), layers: mine }), pack);
}

function changed(pack: Pack, { id, version, kind, changes }: Layer): Pack {
  return changes.reduce((under, change) => {
    if (kind === 'overlay' && loosens(under, change)) return under;
    const { path, value, article } = change;
    const confidence = kind === 'overlay' ? 'local' : 'confirmed';
    const over = findPath(path)?.write(under, value, { article, confidence });
    if (!over) throw new Error(`layer ${id}, version ${version}: ${path} does not fit ${pack.id}`);
    return over;
  }, pack);
}
