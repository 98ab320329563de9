import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import { available, type Availability } from '../../rules/kernel/decide';
import type { Json } from '../../rules/kernel/json';
import { nameOf, say, type Language } from '../../rules/messages/say';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { Names, type Named } from '../registers/names';
import { showUnblock, type ShownUnblock } from './unblocking';
import { Visibility } from './visibility';

/** An act as a button: allowed, or refused with the reason. */
export interface ShownAct {
  readonly act: string;
  readonly name: string;
  readonly allowed: boolean;
  /** A final decision: send `If-Match`. */
  readonly decision: boolean;
  /** In whose place it would be done; null where in one's own name. */
  readonly onBehalfOf: Named | null;
  readonly refusal: {
    readonly code: string;
    readonly article: string;
    readonly facts: Readonly<Record<string, Json>>;
    readonly message: string;
    /** What would make it possible; null where the rules of this kind of dossier do not say. */
    readonly unblock: ShownUnblock | null;
  } | null;
}

/** Which acts are open to somebody now. The same rules that decide at commit, asked before anything is typed. */
@Injectable()
export class ActsPossible {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly visibility: Visibility,
    private readonly names: Names,
  ) {}

  /** @throws Problem 404 where the reader sees no such dossier */
  async list(person: string, dossier: string, language: Language): Promise<readonly ShownAct[]> {
    await this.visibility.check(person, dossier);
    const outlook = await this.ledger.lookAt(dossier, person);
    if (!outlook) throw notFound('DOSSIER');
    const { procedure, head, actor, facts } = outlook;
    const offered = available(procedure, head.state, actor, facts);
    const principals = offered.flatMap(({ onBehalfOf }) => onBehalfOf ?? []);
    const names = principals.length > 0 ? await this.names.persons(principals) : null;
    const owed = { procedure, duties: procedure.duties(head.state, facts.calendar) };
    return offered.map((one) => ({
      ...show(one, owed, language),
      onBehalfOf: names?.get(one.onBehalfOf ?? '') ?? null,
    }));
  }
}

type Owed = Parameters<typeof showUnblock>[1];

function show(
  { act, refusal }: Availability,
  owed: Owed,
  language: Language,
): Omit<ShownAct, 'onBehalfOf'> {
  return {
    act,
    name: nameOf(language, 'acts', act),
    allowed: refusal === null,
    decision: owed.procedure.acts[act]?.decision ?? false,
    refusal: refusal && {
      code: refusal.code,
      article: refusal.article,
      facts: refusal.facts,
      message: say(language, refusal.code, refusal.facts),
      unblock: showUnblock(refusal, owed, language),
    },
  };
}
