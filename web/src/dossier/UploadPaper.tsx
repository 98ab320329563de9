import { Popover, Progress, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifications } from '@mantine/notifications';
import { PaperInput } from '../acts/PaperInput';
import type { DossierAnswer } from '../api/answers';
import { attachPaper } from '../api/upload';
import { readDay, showDay } from '../lib/days';
import { Fault } from '../parts/Fault';
import { Icon } from '../parts/Icon';

interface UploadPaperProps {
  readonly dossier: DossierAnswer;
  readonly slot: string;
  readonly name: string;
}

/** Sends a paper into its slot, with progress; it counts as sent only once the server has answered. */
export function UploadPaper({ dossier, slot, name }: UploadPaperProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState(showDay(dossier.today));
  const [isMissing, setMissing] = useState(false);
  const [share, setShare] = useState<number>();
  const madeOn = readDay(typed);
  const sending = useMutation({
    mutationFn: (chosen: { file: File; madeOn: string }) =>
      attachPaper({ dossier: dossier.id, slot, madeOn: chosen.madeOn }, chosen.file, setShare),
    onSuccess: () => {
      notifications.show({ message: t('acts.done', { act: name }) });
      setOpen(false);
      setFile(null);
      return queries.invalidateQueries();
    },
    onSettled: () => setShare(undefined),
  });
  const send = () => {
    setMissing(!file || madeOn === null);
    if (file && madeOn !== null) sending.mutate({ file, madeOn });
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className="btn"
          aria-label={t('dossier.papers.uploadFor', { name })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="up" />
          {t('dossier.papers.upload')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="account form">
          <b>{name}</b>
          {sending.error ? <Fault error={sending.error} kept /> : null}
          <PaperInput label={t('dossier.papers.slot')} onChange={setFile} />
          <TextInput
            label={t('dossier.papers.madeOn')}
            description={t('acts.dayHint')}
            inputMode="numeric"
            value={typed}
            error={madeOn === null ? t('acts.badDay') : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {isMissing ? (
            <p className="err" role="alert">
              {t('dossier.papers.chooseFile')}
            </p>
          ) : null}
          {share === undefined ? null : (
            <>
              <Progress value={100 * share} aria-label={t('acts.sending')} />
              <p className="meta" role="status">
                {t('dossier.papers.sending', { name, percent: Math.floor(10 * share) * 10 })}
              </p>
            </>
          )}
          <button type="button" className="btn" disabled={sending.isPending} onClick={send}>
            {t('dossier.papers.send')}
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
