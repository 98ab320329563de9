import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../rules/messages/say';
import type { Entry } from '../api/answers';
import { language } from '../lang/i18n';
import { vi } from '../lang/vi';
import { showDay, showInstant } from '../lib/days';

const UUID = /^[0-9a-f]{8}-/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type FieldName = keyof typeof vi.acts.fields;
type ChoiceName = keyof typeof vi.acts.choices;
const isField = (name: string): name is FieldName => Object.hasOwn(vi.acts.fields, name);
const isChoice = (name: string): name is ChoiceName => Object.hasOwn(vi.acts.choices, name);

/** What the act said, in the words of its form, and the proof of the entry. */
export function EntryDetails({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const show = (value: unknown): string | null => {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || UUID.test(value)) return null;
    if (DAY.test(value)) return showDay(value);
    return isChoice(value) ? t(`acts.choices.${value}`) : value;
  };
  const showField = (name: string, value: unknown): string | null => {
    const text = entry.texts[name];
    if (text !== undefined) return text;
    if (Array.isArray(value)) {
      if (name !== 'items') return String(value.length);
      return value.map((slot) => nameOf(language(), 'papers', String(slot))).join(', ');
    }
    if (typeof value !== 'object' || value === null) return show(value);
    if ('sha256' in value) return `SHA-256 ${String(value.sha256)}`;
    return Object.entries(value)
      .map(([part, number]) => (isField(part) ? `${t(`acts.fields.${part}`)} ${show(number)}` : ''))
      .join(', ');
  };
  const { input } = entry;
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  return (
    <details>
      <summary>{t('dossier.timeline.details')}</summary>
      <dl className="facts meta">
        {fields.map(([name, value]) => {
          const shown = isField(name) ? showField(name, value) : null;
          if (shown === null || !isField(name)) return null;
          return (
            <div key={name} className="fact">
              <dt>{t(`acts.fields.${name}`)}</dt>
              <dd className={shown.startsWith('SHA') ? 'hash' : undefined}>{shown}</dd>
            </div>
          );
        })}
        <div className="fact">
          <dt>{t('dossier.timeline.entry', { seq: entry.seq })}</dt>
          <dd>{t('dossier.timeline.recorded', { at: showInstant(entry.recordedAt) })}</dd>
        </div>
        <div className="fact">
          <dt>{t('dossier.timeline.hash')}</dt>
          <dd className="hash">{entry.hash}</dd>
        </div>
      </dl>
    </details>
  );
}
