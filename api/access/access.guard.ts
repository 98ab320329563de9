import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../../rules/kernel/roles';
import { GLASS_ASKERS } from '../../rules/rights/glass';
import { Problem } from '../http/problem';
import { SHOWS } from '../reads/shows';
import { tokenOf } from '../sessions/cookie';
import { Freshness } from '../sessions/freshness';
import { Identities } from '../sessions/identities';
import { hashToken } from '../sessions/secrets';
import type { SignedIn } from '../sessions/session-store';
import { SETTINGS, type ApiSettings } from '../settings';
import { Appointments } from './appointments';
import { FRESH_FACTOR } from './fresh-factor';
import { permission, type PermissionName } from './permissions';
import { PERMIT, PUBLIC } from './permit';
import { isForeign, isMeantByOurPages } from './same-site';

/** Deny by default: every request passes here, and a route that declares nothing is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identities: Identities,
    private readonly appointments: Appointments,
    private readonly freshness: Freshness,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declaredOn = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isForeign(request)) throw new Problem(403, 'REQUEST.CROSS_SITE');
    if (this.reflector.getAllAndOverride<string | undefined>(PUBLIC, declaredOn)) return true;
    const name = this.reflector.getAllAndOverride<PermissionName | undefined>(PERMIT, declaredOn);
    const shows = this.reflector.get<unknown>(SHOWS, context.getHandler());
    if (!name || shows === undefined) throw new Problem(403, 'RIGHT.NOT_PERMITTED');
    const { roles, ledgerChecks, orLetIn, beforeFactor } = permission(name);
    request.signedIn = await this.identify(request, ledgerChecks ?? false);
    if (request.signedIn.enrolFirst && !beforeFactor) throw new Problem(403, 'FACTOR.ENROL_FIRST');
    if (roles !== null && !(await this.permits(request, roles, orLetIn ?? false))) {
      throw new Problem(403, 'RIGHT.NOT_PERMITTED');
    }
    if (this.reflector.getAllAndOverride<string | undefined>(FRESH_FACTOR, declaredOn)) {
      await this.freshness.demand(request.signedIn);
    }
    return true;
  }

  /** By a role held or lent, or because a second person let them into some dossier: only those who may ask are looked up. */
  private async permits(
    request: FastifyRequest,
    roles: readonly Role[],
    orLetIn: boolean,
  ): Promise<boolean> {
    const { signedIn } = request;
    if (!signedIn) return false;
    const held = await this.appointments.heldBy(signedIn.person);
    const mayAsk = held.some(({ role }) => GLASS_ASKERS.some((asker) => asker === role));
    const letInto = orLetIn && mayAsk ? await this.appointments.letInto(signedIn.person) : null;
    if (letInto && letInto.size > 0) request.signedIn = { ...signedIn, letInto };
    return held.some(({ role }) => roles.includes(role)) || (letInto?.size ?? 0) > 0;
  }

  private async identify(request: FastifyRequest, ledgerChecks: boolean): Promise<SignedIn> {
    const carried = tokenOf(request, this.settings);
    if (!carried) throw new Problem(401, 'SESSION.MISSING', challenge());
    if (carried.byCookie && !isMeantByOurPages(request))
      throw new Problem(403, 'REQUEST.CROSS_SITE');
    const session = hashToken(carried.token);
    const who = ledgerChecks
      ? await this.identities.recall(session, Date.now())
      : await this.identities.find(session, Date.now());
    if (!who) throw new Problem(401, 'SESSION.ENDED', challenge());
    return who;
  }
}

function challenge() {
  return { headers: { 'www-authenticate': 'Bearer realm="ro"' } };
}
