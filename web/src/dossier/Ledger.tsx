import { useTranslation } from 'react-i18next';
import type { Entry, Vote } from '../api/answers';
import { Timeline } from './Timeline';

interface LedgerProps {
  readonly entries: readonly Entry[];
  readonly votes: readonly Vote[];
  readonly today: string;
}

/** Nhật ký: every entry with what it said and its hash. */
export function Ledger({ entries, votes, today }: LedgerProps) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('dossier.tabs.ledger', { count: entries.length })}</h2>
        <span className="meta">{t('dossier.timeline.chain')}</span>
      </div>
      <div className="bd">
        <Timeline entries={entries} votes={votes} today={today} />
      </div>
    </section>
  );
}
