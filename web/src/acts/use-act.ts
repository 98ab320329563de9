import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Receipt, Uploaded } from '../api/answers';
import { ask, newKey } from '../api/client';
import { uploadPaper } from '../api/upload';
import type { Field, FieldName } from './fields';
import { inputFrom, type Values } from './values';

interface ActAsked {
  readonly dossier: string;
  readonly act: string;
  readonly fields: readonly Field[];
  /** The seal of what was read when the form opened; sent where the act is a decision. */
  readonly ifMatch: string | undefined;
}

/** Sends an act: first its papers, with progress, then the act itself. */
export function useAct({ dossier, act, fields, ifMatch }: ActAsked) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<number>();
  const lastTry = useRef({ body: '', key: '' });
  /** The same key for the same words: an answer that was lost is given again instead of a second act. */
  const keyFor = (body: string) => {
    if (lastTry.current.body !== body) lastTry.current = { body, key: newKey() };
    return lastTry.current.key;
  };
  const sending = useMutation({
    mutationFn: async (values: Values): Promise<Receipt> => {
      const papers: Partial<Record<FieldName, Uploaded>> = {};
      for (const { name, asked } of fields) {
        const file = values[name];
        if (asked.as !== 'paper' || !(file instanceof File)) continue;
        papers[name] = await uploadPaper(file, setProgress);
      }
      const json = inputFrom(fields, values, papers);
      const key = keyFor(JSON.stringify([json, ifMatch]));
      const { body } = await ask<Receipt>(`/dossiers/${dossier}/acts/${act}`, {
        method: 'POST',
        json,
        key,
        ...(ifMatch !== undefined && { ifMatch }),
      });
      return body;
    },
    onSuccess: () => queries.invalidateQueries(),
    onSettled: () => setProgress(undefined),
  });
  return { sending, progress };
}
