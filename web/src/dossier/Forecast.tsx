import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../rules/calendar/plain-date';
import type { ForecastStep } from '../../../rules/kernel/duty';
import { nameOf } from '../../../rules/messages/say';
import type { Admission } from '../api/answers';
import { language } from '../lang/i18n';
import { civil, showDay } from '../lib/days';
import { WhyDue } from '../parts/WhyDue';
import { stepsToCome } from './forecast';
import { ENDED_BY } from './stages';

const MILESTONES = new Set(Object.values(ENDED_BY));

/** When the steps to come may fall: from as early as they can be to their last day in time. */
export function Forecast({ dossier }: { readonly dossier: Admission }) {
  const { t } = useTranslation();
  const steps = stepsToCome(dossier).filter(({ act }) => MILESTONES.has(act));
  const end = steps.reduce(
    (last, { latestOn }) => (latestOn > last ? latestOn : last),
    civil(dossier.today),
  );
  const total = Math.max(1, daysBetween(civil(dossier.today), end));
  const place = (day: string) =>
    Math.max(0, (100 * daysBetween(civil(dossier.today), civil(day))) / total);
  if (steps.length === 0) return null;
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('dossier.forecast.title')}</h2>
        <span className="row meta">
          <span className="nw">
            <span className="sw range" />
            {t('dossier.forecast.range')}
          </span>
          <span className="nw">
            <span className="sw limit" />
            {t('dossier.forecast.limit')}
          </span>
        </span>
      </div>
      <div className="bd">
        <div
          className="scroll-x"
          tabIndex={0}
          role="region"
          aria-label={t('dossier.forecast.title')}
        >
          <table className="fc">
            <thead>
              <tr>
                <th scope="col">{t('dossier.forecast.step')}</th>
                <th scope="col" className="track-col">
                  <span className="row between">
                    <span>{showDay(dossier.today)}</span>
                    <span>{showDay(end)}</span>
                  </span>
                </th>
                <th scope="col">{t('dossier.forecast.when')}</th>
                <th scope="col">{t('dossier.forecast.due')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <Row key={step.key} step={step} place={place} dossier={dossier} />
              ))}
            </tbody>
          </table>
        </div>
        <p className="meta">
          {t('dossier.forecast.note')}{' '}
          {dossier.dates.official
            ? t('dossier.forecast.official', { day: showDay(dossier.dates.official) })
            : null}
        </p>
      </div>
    </section>
  );
}

interface RowProps {
  readonly step: ForecastStep;
  readonly place: (day: string) => number;
  readonly dossier: Admission;
}

function Row({ step, place, dossier }: RowProps) {
  const { act, earliestOn, latestOn, dueOn, article } = step;
  const [from, until] = [place(earliestOn), place(latestOn)];
  return (
    <tr>
      <th scope="row">{nameOf(language(), 'acts', act)}</th>
      <td>
        <div className="track" aria-hidden="true">
          <span className="rg" style={{ left: `${from}%`, width: `${until - from}%` }} />
          <span className="lim" style={{ left: `${place(dueOn)}%` }} />
        </div>
      </td>
      <td className="nw">
        <b>{showDay(earliestOn)}</b>
        <br />
        <span className="meta">{showDay(latestOn)}</span>
      </td>
      <td className="nw">
        {showDay(dueOn)}
        <br />
        <WhyDue fromOn={dossier.today} dueOn={dueOn} article={article} pack={dossier.pack} />
      </td>
    </tr>
  );
}
