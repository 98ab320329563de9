import { Inject, Injectable } from '@nestjs/common';
import { ROLES, type Role } from '../../rules/kernel/roles';
import { Appointments } from '../access/appointments';
import { SETTINGS, type ApiSettings } from '../settings';

/** Whose sign-in takes a second factor. */
@Injectable()
export class FactorRoles {
  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    private readonly appointments: Appointments,
  ) {}

  /** Whether a role the person holds today needs one. */
  async isRequiredOf(person: string): Promise<boolean> {
    const roles = rolesNeedingFactor(this.settings);
    if (roles.length === 0) return false;
    const held = await this.appointments.heldBy(person);
    return held.some(({ role, onBehalfOf }) => onBehalfOf === null && roles.includes(role));
  }
}

/**
 * Administrators, unless set otherwise: who opens accounts could open all of them. Demonstration and test need none.
 * @throws Error for a word that is no role: a typing error must not open doors
 */
export function rolesNeedingFactor({ factorRoles, mode }: ApiSettings): readonly Role[] {
  if (factorRoles === undefined) return mode === 'production' ? ['administrator'] : [];
  const roles = ROLES.filter((role) => factorRoles.includes(role));
  const unknown = factorRoles.filter((word) => !roles.some((role) => role === word));
  if (unknown.length > 0)
    throw new Error(
      `RO_TOTP_REQUIRED_ROLES: no role ${unknown.join(', ')}; there are ${ROLES.join(', ')}`,
    );
  return roles;
}
