import { Injectable } from '@nestjs/common';
import { answerLaw, type LawVerb } from '../../rules/law/law';
import type { Json } from '../../rules/kernel/json';
import { badInput, Problem } from '../http/problem';
import { Throttle } from '../http/throttle';

/** Ten a second: plenty for a form that answers while one types, too few to take the processor. */
const PER_ADDRESS = { limit: 600, windowMs: 60_000 };

/** Puts questions to the law, a limited number per address. */
@Injectable()
export class LawDesk {
  private readonly perAddress = new Throttle(PER_ADDRESS.limit, PER_ADDRESS.windowMs);

  /** @throws Problem 422 naming the field, 429 when the address asks too fast */
  answer(verb: LawVerb, question: unknown, address: string): Json {
    const nowMs = Date.now();
    const seconds = this.perAddress.waitSeconds(address, nowMs);
    if (seconds > 0) {
      throw new Problem(429, 'REQUEST.TOO_MANY', { headers: { 'retry-after': String(seconds) } });
    }
    this.perAddress.count(address, nowMs);
    const reply = answerLaw(verb, question);
    if (reply.kind === 'answer') return reply.answer;
    const { field, why } = reply;
    throw badInput({ code: 'INPUT.LAW_FIELD', pointer: pointerOf(field), facts: { field, why } });
  }
}

/** `events.issued` is `/events/issued`; the whole question is the empty pointer. */
function pointerOf(field: string): string {
  return field === '(input)' ? '' : `/${field.replaceAll('.', '/')}`;
}
