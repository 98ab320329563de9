import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DossierAnswer } from '../api/answers';
import { papersQuery } from '../api/queries';
import { capital } from '../lib/text';
import { Icon } from '../parts/Icon';

/** As many as fit beside the checks; the rest stand in the dossier. */
const SHOWN = 4;

/** The newest papers to look at, and what is still missing. */
export function TaskPapers({ dossier }: { readonly dossier: DossierAnswer }) {
  const { t } = useTranslation();
  const { data: slots = [] } = useQuery(papersQuery(dossier.id));
  const present = slots.filter(
    ({ status, versions }) => status === 'present' && versions.length > 0,
  );
  const faulty = slots.filter(({ status }) => status === 'stale' || status === 'returned');
  const newest = [...present].sort((a, b) => seqOf(b) - seqOf(a)).slice(0, SHOWN);
  return (
    <div className="pair">
      <section className="card">
        <div className="hd">
          <h3>{t('inbox.papers')}</h3>
          <span className="meta">
            {t('inbox.papersCount', { present: dossier.papers.present })}
          </span>
        </div>
        <ul className="bd">
          {newest.map(({ slot, name, versions }) => (
            <li key={slot}>
              <a href={`/api/v1/dossiers/${dossier.id}/papers/${slot}/${versions.length}`} download>
                <Icon name="file" /> {capital(name)}
              </a>
            </li>
          ))}
          <li>
            <Link to="/dossiers/$id" params={{ id: dossier.id }} search={{ tab: 'papers' }}>
              <Icon name="folder" /> {t('inbox.openDossier')}
            </Link>
          </li>
        </ul>
      </section>
      <section className="card">
        <div className="hd">
          <h3>{t('inbox.checks')}</h3>
        </div>
        <ul className="bd">
          {faulty.length === 0 ? (
            <li className="st ok">
              <Icon name="check" />
              {t('inbox.complete')}
            </li>
          ) : (
            <li>
              <span className="st soon">
                <Icon name="warn" />
              </span>
              {t('inbox.missing', { papers: faulty.map(({ name }) => name).join(', ') })}
            </li>
          )}
          {warningsOf(dossier).map((warning) => (
            <li key={warning}>
              <span className="st soon">
                <Icon name="warn" />
              </span>
              {t('inbox.warned', { what: warning })}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function seqOf({ versions }: { readonly versions: readonly { readonly seq: number }[] }): number {
  return versions.at(-1)?.seq ?? 0;
}

function warningsOf({ state }: DossierAnswer): readonly string[] {
  const { warnings } = state;
  return Array.isArray(warnings) ? warnings.map(String) : [];
}
