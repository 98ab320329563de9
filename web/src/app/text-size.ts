const KEPT_AS = 'ro-text-size';
export type TextSize = 'normal' | 'large';

export function textSize(): TextSize {
  return localStorage.getItem(KEPT_AS) === 'large' ? 'large' : 'normal';
}

export function applyTextSize(size: TextSize = textSize()): void {
  localStorage.setItem(KEPT_AS, size);
  document.documentElement.dataset['size'] = size;
}
