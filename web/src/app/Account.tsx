import { Popover, SegmentedControl } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../rules/messages/say';
import { language } from '../lang/i18n';
import { capital, initials } from '../lib/text';
import { signOut, useMe } from './session';
import { applyTextSize, textSize, type TextSize } from './text-size';

const SIZES: readonly TextSize[] = ['normal', 'large'];

/** Who is signed in, with which roles; text size; sign-out. */
export function Account() {
  const { t } = useTranslation();
  const { name, appointments } = useMe();
  const navigate = useNavigate();
  const [size, setSize] = useState(textSize);
  const roles = [
    ...new Set(appointments.map(({ role }) => capital(nameOf(language(), 'roles', role)))),
  ];
  const chooseSize = (chosen: string) => {
    const next = SIZES.find((one) => one === chosen) ?? 'normal';
    applyTextSize(next);
    setSize(next);
  };
  const leave = async () => {
    const there = await signOut().catch(() => undefined); // a session that has ended already is as good as signed out
    if (there !== undefined) return window.location.assign(there);
    await navigate({ to: '/sign-in', search: {} });
  };
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withRoles={false}>
      <Popover.Target>
        <button type="button" className="who" aria-label={t('account.open', { name })}>
          <span className="av">{initials(name)}</span>
          <span>
            <b>{name}</b>
            <br />
            <span className="meta">{roles.join(', ')}</span>
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="account">
          <b>{name}</b>
          <p className="meta">{t('account.roles')}</p>
          <ul>
            {appointments.map((held) => (
              <li key={held.role + held.organisation}>
                {capital(nameOf(language(), 'roles', held.role))}, {held.name}
              </li>
            ))}
          </ul>
          <hr />
          <div className="row between">
            <span id="text-size">{t('account.size')}</span>
            <SegmentedControl
              aria-labelledby="text-size"
              size="xs"
              value={size}
              onChange={chooseSize}
              data={SIZES.map((value) => ({ value, label: t(`account.${value}`) }))}
            />
          </div>
          <hr />
          <Link className="btn" to="/security">
            {t('account.security')}
          </Link>
          <Link className="btn" to="/sessions">
            {t('account.sessions')}
          </Link>
          <button type="button" className="btn" onClick={() => void leave()}>
            {t('account.signOut')}
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
