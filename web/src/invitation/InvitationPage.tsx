import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptInvitation, invitationQuery } from '../api/account-queries';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { showInstant } from '../lib/days';
import { Bones } from '../parts/Bones';
import { Fault } from '../parts/Fault';
import { usePageTitle } from '../parts/page-title';
import { NewPasswordInput } from '../security/NewPasswordInput';

/** Where a person sets the password of their account, by the code an administrator handed over. */
export function InvitationPage() {
  const { t } = useTranslation();
  const [code] = useState(() => window.location.hash.slice(1));
  const invitation = useQuery(invitationQuery(code));
  const [login, setLogin] = useState<string>();
  usePageTitle(t('invitation.title'));
  // The code must not stay in the history of a browser that others use too.
  useEffect(() => window.history.replaceState(window.history.state, '', '/invitation'), []);

  return (
    <main className="sign-in">
      <div className="card">
        <div className="row between">
          <span className="brand">Rõ</span>
          <LanguageSwitch />
        </div>
        <p className="meta">{t('motto')}</p>
        <h1>{t('invitation.title')}</h1>
        {login !== undefined ? (
          <div role="status">
            <p>{t('invitation.done', { login })}</p>
            <Link className="btn pri big" to="/sign-in" search={{}}>
              {t('signIn.title')}
            </Link>
          </div>
        ) : invitation.isPending ? (
          <Bones rows={3} />
        ) : invitation.isError ? (
          <Fault error={invitation.error} />
        ) : (
          <SetPassword code={code} invitation={invitation.data} onDone={setLogin} />
        )}
      </div>
    </main>
  );
}

interface SetPasswordProps {
  readonly code: string;
  readonly invitation: {
    readonly login: string;
    readonly name: string;
    readonly expiresAt: string;
  };
  readonly onDone: (login: string) => void;
}

function SetPassword({ code, invitation, onDone }: SetPasswordProps) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    setFault(undefined);
    setBusy(true);
    try {
      onDone(await acceptInvitation(code, password));
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('invitation.for', { name: invitation.name })}</p>
      <p className="meta">
        {t('invitation.until', { instant: showInstant(invitation.expiresAt) })}
      </p>
      <input type="hidden" name="login" autoComplete="username" value={invitation.login} readOnly />
      <p>
        {t('signIn.login')}: <b>{invitation.login}</b>
      </p>
      <NewPasswordInput fault={fault} />
      <button className="btn pri big" disabled={busy}>
        {t('invitation.submit')}
      </button>
    </form>
  );
}
