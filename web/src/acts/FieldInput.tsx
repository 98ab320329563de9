import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classesQuery } from '../api/queries';
import { language } from '../lang/i18n';
import { showDay } from '../lib/days';
import { capital } from '../lib/text';
import { knownRoll, openLetters, type FormContext } from './context';
import type { Field } from './fields';
import { isChoiceName } from './names';
import { PaperInput } from './PaperInput';
import { PresentInput } from './PresentInput';
import { TallyInput } from './TallyInput';
import type { Value, Values } from './values';

export interface FieldInputProps {
  readonly field: Field;
  readonly values: Values;
  /** The sentence of what is wrong, by field or part of one. */
  readonly faults: Readonly<Record<string, string>>;
  readonly context: FormContext;
  readonly onChange: (name: string, value: Value) => void;
}

/** One input of an act, in the form its kind asks for. */
export function FieldInput(props: FieldInputProps) {
  const { field, values, faults, context, onChange } = props;
  const { t } = useTranslation();
  const { name, asked } = field;
  const label = t(`acts.fields.${name}`);
  const text = String(values[name] ?? '');
  const common = {
    name,
    label,
    value: text,
    error: faults[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange(name, event.currentTarget.value),
  };
  switch (asked.as) {
    case 'day':
      return (
        <TextInput
          {...common}
          inputMode="numeric"
          autoComplete="off"
          description={t('acts.dayHint')}
        />
      );
    case 'count':
      return <TextInput {...common} inputMode="numeric" autoComplete="off" />;
    case 'line':
      return <TextInput {...common} autoComplete="off" />;
    case 'text':
      return (
        <Textarea
          {...common}
          rows={3}
          {...(asked.optional && { description: t('acts.optionalText') })}
        />
      );
    case 'yes-no':
      return (
        <Checkbox
          label={label}
          checked={values[name] === true}
          onChange={(event) => onChange(name, event.currentTarget.checked)}
        />
      );
    case 'choice':
      return asked.of.length <= 3 ? (
        <Radio.Group
          label={label}
          value={text}
          error={faults[name]}
          onChange={(value) => onChange(name, value)}
        >
          {asked.of.map((one) => (
            <Radio
              key={one}
              mt={6}
              value={one}
              label={isChoiceName(one) ? t(`acts.choices.${one}`) : one}
            />
          ))}
        </Radio.Group>
      ) : (
        <NativeSelect
          {...common}
          data={optionsOf(
            asked.of.map((one) => [
              one,
              isChoiceName(one) ? capital(t(`acts.choices.${one}`)) : one,
            ]),
            t('acts.choose'),
          )}
        />
      );
    case 'person': {
      const full = knownRoll(context).members.filter(({ isFull }) => isFull);
      return (
        <NativeSelect
          {...common}
          data={optionsOf(
            full.map((member) => [member.person, member.name]),
            t('acts.choose'),
          )}
        />
      );
    }
    case 'request':
      return (
        <NativeSelect
          {...common}
          data={optionsOf(
            openLetters(context.dossier).map(({ request, about, letterReceivedOn }) => [
              String(request),
              t('acts.request', {
                request,
                about: isChoiceName(about) ? t(`acts.choices.${about}`) : about,
                day: showDay(letterReceivedOn),
              }),
            ]),
            t('acts.choose'),
          )}
        />
      );
    case 'newest':
      return <p>{t('acts.newestEntry', { seq: text, name: context.newest })}</p>;
    case 'class':
      return <ClassInput {...common} />;
    case 'slots':
      return <SlotsInput {...props} />;
    case 'present':
      return <PresentInput {...props} />;
    case 'tally':
      return <TallyInput {...props} />;
    case 'paper':
      return <PaperInput label={label} onChange={(file) => onChange(name, file)} />;
  }
}

function optionsOf(pairs: readonly (readonly [string, string])[], choose: string) {
  return [{ value: '', label: choose }, ...pairs.map(([value, label]) => ({ value, label }))];
}

interface ClassInputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

function ClassInput(props: ClassInputProps) {
  const { t } = useTranslation();
  const { data: classes = [] } = useQuery(classesQuery());
  const data = classes.map(
    ({ id, code, centre, opensOn }) =>
      [id, `${code}, ${centre.name}, ${showDay(opensOn)}`] as const,
  );
  return <NativeSelect {...props} data={optionsOf(data, t('acts.choose'))} />;
}

function SlotsInput({ field: { name }, values, faults, context, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  const value = values[name];
  const ticked = Array.isArray(value) ? [...value] : [];
  const slots = context.slots.filter(
    ({ status }) => status !== 'not-needed' && status !== 'missing',
  );
  return (
    <>
      <Checkbox.Group
        label={t('acts.fields.items')}
        value={ticked}
        error={faults[name]}
        onChange={(slots) => onChange(name, slots)}
      >
        <div className="ticks" lang={language()}>
          {slots.map((slot) => (
            <Checkbox key={slot.slot} value={slot.slot} label={capital(slot.name)} />
          ))}
        </div>
      </Checkbox.Group>
      {slots
        .filter(({ slot }) => ticked.includes(slot))
        .map(({ slot, name: paper }) => (
          <Textarea
            key={slot}
            rows={2}
            label={t('acts.fields.itemReason', { paper })}
            value={String(values[`${name}.${slot}`] ?? '')}
            error={faults[`${name}.${slot}`]}
            onChange={(event) => onChange(`${name}.${slot}`, event.currentTarget.value)}
          />
        ))}
    </>
  );
}
