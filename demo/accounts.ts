import { ROLES, type Role } from '../rules/kernel/roles';
import { BODIES } from './body';
import { OFFICES } from './offices';
import { demoId } from './random';

/** For demonstration only: everybody in it signs in with this, and nobody in it is real. */
export const DEMONSTRATION_PASSWORD = 'lam-giang-2026';

/** One account per office: who holds two signs in as either. */
export interface DemoAccount {
  readonly id: string;
  readonly login: string;
  readonly person: string;
  readonly role: Role;
  readonly body: string;
}

const NEED_NO_ACCOUNT: ReadonlySet<Role> = new Set(['committee-member']);

/** The accounts of all who act. */
export const ACCOUNTS: readonly DemoAccount[] = BODIES.flatMap(({ slug: body }) =>
  ROLES.filter((role) => !NEED_NO_ACCOUNT.has(role)).flatMap((role) =>
    OFFICES.filter((office) => office.role === role && office.body === body).map(
      ({ person }, nth) => {
        const login = loginOf(role, body, nth + 1);
        return { id: demoId(`account/${login}`), login, person, role, body };
      },
    ),
  ),
);

/** How the holder of an office signs in: `secretary.cdlg`, the second one `secretary2.cdlg`. */
export function loginOf(role: Role, body: string, nth = 1): string {
  return `${role}${nth > 1 ? nth : ''}.${body}`;
}

/** The cell whose people the walkthrough follows; the three sign-ins stand in its chain. */
export const SHOWN_CELL = 'cdlg-dien';

/** The three sign-ins that are printed, in one chain: college, its secretary, the committee above. */
export const SIGN_INS = [
  { role: 'organiser', login: loginOf('organiser', 'cdlg'), password: DEMONSTRATION_PASSWORD },
  { role: 'approver', login: loginOf('secretary', 'cdlg'), password: DEMONSTRATION_PASSWORD },
  { role: 'supervisor', login: loginOf('supervisor', 'dcq'), password: DEMONSTRATION_PASSWORD },
] as const;
