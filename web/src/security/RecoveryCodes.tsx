import { useTranslation } from 'react-i18next';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onSeen: () => void;
}

/** Codes for the day the telephone is lost, shown this once: to be printed or written down. */
export function RecoveryCodes({ codes, onSeen }: RecoveryCodesProps) {
  const { t } = useTranslation();
  return (
    <div className="fault soon" role="status">
      <p>
        <b>{t('security.codes')}</b>
      </p>
      <p>{t('security.codesText')}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row">
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('print')}
        </button>
        <button type="button" className="btn pri" onClick={onSeen}>
          {t('security.codesKept')}
        </button>
      </div>
    </div>
  );
}
