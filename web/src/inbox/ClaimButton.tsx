import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../api/answers';
import { ask, newKey } from '../api/client';
import { ApiProblem } from '../api/problem';
import { useMe } from '../app/session';

interface ClaimButtonProps {
  readonly task: {
    readonly dossier: string;
    readonly key: string;
    readonly claimedBy: string | null;
  };
}

/** Takes a task on, or gives it back; a word among colleagues that keeps nobody from acting. */
export function ClaimButton({ task }: ClaimButtonProps) {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const isMine = task.claimedBy === me.person;
  const change = useMutation({
    mutationFn: (what: 'claim' | 'release') =>
      ask<Claim>(`/tasks/${task.dossier}/${task.key}/${what}`, { method: 'POST', key: newKey() }),
    onSuccess: (_, what) =>
      notifications.show({ message: what === 'claim' ? t('inbox.claimed') : t('inbox.released') }),
    onError: (error) =>
      notifications.show({
        color: 'red',
        message: error instanceof ApiProblem ? error.body.detail : t('states.noAnswerText'),
      }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (task.claimedBy !== null && !isMine) return null;
  return (
    <button
      type="button"
      className="btn"
      disabled={change.isPending}
      onClick={() => change.mutate(isMine ? 'release' : 'claim')}
    >
      {isMine ? t('inbox.release') : t('inbox.claim')}
    </button>
  );
}
