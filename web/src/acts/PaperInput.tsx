import { Input } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_MAX_BYTES, PAPER_TYPES } from '../api/upload';

interface PaperInputProps {
  readonly label: string;
  readonly onChange: (file: File | null) => void;
}

/** A scan to go with an act; on a phone this offers the camera too. */
export function PaperInput({ label, onChange }: PaperInputProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isTooLarge, setTooLarge] = useState(false);
  const choose = (file: File | undefined) => {
    const fits = (file?.size ?? 0) <= PAPER_MAX_BYTES;
    setTooLarge(!fits);
    onChange(file && fits ? file : null);
  };
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={t('dossier.papers.file')}
      error={isTooLarge ? t('dossier.papers.tooLarge') : undefined}
    >
      <input
        id={id}
        className="file-in"
        type="file"
        accept={PAPER_TYPES}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
    </Input.Wrapper>
  );
}
