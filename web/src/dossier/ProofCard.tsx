import { useTranslation } from 'react-i18next';
import type { Vote } from '../api/answers';
import { showDay } from '../lib/days';
import { byGivenName } from '../lib/text';
import { Icon } from '../parts/Icon';

/** The proof of one vote in three parts: the inequality, what would have changed it, what follows. */
export function ProofCard({ vote }: { readonly vote: Vote }) {
  const { t } = useTranslation();
  const { passes, needed, base, yes } = vote;
  const excluded = [...vote.exclusions].sort((a, b) => byGivenName(a.name, b.name));
  return (
    <section className="vote" aria-label={`${vote.organisation.name}, ${showDay(vote.heldOn)}`}>
      <div className="hd2">
        <div>
          <h2>
            {t(`dossier.votes.questions.${vote.question}`)}: {vote.organisation.name}
          </h2>
          <span className="meta">
            {showDay(vote.heldOn)}, {formName(vote.form, t)}
            {vote.resolutionNumber
              ? `, ${t('dossier.votes.resolution', { number: vote.resolutionNumber })}`
              : null}
          </span>
        </div>
        {vote.voided ? <span className="chip">{t('dossier.timeline.struck')}</span> : null}
      </div>
      <div className="proof">
        <div>
          <p className="ineq">{written(vote)}</p>
          <p className={passes ? 'st ok' : 'st late'}>
            <Icon name={passes ? 'check' : 'cross'} />
            {passes ? t('dossier.votes.passed') : t('dossier.votes.failed')}{' '}
            {t(`dossier.votes.${vote.comparison}`)}
          </p>
          <p className="meta">{vote.article}</p>
        </div>
        <div>
          <h3>{t('dossier.votes.change')}</h3>
          <p>{changeOf(vote, t)}</p>
          <p className="meta">
            {t('inbox.yes')} {yes}, {t('inbox.needed').toLowerCase()} {needed}/{base}
          </p>
          <p className="meta">{t('dossier.votes.base', vote)}</p>
          <p className="meta">{t('dossier.votes.counts', vote)}</p>
        </div>
        <div>
          <h3>{t('dossier.votes.now')}</h3>
          <p>{t(`dossier.votes.${vote.outcome}`)}</p>
          <h3>{t('dossier.votes.out')}</h3>
          {excluded.length === 0 ? <p className="meta">{t('dossier.votes.nobodyOut')}</p> : null}
          <ul className="meta">
            {excluded.map(({ person, name, reason }) => (
              <li key={person}>
                {name}: {t(`dossier.votes.reasons.${reason}`)}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

type Say = ReturnType<typeof useTranslation>['t'];

function changeOf({ whatWouldChangeIt: change }: Vote, t: Say): string {
  if ('marginYes' in change) {
    return change.marginYes === 0
      ? t('dossier.votes.margin_zero')
      : t('dossier.votes.margin', { count: change.marginYes });
  }
  const short = t('dossier.votes.short', { count: change.moreYesNeeded });
  return change.withinReachOfPresent ? short : `${short} ${t('dossier.votes.unreachable')}`;
}

function formName(form: string, t: Say): string {
  return form === 'secret-ballot' || form === 'raised-card'
    ? t(`dossier.votes.forms.${form}`)
    : form;
}

/** `3*13 >= 2*21`, as the API writes it, with both products: 3 × 13 = 39 < 42 = 2 × 21. */
function written({ inequality }: Vote): string {
  const [, a = '1', b = '0', sign, c, d = '0'] =
    /^(\d+)\*(\d+) (>=|>) (?:(\d+)\*)?(\d+)$/.exec(inequality) ?? [];
  if (sign === undefined) return inequality;
  const [left, right] = [Number(a) * Number(b), Number(c ?? 1) * Number(d)];
  const relation = left > right ? '>' : left < right ? '<' : '=';
  const end = c === undefined ? `${right}` : `${right} = ${c} × ${d}`;
  return `${a} × ${b} = ${left} ${relation} ${end}`;
}
