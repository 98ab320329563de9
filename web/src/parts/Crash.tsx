import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem, NoAnswer } from '../api/problem';
import { Fault } from './Fault';

/** Stands in for a screen that could not be drawn. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const answered = error instanceof ApiProblem || error instanceof NoAnswer;
  return (
    <div className="pad stack">
      <h1>{t('states.crash')}</h1>
      {answered ? <Fault error={error} onRetry={reset} /> : <p>{t('states.crashText')}</p>}
    </div>
  );
}
