import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { finishSignIn } from '../app/session';
import { Fault } from '../parts/Fault';

interface CodeStepProps {
  /** Proves the right password; good once, for five minutes. */
  readonly step: string;
  readonly onSignedIn: () => void;
  /** The step is over: the password is asked again. */
  readonly onOver: (error: unknown) => void;
}

/** The second step of signing in: a code of the app, or one on paper. */
export function CodeStep({ step, onSignedIn, onOver }: CodeStepProps) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/g, '');
    setFault(undefined);
    setBusy(true);
    try {
      await finishSignIn(step, code);
      onSignedIn();
    } catch (error) {
      setBusy(false);
      if (error instanceof ApiProblem && error.body.code === 'SIGN_IN.STEP_OVER') onOver(error);
      else setFault(error);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {fault === undefined ? null : <Fault error={fault} />}
      <TextInput
        name="code"
        label={t('signIn.code')}
        description={t('signIn.codeHelp')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        data-autofocus
        autoFocus
      />
      <button className="btn pri big" disabled={busy}>
        {t('signIn.goOn')}
      </button>
    </form>
  );
}
