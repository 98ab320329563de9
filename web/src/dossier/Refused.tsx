import { useTranslation } from 'react-i18next';
import type { Act } from '../api/answers';
import { Refusal } from './Refusal';

/** Refusals that only say "another step" or "done already": true, and of no help to who asks what holds things up. */
const OF_OTHER_STEPS = new Set([
  'PHASE.NOT_NOW',
  'PHASE.AFTER_CEREMONY',
  'ALREADY.DONE',
  'ACT.ONLY_TIME',
]);

/** Chưa làm được: what is refused now, each with its reason; what belongs to other steps is folded. */
export function Refused({ acts }: { readonly acts: readonly Act[] }) {
  const { t } = useTranslation();
  const refused = acts.filter(({ refusal }) => refusal !== null);
  const near = refused.filter(({ refusal }) => refusal && !OF_OTHER_STEPS.has(refusal.code));
  const rest = refused.filter((act) => !near.includes(act));
  if (refused.length === 0) return null;
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('dossier.refused.title')}</h2>
        <span className="meta">{t('dossier.refused.count', { count: near.length })}</span>
      </div>
      <div className="bd">
        {near.map((act) => (
          <Refusal key={act.act} act={act} />
        ))}
        {rest.length > 0 ? (
          <details className="no">
            <summary className="link">{t('dossier.refused.rest', { count: rest.length })}</summary>
            {rest.map((act) => (
              <Refusal key={act.act} act={act} />
            ))}
          </details>
        ) : null}
      </div>
    </section>
  );
}
