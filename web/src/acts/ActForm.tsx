import { Progress } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act, Receipt } from '../api/answers';
import { ApiProblem, fieldOf, isConflict } from '../api/problem';
import { useMe } from '../app/session';
import { dropDraft, findDraft, keepDraft } from '../lib/drafts';
import { showInstant } from '../lib/days';
import { Fault } from '../parts/Fault';
import { Icon } from '../parts/Icon';
import { Conflict } from './Conflict';
import type { FormContext } from './context';
import { FieldInput } from './FieldInput';
import type { Field } from './fields';
import { useAct } from './use-act';
import { emptyValues, faultsIn, type Value, type Values } from './values';

interface ActFormProps {
  readonly act: Act;
  readonly fields: readonly Field[];
  readonly context: FormContext;
  readonly etag: string;
  readonly onDone: (receipt: Receipt) => void;
  readonly onCancel: () => void;
}

/** The form of one act. What is typed stays, whatever the answer: a refusal, a conflict, no network, an ended session. */
export function ActForm({ act, fields, context, etag, onDone, onCancel }: ActFormProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { dossier } = context;
  const draftKey = `${dossier.id} ${act.act}`;
  const [seen, setSeen] = useState({ etag, seq: dossier.seq, at: new Date().toISOString() });
  const [values, setValues] = useState<Values>(
    () => findDraft(draftKey) ?? emptyValues(fields, dossier.today, dossier.seq),
  );
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [isAsking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { sending, progress } = useAct({
    dossier: dossier.id,
    act: act.act,
    fields,
    ifMatch: act.decision ? seen.etag : undefined,
  });

  const change = (name: string, value: Value) => {
    const next = { ...values, [name]: value };
    setValues(next);
    keepDraft(draftKey, next);
  };
  const showFaults = (found: Readonly<Record<string, string>>) => {
    setFaults(found);
    setAsking(false);
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  };
  const send = async () => {
    try {
      const receipt = await sending.mutateAsync(values);
      dropDraft(draftKey);
      onDone(receipt);
    } catch (error) {
      showFaults(error instanceof ApiProblem ? faultsOf(error) : {});
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = Object.entries(faultsIn(fields, values));
    if (found.length > 0) {
      return showFaults(
        Object.fromEntries(found.map(([name, fault]) => [name, t(`acts.${fault}`)])),
      );
    }
    setFaults({});
    if (act.decision && !isAsking) return setAsking(true);
    return void send();
  };
  const reread = (freshEtag: string, seq: number) => {
    setSeen({ etag: freshEtag, seq, at: new Date().toISOString() });
    sending.reset();
  };

  const { error, isPending } = sending;
  const wrong = Object.keys(faults).length;
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate aria-label={act.name}>
      {isConflict(error) ? (
        <Conflict dossier={dossier.id} seenSeq={seen.seq} problem={error} onReread={reread} />
      ) : null}
      {error && !isConflict(error) ? <Fault error={error} kept /> : null}
      {wrong > 0 ? (
        <p className="err" role="alert">
          {t('acts.fix', { count: wrong })}
        </p>
      ) : null}
      {fields.map((field) => (
        <FieldInput key={field.name} {...{ field, values, faults, context }} onChange={change} />
      ))}
      <p className="seal">
        <Icon name={act.decision ? 'lock' : 'user'} />
        <span>
          {t('acts.goes', { name: me.name })}{' '}
          {act.decision ? t('acts.sealed', { at: showInstant(seen.at), seq: seen.seq }) : null}
        </span>
      </p>
      {progress === undefined ? null : (
        <Progress value={100 * progress} aria-label={t('acts.sending')} />
      )}
      {isAsking ? (
        <div className="ask" role="group" aria-label={act.name}>
          <b>{t('acts.ask', { act: act.name, subject: dossier.subject?.name ?? dossier.code })}</b>
          <p className="meta">{t('acts.askText')}</p>
        </div>
      ) : null}
      <button className="btn pri big" disabled={isPending}>
        <Icon name="pen" />
        {isPending ? t('acts.sending') : isAsking ? t('acts.confirm') : act.name}
      </button>
      <button type="button" className="btn" onClick={isAsking ? () => setAsking(false) : onCancel}>
        {isAsking ? t('acts.review') : t('acts.cancel')}
      </button>
    </form>
  );
}

/** The API's own sentences, at the fields they speak of. */
function faultsOf({ body }: ApiProblem): Record<string, string> {
  return Object.fromEntries(
    (body.errors ?? []).flatMap((fault) => {
      const path = fault.pointer?.replace(/^#?\//, '').replaceAll('/', '.');
      const name = path?.startsWith('tally.') ? path : fieldOf(fault);
      return name ? [[name, fault.detail]] : [];
    }),
  );
}
