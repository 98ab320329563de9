import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/answers';
import { actsQuery, dossierQuery } from '../api/queries';
import { useMe } from '../app/session';
import { showDay } from '../lib/days';
import { Due } from '../parts/Due';
import { Fault } from '../parts/Fault';
import { FourThings } from '../parts/FourThings';
import { Icon } from '../parts/Icon';
import { WhyDue } from '../parts/WhyDue';
import { ClaimButton } from './ClaimButton';
import { TaskPapers } from './TaskPapers';
import { TaskVotes } from './TaskVotes';

/** The chosen task with what one must know before doing it. */
export function TaskPane({ task, today }: { readonly task: Task; readonly today: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const dossier = useQuery(dossierQuery(task.dossier));
  const { data: acts } = useQuery(actsQuery(task.dossier));
  const organisation = dossier.data?.body.organisation?.name;
  const act = acts?.find((one) => one.act === task.act);
  return (
    <>
      <div className="sc">
        <div className="row between top-a">
          <div>
            <p className="meta">
              {[dossier.data?.body.kindName, task.code].filter(Boolean).join(', ')}
            </p>
            <h2 className="pane-title">
              {task.what}: {task.subject ?? task.code}
            </h2>
            <p className="meta">
              {[organisation, dossier.data?.body.phaseName].filter(Boolean).join(' · ')}
            </p>
          </div>
          <Link className="btn nw" to="/dossiers/$id" params={{ id: task.dossier }}>
            <Icon name="folder" />
            {t('inbox.openDossier')}
          </Link>
        </div>
        <FourThings
          who={{
            value: task.claimedByName ?? me.name,
            note: t('inbox.whyMe', { role: task.whyMe.role }),
          }}
          what={{ value: task.what }}
          body={{ value: task.bodyName }}
          when={{
            value: <Due dueOn={task.dueOn} today={today} />,
            note: (
              <>
                {t('onDay', { day: showDay(task.dueOn) })}{' '}
                <WhyDue fromOn={task.fromOn} dueOn={task.dueOn} article={task.article} />
              </>
            ),
          }}
        />
        {dossier.error ? (
          <Fault error={dossier.error} onRetry={() => void dossier.refetch()} />
        ) : null}
        <TaskVotes dossier={task.dossier} />
        {dossier.data ? <TaskPapers dossier={dossier.data.body} /> : null}
        {act?.decision ? (
          <p className="seal">
            <Icon name="lock" />
            {t('inbox.seal')}
          </p>
        ) : null}
      </div>
      <div className="bar">
        <Link
          className="btn pri big"
          to="/dossiers/$id"
          params={{ id: task.dossier }}
          search={{ act: task.act }}
        >
          <Icon name="pen" />
          {task.what}
        </Link>
        <ClaimButton task={task} />
      </div>
    </>
  );
}
