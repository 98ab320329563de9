import { plainDate } from '../../calendar/plain-date';
import { deepFreeze } from '../../kernel/deep-freeze';
import { P2026B } from './p2026b';
import type { Pack, Source } from './pack';
import { resourced } from './paths';

const OF_ITS_SUCCESSOR = /^208-QĐ\/TW/;

/**
 * 20-QĐ/TW of 2026. Neither its text nor its day was readable: it takes the values of 208-QĐ/TW that replaced it, from
 * 2026-04-11, all to be confirmed. Only the guidance of 2026-05-19 is known to name it.
 */
export const P2026A: Pack = deepFreeze({
  ...resourced(P2026B, takenBack),
  id: 'P2026A',
  regulation:
    '20-QĐ/TW of 2026 (day and text to be confirmed), 01-HD/TW of 2026-05-19, forms of 12-HD/BTCTW',
  inForce: { from: plainDate('2026-04-11'), until: plainDate('2026-07-25') },
});

function takenBack(source: Source): Source {
  const { article, confidence } = source;
  if (OF_ITS_SUCCESSOR.test(article) || article.includes('into 208-QĐ/TW')) {
    const plain = article.replace(/, to be confirmed$/, '');
    return {
      article: `20-QĐ/TW, not read; taken from ${plain}, to be confirmed`,
      confidence: 'assumed',
    };
  }
  return confidence === 'restated' && !article.startsWith('Charter')
    ? { ...source, confidence: 'assumed' }
    : source;
}
