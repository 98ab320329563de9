import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Security } from '../api/answers';
import {
  beginFactor,
  confirmFactor,
  removeFactor,
  renewRecoveryCodes,
  securityQuery,
} from '../api/account-queries';
import { queries } from '../app/queries';
import { showInstant } from '../lib/days';
import { Fault } from '../parts/Fault';
import { CodeForm } from './CodeForm';
import { RecoveryCodes } from './RecoveryCodes';

/** An app that shows one-time codes: set up, shown as set up, given up. */
export function SecondFactor({ security }: { readonly security: Security }) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<{ key: string; uri: string }>();
  const [paper, setPaper] = useState<readonly string[]>();
  const [asked, setAsked] = useState<'renew' | 'remove'>();
  const [fault, setFault] = useState<unknown>();
  const { factor, factorRequired } = security;

  const begin = async () => {
    setFault(undefined);
    try {
      setBegun(await beginFactor());
    } catch (error) {
      setFault(error);
    }
  };
  const reload = () => queries.invalidateQueries({ queryKey: securityQuery().queryKey });
  const confirm = async (code: string) => {
    setPaper(await confirmFactor(code));
    setBegun(undefined);
    await reload();
  };
  const answer = async (code: string) => {
    if (asked === 'renew') setPaper(await renewRecoveryCodes(code));
    else await removeFactor(code);
    setAsked(undefined);
    await reload();
  };

  return (
    <section className="card" aria-labelledby="second-factor">
      <div className="hd">
        <h2 id="second-factor">{t('security.factor')}</h2>
      </div>
      <div className="bd stack">
        <p>{t('security.factorText')}</p>
        {fault === undefined ? null : <Fault error={fault} />}
        {factor ? (
          <p>
            {t('security.factorSince', { instant: showInstant(factor.since) })}{' '}
            {t('security.codesLeft', { count: factor.recoveryCodes })}
          </p>
        ) : null}
        {paper ? <RecoveryCodes codes={paper} onSeen={() => setPaper(undefined)} /> : null}
        {!factor && !begun ? (
          <button type="button" className="btn pri" onClick={() => void begin()}>
            {t('security.setUp')}
          </button>
        ) : null}
        {begun ? (
          <>
            <p>{t('security.keyText')}</p>
            <p className="key">
              <code>{begun.key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
            <p>
              <a href={begun.uri}>{t('security.openApp')}</a>
            </p>
            <CodeForm submit={confirm} label={t('security.confirm')} />
          </>
        ) : null}
        {factor && !asked ? (
          <div className="row wrap">
            <button type="button" className="btn" onClick={() => setAsked('renew')}>
              {t('security.renew')}
            </button>
            {factorRequired ? null : (
              <button type="button" className="btn" onClick={() => setAsked('remove')}>
                {t('security.remove')}
              </button>
            )}
          </div>
        ) : null}
        {asked ? (
          <CodeForm
            submit={answer}
            label={t(asked === 'renew' ? 'security.renew' : 'security.remove')}
            onCancel={() => setAsked(undefined)}
          />
        ) : null}
      </div>
    </section>
  );
}
