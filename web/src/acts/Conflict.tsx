import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dossierQuery, entriesQuery } from '../api/queries';
import type { ApiProblem } from '../api/problem';
import { showInstant } from '../lib/days';
import { Icon } from '../parts/Icon';

interface ConflictProps {
  readonly dossier: string;
  /** The newest entry that the reader had seen. */
  readonly seenSeq: number;
  readonly problem: ApiProblem;
  /** Takes what was read again as seen. */
  readonly onReread: (etag: string, seq: number) => void;
}

/** Somebody acted meanwhile: who, what and when; what was typed is kept. */
export function Conflict({ dossier, seenSeq, problem, onReread }: ConflictProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: entries = [] } = useQuery({
    ...entriesQuery(dossier),
    staleTime: 0,
    refetchOnMount: 'always',
  });
  const since = entries.filter(({ seq }) => seq > seenSeq);
  const reread = async () => {
    const { body, etag } = await queries.fetchQuery({ ...dossierQuery(dossier), staleTime: 0 });
    void queries.invalidateQueries();
    onReread(etag ?? '', body.seq);
  };
  return (
    <div className="fault soon" role="alert">
      <b className="st soon">
        <Icon name="warn" />
        {t('acts.conflict')}
      </b>
      <p>{problem.body.detail}</p>
      <ul>
        {since.map(({ seq, name, actor, recordedAt }) => (
          <li key={seq}>
            {t('acts.conflictWho', {
              name: actor?.name ?? t('dossier.timeline.byTime'),
              act: name,
              at: showInstant(recordedAt),
            })}
          </li>
        ))}
      </ul>
      {since.length === 0 ? <p>{t('acts.conflictPaper')}</p> : null}
      <p>{t('acts.conflictKept')}</p>
      <button type="button" className="btn" onClick={() => void reread()}>
        {t('acts.reread')}
      </button>
    </div>
  );
}
