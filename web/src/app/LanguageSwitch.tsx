import { useTranslation } from 'react-i18next';
import { language, speak } from '../lang/i18n';

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** Each language under its own name, whichever is spoken now. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  return (
    <span className="lang" role="group" aria-label={t('language')}>
      {(['vi', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={language() === one}
          onClick={() => speak(one)}
        >
          {one.toUpperCase()}
          <span className="vh"> {NAMES[one]}</span>
        </button>
      ))}
    </span>
  );
}
