import { plainDate } from '../../calendar/plain-date';
import { deepFreeze } from '../../kernel/deep-freeze';
import { P2021 } from './p2021';
import type { Pack, Source } from './pack';
import { resourced } from './paths';
import { carriedOver } from './sourced';

/** The Charter stands above both, and a service level is ours. */
const STAYS = /^(Charter|service level|target of local plans|12-HD)/;

const asBefore = resourced(P2021, (source: Source) =>
  STAYS.test(source.article) || source.confidence === 'default'
    ? source
    : carriedOver(source, '232-QĐ/TW'),
);

/**
 * 232-QĐ/TW, in force when signed. It behaves as 24-QĐ/TW as far as it was seen; only the term of the admission decision
 * was read in it. No guidance of its own was found.
 */
export const P2025A: Pack = deepFreeze({
  ...asBefore,
  id: 'P2025A',
  regulation: '232-QĐ/TW of 2025-01-20, forms of 12-HD/BTCTW of 2022-01-18',
  inForce: { from: plainDate('2025-01-20'), until: plainDate('2025-06-30') },
  terms: {
    ...asBefore.terms,
    R15: {
      ...P2021.terms.R15,
      article: '232-QĐ/TW on the term of the admission decision',
      confidence: 'text',
    },
  },
});
