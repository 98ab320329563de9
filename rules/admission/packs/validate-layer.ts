import type { Layer } from '../../kernel/layer';
import type { Refusal } from '../../kernel/refusal';
import { finding, type Finding, type FindingCode } from './finding';
import { laid, loosens, misfits } from './layers';
import type { Pack } from './pack';
import { isPackId, packFor, packs } from './registry';

const CODES: Readonly<Record<string, FindingCode>> = {
  'PACK.UNKNOWN_PATH': 'UNKNOWN_PATH',
  'PACK.WRONG_VALUE': 'WRONG_VALUE',
  'PACK.NO_ARTICLE': 'MISSING_ARTICLE',
  'PACK.LOOSENS': 'LOOSENS',
};

/**
 * What is to mend before a layer is published: a path or value that has no place in its pack, and of an overlay what asks
 * less. Without a pack of its own it is compared with the one in force on the day it is published.
 * @param below  layers of bodies above that already hold, lowest first
 */
export function checkLayer(layer: Layer, below: readonly Layer[] = []): readonly Finding[] {
  const pack = laid(packAbout(layer), below);
  return layer.changes.flatMap((change, at) => {
    const refusal = layer.kind === 'overlay' ? loosens(pack, change) : misfits(pack, change);
    return refusal ? [asFinding(refusal, `changes[${at}]`)] : [];
  });
}

/** The pack a layer is compared with. */
export function packAbout({ pack, publishedOn }: Layer): Pack {
  return pack !== undefined && isPackId(pack) ? packs[pack] : packFor(publishedOn);
}

function asFinding({ code, facts, field = 'value' }: Refusal, at: string): Finding {
  const known = CODES[code];
  if (!known) throw new Error(`no finding for ${code}`);
  return finding(known, `${at}.${field}`, facts);
}
