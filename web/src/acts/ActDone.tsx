import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../api/answers';
import { bodiesQuery } from '../api/queries';
import { showDay } from '../lib/days';
import { capital } from '../lib/text';
import { Icon } from '../parts/Icon';

/** Said only after the answer: what was recorded, and with whom the dossier lies now. */
export function ActDone({ receipt, name }: { readonly receipt: Receipt; readonly name: string }) {
  const { t } = useTranslation();
  const { data: bodies = [] } = useQuery(bodiesQuery());
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const bodyName = (id: string) => bodies.find((body) => body.id === id)?.name ?? '';
  return (
    <div className="fault ok" role="status" tabIndex={-1} ref={box}>
      <b className="st ok">
        <Icon name="check" />
        {t('acts.done', { act: name })}
      </b>
      <p>{t('acts.doneNow', { code: receipt.code, phase: receipt.phaseName })}</p>
      <ul>
        {receipt.duties.map(({ key, who, body, dueOn, what }) => (
          <li key={key}>
            {t('acts.passedTo', {
              who: capital(who),
              body: bodyName(body),
              day: showDay(dueOn),
              what,
            })}
          </li>
        ))}
      </ul>
      {receipt.closed ? <p>{t('acts.doneClosed')}</p> : null}
      <p className="meta">{t('acts.undo')}</p>
    </div>
  );
}
