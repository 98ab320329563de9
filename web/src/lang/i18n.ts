import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { vi } from './vi';

export type Language = 'vi' | 'en';
const KEPT_AS = 'ro-language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk';
    resources: { desk: typeof vi };
  }
}

/** Sets the words up: the language chosen before, else Vietnamese. */
export function startWords(): void {
  void i18n.use(initReactI18next).init({
    lng: keptLanguage(),
    fallbackLng: 'vi',
    defaultNS: 'desk',
    resources: { vi: { desk: vi }, en: { desk: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = i18n.language;
}

/** The language on the screen. */
export function language(): Language {
  return i18n.language === 'en' ? 'en' : 'vi';
}

export function speak(next: Language): void {
  localStorage.setItem(KEPT_AS, next);
  document.documentElement.lang = next;
  void i18n.changeLanguage(next);
}

function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi';
}
