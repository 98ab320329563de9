import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** An answer that comes within this time needs no skeleton, which would only flicker. */
const QUIET_MS = 200;

/** Rows in the shape of what is loading. */
export function Bones({ rows, height = 56 }: { readonly rows: number; readonly height?: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="bones" role="status" aria-busy="true">
      <span className="vh">{t('states.loading')}</span>
      {shown
        ? Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={height} />)
        : null}
    </div>
  );
}
