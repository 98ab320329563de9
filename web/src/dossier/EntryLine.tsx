import { useTranslation } from 'react-i18next';
import type { Entry, Vote } from '../api/answers';
import { Icon, type IconName } from '../parts/Icon';
import { EntryDetails } from './EntryDetails';
import { Day } from './Timeline';

interface EntryLineProps {
  readonly entry: Entry;
  readonly vote: Vote | undefined;
  readonly hasDetails: boolean;
}

/** One entry: day, mark, sentence, and who. */
export function EntryLine({ entry, vote, hasDetails }: EntryLineProps) {
  const { t } = useTranslation();
  const [icon, look] = markOf(entry, vote);
  const reason = entry.texts['reason'];
  return (
    <li className={entry.voided ? 'struck' : undefined}>
      <Day day={entry.occurredOn} />
      <span className={`k ${look}`}>
        <Icon name={icon} />
      </span>
      <div>
        <span className="t">
          {entry.name}
          {vote ? (
            <>
              {' '}
              <b>{t('dossier.timeline.votes', vote)}</b>
            </>
          ) : null}
          {reason ? `: ${reason}` : null}
        </span>
        {entry.voided ? <span className="chip">{t('dossier.timeline.struck')}</span> : null}
        {entry.corrections.length > 0 ? (
          <span className="chip">{t('dossier.timeline.corrected')}</span>
        ) : null}
        {entry.staleBecause.length > 0 ? (
          <span className="chip">{t('dossier.timeline.stale')}</span>
        ) : null}
        {hasDetails ? <EntryDetails entry={entry} /> : null}
      </div>
      <span className="a">{entry.actor?.name ?? t('dossier.timeline.byTime')}</span>
    </li>
  );
}

function markOf({ act, actor }: Entry, vote: Vote | undefined): readonly [IconName, string] {
  if (vote) return vote.passes ? ['vote', 'ok'] : ['vote', 'bad'];
  if (act === 'return-file') return ['back', 'ret'];
  if (act === 'void-entry' || act === 'correct-entry') return ['cross', 'ret'];
  return actor === null ? ['clock', ''] : ['check', 'ok'];
}
