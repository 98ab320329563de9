import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showDay } from '../lib/days';
import { knownRoll } from './context';
import type { FieldInputProps } from './FieldInput';

/** Who attended, by name; the base and who counts in it are the law's to say. */
export function PresentInput({
  field: { name },
  values,
  faults,
  context,
  onChange,
}: FieldInputProps) {
  const { t } = useTranslation();
  const { on, members } = knownRoll(context);
  const value = values[name];
  const ticked = Array.isArray(value) ? [...value] : [];
  return (
    <div>
      <Checkbox.Group
        label={t(name === 'withLeave' ? 'acts.fields.withLeave' : 'acts.fields.present')}
        description={on ? t('acts.rollFrom', { day: showDay(on) }) : t('acts.rollNone')}
        value={ticked}
        error={faults[name]}
        onChange={(persons) => onChange(name, persons)}
      >
        <div className="ticks">
          {members.map(({ person, name: member }) => (
            <Checkbox key={person} value={person} label={member} />
          ))}
        </div>
      </Checkbox.Group>
      <div className="row between">
        <span className="meta" role="status">
          {t('acts.ticked', { count: ticked.length, all: members.length })}
        </span>
        <button
          type="button"
          className="btn quiet"
          onClick={() =>
            onChange(
              name,
              members.map(({ person }) => person),
            )
          }
        >
          {t('acts.everybody')}
        </button>
      </div>
    </div>
  );
}
