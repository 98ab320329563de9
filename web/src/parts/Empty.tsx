import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** Heading level, so that the outline of the page stays whole. */
  readonly level?: 1 | 2;
  /** What to do about it. */
  readonly children?: ReactNode;
}

/** Why there is nothing to see, and the next step: nothing yet, all hidden by a filter, or no right to it. */
export function Empty({ icon, title, text, level = 2, children }: EmptyProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Icon name={icon} />
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  );
}
