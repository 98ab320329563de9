import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { Problem } from '../http/problem';
import type { SignedIn } from '../sessions/session-store';
import { StrangerWatch } from './stranger-watch';

interface Address {
  readonly Params: { readonly id?: string; readonly dossier?: string };
}

/** What nobody could name without having seen it; a paper or a task of one's own dossier is no secret. */
const HIDDEN: ReadonlySet<string> = new Set(['DOSSIER.NOT_FOUND', 'PERSON.NOT_FOUND']);

/** Tells the watch of every dossier or person that somebody asked for in vain. */
@Injectable()
export class StrangerInterceptor implements NestInterceptor {
  constructor(private readonly watch: StrangerWatch) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { signedIn, params } = context.switchToHttp().getRequest<FastifyRequest<Address>>();
    const wanted = params.id ?? params.dossier;
    if (!signedIn || wanted === undefined) return next.handle();
    this.watch.check(signedIn, Date.now());
    return next.handle().pipe(catchError((error) => this.refused(error, signedIn, wanted)));
  }

  private async refused(error: unknown, who: SignedIn, wanted: string): Promise<never> {
    if (error instanceof Problem && HIDDEN.has(error.code)) {
      await this.watch.refused(who, wanted, Date.now());
    }
    throw error;
  }
}
