import { PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, onFactorStale } from '../api/client';
import type { ApiProblem } from '../api/problem';
import { Fault } from '../parts/Fault';
import { Icon } from '../parts/Icon';
import { onFactorProven } from './factor-proven';

interface Asked {
  readonly way: unknown;
  readonly minutes: unknown;
  readonly answer: (proven: boolean) => void;
}

/**
 * Asks who sits here when an act weighs too much for an old sign-in; the act is sent again once that is proven. What
 * was typed stays behind it.
 */
export function FactorDialog() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const react = ({ body }: ApiProblem) =>
      new Promise<boolean>((answer) => {
        setAsked({ way: body.facts?.['way'], minutes: body.facts?.['minutes'], answer });
      });
    return onFactorStale(react);
  }, []);
  if (!asked) return null;
  const end = (proven: boolean) => {
    setAsked(undefined);
    asked.answer(proven);
  };
  return <Question asked={asked} onEnd={end} />;
}

interface QuestionProps {
  readonly asked: Asked;
  readonly onEnd: (proven: boolean) => void;
}

/** A dialog of the browser's own: it keeps the focus inside, closes by Escape, and gives the focus back. */
function Question({ asked: { way, minutes }, onEnd }: QuestionProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="factor"
      aria-labelledby="factor-title"
      onCancel={(event) => {
        event.preventDefault();
        onEnd(false);
      }}
    >
      <h2 id="factor-title">{t('factor.title')}</h2>
      <p>{t('factor.text', { minutes: String(minutes) })}</p>
      {way === 'provider' ? <AtProvider onEnd={onEnd} /> : null}
      {way === 'code' ? <ByWord kind="code" onEnd={onEnd} /> : null}
      {way === 'password' ? <ByWord kind="password" onEnd={onEnd} /> : null}
      <button type="button" className="btn" onClick={() => onEnd(false)}>
        {t('factor.cancel')}
      </button>
    </dialog>
  );
}

interface ByWordProps {
  readonly kind: 'password' | 'code';
  readonly onEnd: (proven: boolean) => void;
}

function ByWord({ kind, onEnd }: ByWordProps) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const json = { [kind]: String(new FormData(form).get(kind)).trim() };
    setBusy(true);
    setFault(undefined);
    try {
      await ask('/sessions/current/factor', { method: 'POST', json });
      onEnd(true);
    } catch (error) {
      setFault(error);
      setBusy(false);
      form.querySelector<HTMLInputElement>(`[name=${kind}]`)?.select();
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {fault === undefined ? null : <Fault error={fault} />}
      {kind === 'password' ? (
        <PasswordInput
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
        />
      ) : (
        <TextInput
          name="code"
          label={t('factor.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
        />
      )}
      <button className="btn pri big" disabled={busy}>
        {t('factor.submit')}
      </button>
    </form>
  );
}

/** In a tab of its own, since leaving this one would lose what was typed. */
function AtProvider({ onEnd }: { readonly onEnd: (proven: boolean) => void }) {
  const { t } = useTranslation();
  useEffect(() => onFactorProven(() => onEnd(true)), [onEnd]);
  return (
    <a
      className="btn pri big"
      href="/api/v1/sign-in/oidc?for=factor&from=/factor-proven"
      target="_blank"
      rel="noopener"
    >
      <Icon name="lock" />
      {t('factor.atProvider')}
    </a>
  );
}
