import { PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../api/account-queries';
import { faultOf, NewPasswordInput } from './NewPasswordInput';

/** The own password, by the present one; everybody else who is signed in by it is signed out. */
export function ChangePassword({ login }: { readonly login: string }) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    setFault(undefined);
    setDone(false);
    setBusy(true);
    try {
      await changePassword(String(typed.get('current')), String(typed.get('password')));
      form.reset();
      setDone(true);
    } catch (error) {
      setFault(error);
    }
    setBusy(false);
  };

  return (
    <section className="card" aria-labelledby="change-password">
      <div className="hd">
        <h2 id="change-password">{t('security.changePassword')}</h2>
      </div>
      <form className="bd stack" onSubmit={(event) => void submit(event)} noValidate>
        <input type="hidden" name="login" autoComplete="username" value={login} readOnly />
        <PasswordInput
          name="current"
          label={t('security.currentPassword')}
          error={faultOf(fault, 'current')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
        />
        <NewPasswordInput fault={fault} />
        <p className="meta">{t('security.othersEnd')}</p>
        <div className="row">
          <button className="btn pri" disabled={busy}>
            {t('security.changePassword')}
          </button>
          {done ? <span role="status">{t('security.passwordChanged')}</span> : null}
        </div>
      </form>
    </section>
  );
}
