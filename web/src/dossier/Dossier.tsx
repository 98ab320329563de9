import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DossierAnswer } from '../api/answers';
import { actsQuery, entriesQuery, papersQuery, votesQuery } from '../api/queries';
import { TABS, type Tab } from '../app/search';
import { DossierHead } from './DossierHead';
import { Ledger } from './Ledger';
import { NextAct } from './NextAct';
import { Overview } from './Overview';
import { Papers } from './Papers';
import { Refused } from './Refused';
import { Votes } from './Votes';

const route = getRouteApi('/inside/dossiers/$id');

interface DossierProps {
  readonly dossier: DossierAnswer;
  /** The seal of what is shown; a decision names it. */
  readonly etag: string;
}

/** The dossier as read: head, the parts by tab, and beside them the next act. */
export function Dossier({ dossier, etag }: DossierProps) {
  const { t } = useTranslation();
  const { tab = 'overview', act } = route.useSearch();
  const navigate = route.useNavigate();
  const { id } = dossier;
  const { data: acts = [] } = useQuery(actsQuery(id));
  const { data: votes = [] } = useQuery(votesQuery(id));
  const { data: slots = [] } = useQuery(papersQuery(id));
  const { data: entries = [] } = useQuery(entriesQuery(id));
  const needed = slots.filter(({ status }) => status !== 'not-needed');
  const counts = {
    present: needed.filter(({ status }) => status === 'present').length,
    all: needed.length,
  };
  const labels: Readonly<Record<Tab, string>> = {
    overview: t('dossier.tabs.overview'),
    papers: t('dossier.tabs.papers', counts),
    votes: t('dossier.tabs.votes', { count: votes.length }),
    ledger: t('dossier.tabs.ledger', { count: entries.length }),
  };
  const open = (chosen: string | null) =>
    void navigate({
      search: (before) => ({ ...before, tab: TABS.find((one) => one === chosen) ?? 'overview' }),
      replace: true,
    });
  return (
    <div className="pad">
      <DossierHead dossier={dossier} />
      <Tabs value={tab} onChange={open} keepMounted={false} mt={10}>
        <Tabs.List aria-label={t('dossier.tabs.label')}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {labels[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className="case">
          <div>
            <Tabs.Panel value="overview">
              <Overview dossier={dossier} entries={entries} votes={votes} />
            </Tabs.Panel>
            <Tabs.Panel value="papers">
              <Papers dossier={dossier} slots={slots} acts={acts} />
            </Tabs.Panel>
            <Tabs.Panel value="votes">
              <Votes votes={votes} />
            </Tabs.Panel>
            <Tabs.Panel value="ledger">
              <Ledger entries={entries} votes={votes} today={dossier.today} />
            </Tabs.Panel>
          </div>
          <aside aria-label={t('dossier.next.also')}>
            <NextAct
              dossier={dossier}
              etag={etag}
              acts={acts}
              votes={votes}
              slots={slots}
              open={act}
            />
            <Refused acts={acts} />
          </aside>
        </div>
      </Tabs>
    </div>
  );
}
