import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

interface WhyProps {
  /** What is asked about, for who hears the button without seeing what stands beside it. */
  readonly about: string;
  readonly children: ReactNode;
}

/** "Vì sao?": opens the reason beside what it explains. */
export function Why({ about, children }: WhyProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" shadow="md" withArrow trapFocus withRoles={false}>
      <Popover.Target>
        <button type="button" className="why" aria-label={t('why.openFor', { what: about })}>
          <Icon name="question" />
          {t('why.open')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="why-box" tabIndex={-1}>
          {children}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
