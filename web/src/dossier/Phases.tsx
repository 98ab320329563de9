import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Admission } from '../api/answers';
import { showDay } from '../lib/days';
import { Icon } from '../parts/Icon';
import { stepsToCome } from './forecast';
import { ENDED_BY, endedOn, stageOf, stagesOf } from './stages';

/** The steps: done with its day, here, or to come with the last day in time. The form differs as well as the colour. */
export function Phases({ dossier }: { readonly dossier: Admission }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { state } = dossier;
  const stages = stagesOf(state);
  const isOver = state.phase === 'RECOGNISED';
  const at = isOver ? stages.length : stages.indexOf(stageOf(state));
  const here = stages[Math.min(at, stages.length - 1)] ?? 'source';
  const next = stages[at + 1];
  const steps = stepsToCome(dossier);
  const lookOf = (nth: number) => (nth < at ? 'done' : nth === at ? 'here' : 'todo');
  const noteOf = (nth: number) => {
    const stage = stages[nth];
    if (!stage) return '';
    if (nth < at) return showDay(endedOn(stage, state));
    if (nth === at) return t(hereWord(dossier));
    const step = steps.find(({ act }) => act === ENDED_BY[stage]);
    return step ? t('dossier.expected', { day: showDay(step.dueOn) }) : '';
  };
  return (
    <>
      <div className="steps card">
        <div className="bd">
          <div className="row between">
            <b>
              {t('dossier.step', {
                nth: Math.min(at + 1, stages.length),
                all: stages.length,
                name: t(`dossier.phases.${here}`),
              })}
            </b>
            <button
              type="button"
              className="why"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? t('dossier.fewer') : t('dossier.allSteps', { all: stages.length })}
            </button>
          </div>
          <div className="deck" aria-hidden="true">
            {stages.map((stage, nth) => (
              <i key={stage} className={lookOf(nth)} />
            ))}
          </div>
          {next && !dossier.closed ? (
            <p className="meta">{t('dossier.thenNext', { next: t(`dossier.phases.${next}`) })}</p>
          ) : null}
        </div>
      </div>
      <ol className={isOpen ? 'phases open' : 'phases'} aria-label={t('dossier.phases.label')}>
        {stages.map((stage, nth) => (
          <li key={stage} className={lookOf(nth)} aria-current={nth === at ? 'step' : undefined}>
            <b>
              {nth < at ? <Icon name="check" /> : null}
              {nth === at ? <Icon name={state.phase === 'RETURNED' ? 'back' : 'flag'} /> : null}
              {t(`dossier.phases.${stage}`)}
            </b>
            {noteOf(nth)}
          </li>
        ))}
      </ol>
    </>
  );
}

function hereWord({ state, closed }: Admission) {
  if (closed) return 'dossier.stoppedHere';
  return state.phase === 'RETURNED' ? 'dossier.returnedHere' : 'dossier.here';
}
