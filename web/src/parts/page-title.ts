import { useEffect } from 'react';

/** Names the tab; readers hear it when the screen changes. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Rõ`;
  }, [title]);
}
