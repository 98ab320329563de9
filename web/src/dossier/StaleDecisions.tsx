import { useTranslation } from 'react-i18next';
import type { DossierAnswer } from '../api/answers';
import { showDay } from '../lib/days';
import { Icon } from '../parts/Icon';

/** One line per decision that was taken on a paper which changed since; it stands, but somebody has to look. */
export function StaleDecisions({ dossier }: { readonly dossier: DossierAnswer }) {
  const { t } = useTranslation();
  return dossier.staleDecisions.map(({ act, name, decidedOn, papers }) => (
    <p key={act} className="st late" role="status">
      <Icon name="alarm" />
      {t('dossier.staleDecision', { name, day: showDay(decidedOn), papers: papers.join(', ') })}
    </p>
  ));
}
