import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem, fieldOf } from '../api/problem';
import { Fault } from '../parts/Fault';

/** A new password: shown if its owner likes, pasted or made by a manager, with the reason where it is refused. */
export function NewPasswordInput({ fault }: { readonly fault: unknown }) {
  const { t } = useTranslation();
  const why = faultOf(fault, 'password');
  return (
    <>
      {fault === undefined || why !== undefined || faultOf(fault, 'current') ? null : (
        <Fault error={fault} />
      )}
      <PasswordInput
        name="password"
        label={t('security.newPassword')}
        description={t('security.passwordHelp')}
        error={why}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
      />
    </>
  );
}

/** What the API says against one field, in the reader's language. */
export function faultOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.body.errors?.find((one) => fieldOf(one) === field)?.detail;
}
