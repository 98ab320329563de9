import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { CONFLICT_KINDS } from '../../rules/kernel/facts';
import { messagesIn, type Language } from '../../rules/messages/say';
import type { Named } from '../registers/names';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { idOfKey, RightsRegister, type Recorded } from './recorded';

export const declaring = z.strictObject({
  /** Left out: the caller declares for themselves. */
  person: id.exactOptional(),
  other: id,
  /** What the other is to the person. */
  kind: z.enum(CONFLICT_KINDS),
});
export type Declaring = z.output<typeof declaring>;

interface Row {
  readonly id: string;
  readonly person: Named;
  readonly other: Named;
  readonly kind: string;
  readonly fromOn: PlainDate;
  readonly recordedBy: Named;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawnBy: Named | null;
}

/** A tie with the word for it. */
export interface ShownConflict extends Row {
  readonly kindName: string;
}

/** Ties are private: who is one of the two sees them, and who recorded or withdrew them. */
const CONFLICTS = `
  WITH shown (id) AS (
    SELECT id FROM conflict WHERE person = $1
    UNION SELECT id FROM conflict WHERE other = $1
    UNION SELECT id FROM conflict WHERE recorded_by = $1 OR withdrawn_by = $1
  )
  SELECT c.id, json_build_object('id', p.id, 'name', p.name) AS person,
    json_build_object('id', o.id, 'name', o.name) AS other, c.kind, c.from_on AS "fromOn",
    json_build_object('id', r.id, 'name', r.name) AS "recordedBy", c.withdrawn_on AS "withdrawnOn",
    CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name) END AS "withdrawnBy"
  FROM shown JOIN conflict c ON c.id = shown.id
  JOIN person p ON p.id = c.person JOIN person o ON o.id = c.other JOIN person r ON r.id = c.recorded_by
  LEFT JOIN person w ON w.id = c.withdrawn_by
  ORDER BY c.recorded_at DESC, c.id LIMIT 200`;

/** Kinship and interest: shown, declared, withdrawn. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly register: RightsRegister,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  async list(reader: string, language: Language): Promise<readonly ShownConflict[]> {
    const rows: Row[] = await this.database.query(CONFLICTS, [reader]);
    const { words } = messagesIn(language);
    return rows.map((row) => ({ ...row, kindName: words[row.kind] ?? row.kind }));
  }

  /** @throws Problem 403, 409, 422 */
  declare(who: SignedIn, key: string, { person, other, kind }: Declaring): Promise<Recorded> {
    const id = idOfKey(who.person, key);
    const input = { conflict: id, person: person ?? who.person, other, kind };
    return this.register.record(who, key, { act: 'declare-conflict', id, input });
  }

  /** @throws Problem 403, 404, 409, 422 */
  withdraw(who: SignedIn, key: string, conflict: string): Promise<Recorded> {
    const input = { conflict };
    return this.register.record(who, key, { act: 'withdraw-conflict', id: conflict, input });
  }
}
