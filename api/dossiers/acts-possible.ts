import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import { available, type Availability } from '../../rules/kernel/decide';
import type { Json } from '../../rules/kernel/json';
import { nameOf, say, type Language } from '../../rules/messages/say';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { Visibility } from './visibility';

/** An act as a button: allowed, or refused with the reason. */
export interface ShownAct {
  readonly act: string;
  readonly name: string;
  readonly allowed: boolean;
  /** A final decision: send `If-Match`. */
  readonly decision: boolean;
  readonly refusal: {
    readonly code: string;
    readonly article: string;
    readonly facts: Readonly<Record<string, Json>>;
    readonly message: string;
  } | null;
}

/** Which acts are open to somebody now. The same rules that decide at commit, asked before anything is typed. */
@Injectable()
export class ActsPossible {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly visibility: Visibility,
  ) {}

  /** @throws Problem 404 where the reader sees no such dossier */
  async list(person: string, dossier: string, language: Language): Promise<readonly ShownAct[]> {
    await this.visibility.check(person, dossier);
    const outlook = await this.ledger.lookAt(dossier, person);
    if (!outlook) throw notFound('DOSSIER');
    const { procedure, head, actor, facts } = outlook;
    return available(procedure, head.state, actor, facts).map((availability) =>
      show(availability, procedure.acts[availability.act]?.decision ?? false, language),
    );
  }
}

function show({ act, refusal }: Availability, decision: boolean, language: Language): ShownAct {
  return {
    act,
    name: nameOf(language, 'acts', act),
    allowed: refusal === null,
    decision,
    refusal: refusal && {
      code: refusal.code,
      article: refusal.article,
      facts: refusal.facts,
      message: say(language, refusal.code, refusal.facts),
    },
  };
}
