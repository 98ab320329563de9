import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../api/answers';
import { Icon } from '../parts/Icon';
import { RefusalFacts } from './RefusalFacts';

/** One refused act: "Chưa đến" where time or an earlier step is missing, "Không được" where it is another's to do. */
export function Refusal({ act: { name, refusal } }: { readonly act: Act }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (!refusal) return null;
  const isBan = /^(RIGHT|SEPARATION|SEAT)\.|SAME_PERSON$/.test(refusal.code);
  return (
    <div className="no">
      <div className="row between">
        <span>
          <span className={isBan ? 'st late' : 'st wait'}>
            <Icon name={isBan ? 'ban' : 'lock'} />
            {isBan ? t('dossier.refused.ban') : t('dossier.refused.lock')}
          </span>{' '}
          {name}
        </span>
        <button
          type="button"
          className="why"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={t('why.openFor', { what: name })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'down' : 'question'} />
          {t('why.open')}
        </button>
      </div>
      <div id={id} hidden={!isOpen} className="reason">
        <b>{refusal.message}</b>
        <RefusalFacts facts={refusal.facts} />
        <p>
          {t('why.article')}: {refusal.article}
        </p>
      </div>
    </div>
  );
}
