import type { Json } from '../../kernel/json';
import type { NeedsState } from './events';

/** What deciders are shown of the candidate's own case; the consents themselves are among the papers. */
export function shownNeeds({ education, older, categories }: NeedsState): Json {
  return {
    ...(education && { education: { ...education } }),
    ...(categories && { categories: categories.map(({ category, slot }) => [category, slot]) }),
    ...(older && { older: { ...older } }),
  };
}
