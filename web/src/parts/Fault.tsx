import { useTranslation } from 'react-i18next';
import { ApiProblem, NoAnswer } from '../api/problem';
import { Icon } from './Icon';

interface FaultProps {
  readonly error: unknown;
  /** Whether typed text stands on the page, so that it is said to be kept. */
  readonly kept?: boolean;
  readonly onRetry?: () => void;
}

/** What happened, what was kept, what to do, and what to quote when asking for help. */
export function Fault({ error, kept = false, onRetry }: FaultProps) {
  const { t } = useTranslation();
  return (
    <div className="fault" role="alert">
      <b className="st late">
        <Icon name="warn" />
        {titleOf(error) ?? t('states.noAnswer')}
      </b>
      <p>{detailOf(error) ?? t('states.noAnswerText')}</p>
      {kept && !(error instanceof NoAnswer) ? <p>{t('states.faultKept')}</p> : null}
      {error instanceof ApiProblem && error.body.status >= 500 ? (
        <p className="id">
          {t('states.requestId')}: {error.body.instance?.split(':').at(-1)} ({error.body.code})
        </p>
      ) : null}
      {onRetry ? (
        <button type="button" className="btn" onClick={onRetry}>
          {t('states.retry')}
        </button>
      ) : null}
    </div>
  );
}

function titleOf(error: unknown): string | undefined {
  return error instanceof ApiProblem ? error.body.title : undefined;
}

function detailOf(error: unknown): string | undefined {
  if (error instanceof ApiProblem) return error.body.detail;
  return error instanceof NoAnswer ? undefined : String(error);
}
