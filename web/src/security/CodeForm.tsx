import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../parts/Fault';
import { faultOf } from './NewPasswordInput';

interface CodeFormProps {
  readonly submit: (code: string) => Promise<void>;
  readonly label: string;
  readonly onCancel?: () => void;
}

/** Asks for a code of the app, or one on paper. */
export function CodeForm({ submit, label, onCancel }: CodeFormProps) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const why = faultOf(fault, 'code');

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/g, '');
    setFault(undefined);
    setBusy(true);
    await submit(code).catch((error: unknown) => {
      setFault(error);
      setBusy(false);
    });
  };

  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      {fault === undefined || why !== undefined ? null : <Fault error={fault} />}
      <TextInput
        name="code"
        label={t('signIn.code')}
        error={why}
        autoComplete="one-time-code"
        spellCheck={false}
      />
      <div className="row">
        <button className="btn pri" disabled={busy}>
          {label}
        </button>
        {onCancel ? (
          <button type="button" className="btn" onClick={onCancel}>
            {t('security.cancel')}
          </button>
        ) : null}
      </div>
    </form>
  );
}
