import { Injectable, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { laid } from '../../rules/admission/packs/layers';
import type { PackId } from '../../rules/admission/packs/pack';
import { packs } from '../../rules/admission/packs/registry';
import { packPage, type ShownValue } from '../../rules/messages/packs/shown';
import type { Language } from '../../rules/messages/say';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { layersHolding, type PackLayerRow } from '../../rules/world/packs/rows';
import { notFound } from '../http/problem';
import { Names, type Named, type NamedBody } from '../registers/names';

/** Where a value comes from for a body. */
export type ValueState = 'central' | 'to-be-confirmed' | 'confirmed' | 'changed' | 'overlaid';

/** Which layer a value comes from, and who answers for it. */
export interface LaidBy {
  readonly layer: string;
  readonly body: NamedBody | null;
  readonly by: readonly Named[];
  readonly on: PlainDate;
}

export interface BodyValue extends ShownValue {
  readonly state: ValueState;
  /** Null where the centre's value stands. */
  readonly laidBy: LaidBy | null;
}

/** A pack as it holds for a body today. */
export interface BodyPack {
  readonly pack: PackId;
  readonly body: NamedBody;
  /** Nothing is left to confirm. */
  readonly confirmed: boolean;
  readonly unconfirmed: number;
  readonly values: readonly BodyValue[];
  /** Layers that wait for a second person. */
  readonly proposed: readonly {
    readonly layer: string;
    readonly kind: string;
    readonly body: NamedBody | null;
    readonly proposedBy: Named | null;
    readonly on: PlainDate;
  }[];
}

/** Packs with what bodies have laid over them. */
@Injectable()
export class BodyPacks {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly names: Names,
  ) {}

  /** @throws Problem 404 where there is no such body today */
  async read(body: string, id: PackId, language: Language): Promise<BodyPack> {
    const [found]: { chain: string[]; today: PlainDate; rows: PackLayerRow[] }[] =
      await this.database.query(LAYERS, [body]);
    const { chain = [], today, rows = [] } = found ?? {};
    if (!today || chain.length === 0) throw notFound('ORGANISATION');
    const persons = rows.flatMap((row) => [row.proposed_by, row.approved_by ?? []].flat());
    const [bodies, people] = await Promise.all([
      this.names.bodies([body, ...rows.map((row) => row.body)]),
      this.names.persons(persons),
    ]);
    const own = bodies.get(body);
    if (!own) throw notFound('ORGANISATION');
    const layers = layersHolding(rows, chain, today);
    const pack = laid(packs[id], layers);
    const central = new Map(packPage(language, packs[id]).values.map((one) => [one.path, one]));
    const page = packPage(language, pack);
    const laidBy = (value: ShownValue): LaidBy | null => {
      const one = layers.findLast(
        (layer) =>
          (layer.pack ?? id) === id &&
          (value.confidence === 'local') === (layer.kind === 'overlay') &&
          layer.changes.some(({ path }) => path === value.path),
      );
      if (!one || (value.confidence !== 'local' && value.confidence !== 'confirmed')) return null;
      const by = one.by.flatMap((person) => people.get(person) ?? []);
      return { layer: one.id, body: bodies.get(one.body) ?? null, by, on: one.publishedOn };
    };
    return {
      pack: id,
      body: own,
      confirmed: page.unconfirmed === 0,
      unconfirmed: page.unconfirmed,
      values: page.values.map((value) => ({
        ...value,
        state: stateOf(value, central.get(value.path)),
        laidBy: laidBy(value),
      })),
      proposed: rows
        .filter(({ status, pack: about }) => status === 'proposed' && (about ?? id) === id)
        .map((row) => ({
          layer: row.id,
          kind: row.kind,
          body: bodies.get(row.body) ?? null,
          proposedBy: people.get(row.proposed_by) ?? null,
          on: row.proposed_on,
        })),
    };
  }
}

const LAYERS = `
  SELECT ro_chain($1, day) AS chain, day AS today,
    (SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.id), '[]') FROM pack_layer l WHERE l.body = ANY (ro_chain($1, day))) AS rows
  FROM (SELECT ro_civil_day(ro_business_now()) AS day) today
  WHERE EXISTS (SELECT FROM organisation o WHERE o.id = $1)`;

function stateOf(value: ShownValue, central: ShownValue | undefined): ValueState {
  if (value.confidence === 'local') return 'overlaid';
  if (value.confidence !== 'confirmed') return value.confirmed ? 'central' : 'to-be-confirmed';
  return JSON.stringify(value.value) === JSON.stringify(central?.value) ? 'confirmed' : 'changed';
}
