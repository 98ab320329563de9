import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDone } from '../acts/ActDone';
import { ActForm } from '../acts/ActForm';
import { findForm, hasForm } from '../acts/fields';
import { useQuery } from '@tanstack/react-query';
import type { Act, DossierAnswer, OpenDuty, Receipt, Slot, Vote } from '../api/answers';
import { entriesQuery } from '../api/queries';
import { holds, useMe } from '../app/session';
import { showDay } from '../lib/days';
import { capital } from '../lib/text';
import { ClaimButton } from '../inbox/ClaimButton';
import { Due } from '../parts/Due';
import { Icon } from '../parts/Icon';

const route = getRouteApi('/inside/dossiers/$id');

interface NextActProps {
  readonly dossier: DossierAnswer;
  readonly etag: string;
  readonly acts: readonly Act[];
  readonly votes: readonly Vote[];
  readonly slots: readonly Slot[];
  /** The act whose form the address asks for. */
  readonly open: string | undefined;
}

/** The next act, fixed in view, with the one filled button of the page; its form opens in its place. */
export function NextAct({ dossier, etag, acts, votes, slots, open }: NextActProps) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = route.useNavigate();
  const [done, setDone] = useState<{ receipt: Receipt; name: string }>();
  const { data: entries = [] } = useQuery(entriesQuery(dossier.id));
  const doable = acts.filter(({ act, allowed }) => allowed && hasForm(act));
  const [duty, ...others] = sorted(dossier.duties, doable, (one) => holds(me, one));
  const mine = duty && doable.find(({ act }) => act === duty.act);
  const opened = doable.find(({ act }) => act === open);
  const fields = opened && findForm(opened.act);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [opened?.act]);
  const close = () =>
    void navigate({ search: (before) => ({ ...before, act: undefined }), replace: true });
  const showForm = (act: string) => {
    setDone(undefined);
    void navigate({ search: (before) => ({ ...before, act }), replace: true });
  };
  const finish = (receipt: Receipt) => {
    setDone({ receipt, name: opened?.name ?? '' });
    close();
  };
  if (opened && fields) {
    const newest = entries.at(-1)?.name ?? '';
    return (
      <section className="act" aria-labelledby="next-act">
        <h2 id="next-act" ref={heading} tabIndex={-1}>
          {opened.name}
        </h2>
        <ActForm
          key={opened.act}
          act={opened}
          fields={fields}
          context={{ dossier, votes, slots, newest }}
          etag={etag}
          onDone={finish}
          onCancel={close}
        />
      </section>
    );
  }
  const rest = doable.filter((act) => act !== mine);
  return (
    <>
      {done ? <ActDone {...done} /> : null}
      <section className={done ? 'act after' : 'act'} aria-labelledby="next-act">
        <p className="meta">
          {duty === undefined
            ? dossier.phaseName
            : mine
              ? t('dossier.next.mine')
              : t('dossier.next.other', { who: `${duty.who}, ${duty.bodyName}` })}
        </p>
        <h2 id="next-act">{duty?.what ?? t('dossier.noneLeft')}</h2>
        {duty ? <DutyLine duty={duty} today={dossier.today} /> : null}
        {mine ? (
          <button type="button" className="btn pri big" onClick={() => showForm(mine.act)}>
            <Icon name="pen" />
            {mine.name}
          </button>
        ) : null}
        {duty && holds(me, duty) ? (
          <div className="others">
            <ClaimButton task={{ dossier: dossier.id, key: duty.key, claimedBy: duty.claimedBy }} />
          </div>
        ) : null}
        {others.length > 0 ? (
          <ul className="also">
            {others.map((one) => (
              <li key={one.key} className="meta">
                <b>{one.what}</b>, {one.who} {one.bodyName},{' '}
                {t('onDay', { day: showDay(one.dueOn) })}
              </li>
            ))}
          </ul>
        ) : null}
        {rest.length > 0 ? (
          <>
            <h3 className="meta">{t('dossier.next.also')}</h3>
            <div className="others">
              {rest.map(({ act, name }) => (
                <button key={act} type="button" className="btn" onClick={() => showForm(act)}>
                  {name}
                </button>
              ))}
            </div>
          </>
        ) : null}
        {doable.length === 0 && !dossier.closed ? (
          <p className="meta">{t('dossier.next.nothing')}</p>
        ) : null}
      </section>
      {mine ? (
        <Link
          className="btn pri big phone-bar"
          to="."
          search={(before) => ({ ...before, act: mine.act })}
        >
          <Icon name="pen" />
          {mine.name}
        </Link>
      ) : null}
    </>
  );
}

function DutyLine({ duty, today }: { readonly duty: OpenDuty; readonly today: string }) {
  return (
    <p className="row wrap">
      <Due dueOn={duty.dueOn} today={today} />
      <span className="meta">
        {showDay(duty.dueOn)}, {capital(duty.who)}
      </span>
    </p>
  );
}

/** What the reader can do first, then what is theirs, then by due date. */
function sorted(
  duties: readonly OpenDuty[],
  doable: readonly Act[],
  isMine: (duty: OpenDuty) => boolean,
): readonly OpenDuty[] {
  const rank = (duty: OpenDuty) =>
    isMine(duty) && doable.some(({ act }) => act === duty.act) ? 0 : isMine(duty) ? 1 : 2;
  return [...duties].sort((a, b) => rank(a) - rank(b) || (a.dueOn < b.dueOn ? -1 : 1));
}
