import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../rules/calendar/plain-date';
import type { Entry, Vote } from '../api/answers';
import { civil, showDay } from '../lib/days';
import { Icon } from '../parts/Icon';
import { EntryLine } from './EntryLine';

/** A wait of this many days or more becomes one line of its own. */
const IDLE_DAYS = 14;
/** The newest entries of the short form; the rest opens. */
const SHOWN = 7;

interface TimelineProps {
  readonly entries: readonly Entry[];
  readonly votes: readonly Vote[];
  readonly today: string;
  /** What is waited for now. */
  readonly waiting?: readonly string[];
  readonly isShort?: boolean;
}

/** How the dossier came here, newest first; waiting is folded into one dotted line that says what for. */
export function Timeline({ entries, votes, today, waiting = [], isShort = false }: TimelineProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(!isShort);
  const newest = [...entries].reverse();
  const shown = isOpen ? newest : newest.slice(0, SHOWN);
  const older = newest.slice(shown.length);
  const [first] = shown;
  return (
    <ol className="tl">
      {waiting.length > 0 ? (
        <li>
          <Day day={today} />
          <span className="k now">
            <Icon name="wait" />
          </span>
          <span className="t">{t('dossier.timeline.waiting', { what: waiting.join('; ') })}</span>
          <span className="a">{t('dossier.timeline.today')}</span>
        </li>
      ) : null}
      {first ? <Idle from={first.occurredOn} until={today} what={waiting[0]} /> : null}
      {shown.flatMap((entry, nth) => {
        const before = newest[nth + 1];
        const vote = votes.find(({ seq }) => seq === entry.seq);
        return [
          <EntryLine key={entry.seq} entry={entry} vote={vote} hasDetails={!isShort} />,
          before && nth + 1 < shown.length ? (
            <Idle
              key={`idle${entry.seq}`}
              from={before.occurredOn}
              until={entry.occurredOn}
              what={entry.name}
            />
          ) : null,
        ];
      })}
      {older.length > 0 ? (
        <li>
          <span />
          <span className="k">
            <Icon name="down" />
          </span>
          <button type="button" className="link" onClick={() => setOpen(true)}>
            {t('dossier.timeline.older', {
              count: older.length,
              from: showDay(older.at(-1)?.occurredOn),
              until: showDay(older[0]?.occurredOn),
            })}
          </button>
        </li>
      ) : null}
    </ol>
  );
}

/** The year goes where there is little room. */
export function Day({ day }: { readonly day: string }) {
  const shown = showDay(day);
  return (
    <time dateTime={day}>
      {shown.slice(0, 5)}
      <span className="yy">{shown.slice(5)}</span>
    </time>
  );
}

interface IdleProps {
  readonly from: string;
  readonly until: string;
  readonly what: string | undefined;
}

function Idle({ from, until, what }: IdleProps) {
  const { t } = useTranslation();
  const days = daysBetween(civil(from), civil(until));
  if (days < IDLE_DAYS) return null;
  const waited = t('dossier.timeline.idle', { count: days });
  return (
    <li className="idle">
      <span />
      <span className="k">
        <Icon name="dots" />
      </span>
      <span>
        <span className="w">{what ? `${waited}: ${what}` : waited}</span>
      </span>
    </li>
  );
}
