import { useTranslation } from 'react-i18next';
import type { DossierAnswer, Entry, Vote } from '../api/answers';
import { Forecast } from './Forecast';
import { isAdmission } from './kinds';
import { Timeline } from './Timeline';

interface OverviewProps {
  readonly dossier: DossierAnswer;
  readonly entries: readonly Entry[];
  readonly votes: readonly Vote[];
}

/** What is to come, and what has happened. */
export function Overview({ dossier, entries, votes }: OverviewProps) {
  const { t } = useTranslation();
  const waiting = dossier.duties.map(({ what }) => what);
  return (
    <>
      {isAdmission(dossier) && !dossier.closed ? <Forecast dossier={dossier} /> : null}
      <section className="card">
        <div className="hd">
          <h2>{t('dossier.timeline.title')}</h2>
          <span className="meta">{t('dossier.timeline.order')}</span>
        </div>
        <div className="bd">
          <Timeline
            entries={entries}
            votes={votes}
            today={dossier.today}
            waiting={waiting}
            isShort
          />
        </div>
      </section>
    </>
  );
}
