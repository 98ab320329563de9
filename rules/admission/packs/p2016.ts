import { plainDate } from '../../calendar/plain-date';
import { deepFreeze } from '../../kernel/deep-freeze';
import { P2021 } from './p2021';
import type { Pack } from './pack';
import { resourced } from './paths';

/**
 * 29-QĐ/TW of 2016. Its text was not read here: every value is that of 2021, assumed. It also covers what began before
 * 2016, so that dossiers on paper can be taken over. The day it was signed is to be confirmed.
 */
export const P2016: Pack = deepFreeze({
  ...resourced(P2021, ({ article }) => ({
    article: `29-QĐ/TW of 2016, taken from: ${article.replace(/, to be confirmed$/, '')}, to be confirmed`,
    confidence: 'assumed',
  })),
  id: 'P2016',
  regulation: '29-QĐ/TW of 2016 (day to be confirmed), 01-HD/TW of 2016; values of 2021 assumed',
  inForce: { from: plainDate('2016-07-25'), until: plainDate('2021-07-29') },
});
