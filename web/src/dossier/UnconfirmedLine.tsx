import { useTranslation } from 'react-i18next';
import type { DossierAnswer } from '../api/answers';
import { Icon } from '../parts/Icon';

/** One line where the dossier goes by values that nobody has confirmed yet. */
export function UnconfirmedLine({ dossier }: { readonly dossier: DossierAnswer }) {
  const { t } = useTranslation();
  const { unconfirmed } = dossier;
  if (unconfirmed.length === 0) return null;
  return (
    <p className="st" role="note" title={unconfirmed.map(({ name }) => name).join('; ')}>
      <Icon name="alarm" />
      {t('dossier.unconfirmed', { values: unconfirmed.length })}
    </p>
  );
}
