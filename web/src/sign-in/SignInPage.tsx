import { PasswordInput, TextInput } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../rules/messages/say';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { signIn } from '../app/session';
import { language } from '../lang/i18n';
import { Fault } from '../parts/Fault';
import { usePageTitle } from '../parts/page-title';
import { CodeStep } from './CodeStep';
import { ProviderWay } from './ProviderWay';

const route = getRouteApi('/sign-in');

/** A local account: login and password, pasted or remembered by the browser as its owner likes. */
export function SignInPage() {
  const { t } = useTranslation();
  const { from, ended, refused } = route.useSearch();
  const router = useRouter();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [step, setStep] = useState<string>();
  usePageTitle(t('signIn.title'));

  const arrive = () => router.history.push(from ?? '/');
  const beginAgain = (error: unknown) => {
    setStep(undefined);
    setFault(error);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [login, password] = [String(typed.get('login')).trim(), String(typed.get('password'))];
    setFault(undefined);
    setMissing(login === '' || password === '');
    if (login === '' || password === '') return;
    setBusy(true);
    try {
      const needed = await signIn(login, password);
      if (needed === undefined) arrive();
      setStep(needed);
      setBusy(false);
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };

  return (
    <main className="sign-in">
      <div className="card">
        <div className="row between">
          <span className="brand">Rõ</span>
          <LanguageSwitch />
        </div>
        <p className="meta">{t('motto')}</p>
        <h1>{t('signIn.title')}</h1>
        {ended ? (
          <p className="fault soon" role="status">
            {t('signIn.ended')}
          </p>
        ) : null}
        {refused ? (
          <p className="fault" role="alert">
            {say(language(), refused, {})}
          </p>
        ) : null}
        {step === undefined ? <ProviderWay from={from} /> : null}
        {step === undefined ? null : (
          <CodeStep step={step} onSignedIn={arrive} onOver={beginAgain} />
        )}
        <form hidden={step !== undefined} onSubmit={(event) => void submit(event)} noValidate>
          {fault === undefined ? null : <Fault error={fault} />}
          {missing ? (
            <p className="fault" role="alert">
              {t('signIn.missing')}
            </p>
          ) : null}
          <TextInput
            name="login"
            label={t('signIn.login')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordInput
            name="password"
            label={t('signIn.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
          />
          <button className="btn pri big" disabled={busy}>
            {t('signIn.submit')}
          </button>
        </form>
      </div>
    </main>
  );
}
