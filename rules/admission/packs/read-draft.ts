import { plainDate } from '../../calendar/plain-date';
import { isPlainState, type Json } from '../../kernel/json';
import { finding } from './finding';
import { isPackId, packs } from './registry';
import { readLayer, type ReadLayer } from './read-layer';
import { misfits } from './layers';

/** Whoever drafts a pack has not published it; a layer wants names all the same. */
const NOBODY = ['draft', 'nobody'] as const;

/**
 * A draft to decide by: a layer, or values of a pack as they would be. Values may ask more or less.
 * @returns what is wrong with it, where it cannot be read
 */
export function readDraft(text: string): ReadLayer {
  const json = parse(text);
  if (!isPlainState(json) || !('values' in json)) return readLayer(json);
  const { pack, values } = json;
  if (typeof pack !== 'string' || !isPackId(pack)) {
    return unreadable('pack', 'a pack of `ro pack list`');
  }
  if (values === undefined || !isPlainState(values))
    return unreadable('values', 'an object by path');
  const article = `draft of ${pack}`;
  const changes = Object.entries(values).flatMap(([path, value]) =>
    value === undefined ? [] : [{ path, value, article }],
  );
  const odd = changes.find((change) => misfits(packs[pack], change));
  if (odd) return unreadable(`values.${odd.path}`, 'a value in the shape of `ro pack show`');
  return {
    kind: 'layer',
    layer: {
      ...{ id: 'draft', version: 1, kind: 'confirmation', pack, body: 'draft', by: NOBODY },
      ...{ publishedOn: plainDate('2000-01-01'), changes, steps: [] },
    },
  };
}

function parse(text: string): Json {
  try {
    const json: Json = JSON.parse(text);
    return json;
  } catch {
    return null; // what is not JSON is no object either: the reader says so
  }
}

function unreadable(field: string, wanted: string): ReadLayer {
  return { kind: 'unreadable', findings: [finding('WRONG_FIELD', field, { wanted })] };
}
