import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { votesQuery } from '../api/queries';
import { showDay } from '../lib/days';
import { Icon } from '../parts/Icon';

/** What the bodies before have voted, in figures that show the bar. */
export function TaskVotes({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation();
  const { data: votes = [] } = useQuery(votesQuery(dossier));
  const standing = votes.filter(({ voided }) => !voided);
  return (
    <section className="card">
      <div className="hd">
        <h3>{t('inbox.decided')}</h3>
      </div>
      <div className="bd">
        {standing.length === 0 ? (
          <p className="meta">{t('inbox.noVotes')}</p>
        ) : (
          <table className="tb">
            <thead>
              <tr>
                <th scope="col" className="nw">
                  {t('inbox.body_')}
                </th>
                <th scope="col" className="nw">
                  {t('inbox.day')}
                </th>
                <th scope="col" className="right nw">
                  {t('inbox.yes')}
                </th>
                <th scope="col" className="right nw">
                  {t('inbox.needed')}
                </th>
                <th scope="col" className="nw">
                  {t('inbox.result')}
                </th>
              </tr>
            </thead>
            <tbody>
              {standing.map((vote) => (
                <tr key={`${vote.seq}${vote.question}`}>
                  <td>
                    {vote.organisation.name}
                    <span className="meta"> ({t(`dossier.votes.questions.${vote.question}`)})</span>
                  </td>
                  <td>{showDay(vote.heldOn)}</td>
                  <td className="right nw">
                    <b>
                      {vote.yes}/{vote.base}
                    </b>
                  </td>
                  <td className="right nw">
                    {vote.needed}{' '}
                    <span className="meta">({t(`dossier.votes.${vote.comparison}`)})</span>
                  </td>
                  <td className="nw">
                    <span className={vote.passes ? 'st ok' : 'st late'}>
                      <Icon name={vote.passes ? 'check' : 'cross'} />
                      {vote.passes ? t('dossier.votes.passed') : t('dossier.votes.failed')}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
