import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldInputProps } from './FieldInput';
import { BALLOTS } from './values';

/** The counts of one vote; percentages are neither asked for nor shown. */
export function TallyInput({ field: { name }, values, faults, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('acts.fields.tally')}</legend>
      <div className="counts">
        {BALLOTS.map((ballot) => {
          const part = `${name}.${ballot}`;
          return (
            <TextInput
              key={ballot}
              name={part}
              label={t(`acts.fields.${ballot}`)}
              inputMode="numeric"
              autoComplete="off"
              value={String(values[part] ?? '')}
              error={faults[part]}
              onChange={(event) => onChange(part, event.currentTarget.value)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
