import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

interface Clear {
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

interface FourThingsProps {
  readonly who: Clear;
  readonly what: Clear;
  readonly body: Clear;
  readonly when: Clear;
}

const CELLS = [
  ['who', 'user'],
  ['what', 'pen'],
  ['body', 'body'],
  ['when', 'clock'],
] as const;

/** The four clear things, always in this order and always all four. */
export function FourThings(things: FourThingsProps) {
  const { t } = useTranslation();
  return (
    <dl className="four">
      {CELLS.map(([name, icon]) => (
        <div key={name}>
          <dt>
            <Icon name={icon} />
            {t(`four.${name}`)}
          </dt>
          <dd>
            {things[name].value}
            {things[name].note ? <small>{things[name].note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
