import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DossierAnswer, OpenDuty } from '../api/answers';
import { personQuery } from '../api/queries';
import { holds, useMe } from '../app/session';
import { showDay } from '../lib/days';
import { capital } from '../lib/text';
import { Due } from '../parts/Due';
import { FourThings } from '../parts/FourThings';
import { Icon } from '../parts/Icon';
import { WhyDue } from '../parts/WhyDue';
import { isAdmission } from './kinds';
import { Phases } from './Phases';
import { StaleDecisions } from './StaleDecisions';
import { UnconfirmedLine } from './UnconfirmedLine';

/** Whose dossier, the four clear things of the duty that is due first, and the steps. */
export function DossierHead({ dossier }: { readonly dossier: DossierAnswer }) {
  const { t } = useTranslation();
  const { subject, code, organisation, kindName, openedOn, pack } = dossier;
  const about = [kindName, organisation?.name].filter(Boolean).join(', ');
  const opened = t('dossier.opened', { day: showDay(openedOn) });
  return (
    <header>
      <nav className="crumb" aria-label={t('dossier.crumb')}>
        <Link to="/dossiers">{t('dossier.crumb')}</Link> / {code}
      </nav>
      <div className="title">
        <h1>{subject?.name ?? code}</h1>
        <span className="meta">
          {about}. {pack ? `${opened}, ${t('dossier.pack', { pack })}` : opened}
        </span>
        <span className="grow" />
        <button type="button" className="btn quiet print" onClick={() => window.print()}>
          <Icon name="print" />
          {t('print')}
        </button>
      </div>
      <StaleDecisions dossier={dossier} />
      <UnconfirmedLine dossier={dossier} />
      <Four dossier={dossier} />
      {isAdmission(dossier) ? <Phases dossier={dossier} /> : null}
    </header>
  );
}

function Four({ dossier }: { readonly dossier: DossierAnswer }) {
  const { t } = useTranslation();
  const [duty] = [...dossier.duties].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  if (!duty) {
    return (
      <FourThings
        who={{ value: '–' }}
        what={{ value: t('dossier.noneLeft') }}
        body={{ value: dossier.organisation?.name ?? '–' }}
        when={{ value: t('dossier.closedTitle'), note: dossier.phaseName }}
      />
    );
  }
  return <FourOf duty={duty} dossier={dossier} />;
}

function FourOf({ duty, dossier }: { readonly duty: OpenDuty; readonly dossier: DossierAnswer }) {
  const { t } = useTranslation();
  const holder = useHolder(duty);
  const role = capital(duty.who);
  return (
    <FourThings
      who={
        holder === undefined ? { value: role, note: t('whoHolds') } : { value: holder, note: role }
      }
      what={{ value: duty.what, note: dossier.phaseName }}
      body={{ value: duty.bodyName }}
      when={{
        value: <Due dueOn={duty.dueOn} today={dossier.today} />,
        note: (
          <>
            {t('dossier.lawLimit', { day: showDay(duty.dueOn) })}{' '}
            <WhyDue
              fromOn={duty.fromOn}
              dueOn={duty.dueOn}
              article={duty.article}
              pack={dossier.pack}
            />
          </>
        ),
      }}
    />
  );
}

/** Who took it on, else the reader where it is theirs; nobody is named where several may do it. */
function useHolder(duty: OpenDuty): string | undefined {
  const { t } = useTranslation();
  const me = useMe();
  const { claimedBy } = duty;
  const claimer = useQuery({ ...personQuery(claimedBy ?? ''), enabled: claimedBy !== null });
  if (claimedBy === me.person || (claimedBy === null && holds(me, duty))) {
    return t('you', { name: me.name });
  }
  return claimedBy === null ? undefined : claimer.data?.name;
}
