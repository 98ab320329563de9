import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../api/queries';
import { ApiProblem } from '../api/problem';
import { Bones } from '../parts/Bones';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Fault';
import { usePageTitle } from '../parts/page-title';
import { Dossier } from './Dossier';

const route = getRouteApi('/inside/dossiers/$id');

/** Hồ sơ: where one dossier stands, what comes next, and how it came here. */
export function DossierPage() {
  const { id } = route.useParams();
  return <OneDossier key={id} id={id} />;
}

function OneDossier({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(dossierQuery(id));
  const name = data ? (data.body.subject?.name ?? data.body.code) : t('nav.dossiers');
  usePageTitle(data ? `${name}, ${data.body.code}` : name);
  if (data) return <Dossier dossier={data.body} etag={data.etag ?? ''} />;
  if (error instanceof ApiProblem && error.body.status === 404) {
    return (
      <Empty level={1} icon="lock" title={error.body.title} text={error.body.detail}>
        <Link className="btn" to="/dossiers">
          {t('inbox.toDossiers')}
        </Link>
      </Empty>
    );
  }
  if (error) {
    return (
      <div className="pad">
        <h1 className="vh">{name}</h1>
        <Fault error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <div className="pad">
      <h1 className="vh">{name}</h1>
      <Bones rows={4} height={110} />
    </div>
  );
}
