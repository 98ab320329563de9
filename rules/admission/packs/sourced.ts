import type { Source } from './pack';

const TO_BE_CONFIRMED = /, to be confirmed$/;

/** Not seen in the newer text: the earlier value stands until an organiser confirms it. */
export function carriedOver<T extends Source>(earlier: T, into: string): T {
  const article = earlier.article.replace(TO_BE_CONFIRMED, '').replace(/, carried over.*$/, '');
  return {
    ...earlier,
    article: `${article}, carried over into ${into}, to be confirmed`,
    confidence: 'assumed',
  };
}

/** Seen unchanged in material on the newer regulation. */
export function restated<T extends Source>(earlier: T, article: string): T {
  return { ...earlier, article, confidence: 'restated' };
}

/** A value read in the regulation as a publisher reproduces it. */
export function text(article: string): Source {
  return { article, confidence: 'text' };
}

/** A value that nobody of ours has read: general knowledge. */
export function known(article: string): Source {
  return { article: `${article}, to be confirmed`, confidence: 'known' };
}

/** Source alone, without the value beside it. */
export function sourceOf({ article, confidence }: Source): Source {
  return { article, confidence };
}
