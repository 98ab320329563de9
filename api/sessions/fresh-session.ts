import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type ApiSettings } from '../settings';
import { setSessionCookie, tokenOf } from './cookie';
import { hashToken } from './secrets';
import { SessionStore } from './session-store';

/** Gives a browser the session that just began. */
@Injectable()
export class FreshSession {
  constructor(
    private readonly store: SessionStore,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Sets the cookie; the session the browser had before ends: one browser, one session. */
  async give(request: FastifyRequest, reply: FastifyReply, token: string): Promise<void> {
    const before = tokenOf(request, this.settings);
    if (before?.byCookie) await this.store.revoke(hashToken(before.token));
    setSessionCookie(reply, this.settings, token);
  }
}
