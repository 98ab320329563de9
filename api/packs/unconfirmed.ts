import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import type { Layer } from '../../rules/kernel/layer';
import type { DossierKind, DossierState, Unconfirmed as Value } from '../../rules/kernel/procedure';
import { nameOfPath } from '../../rules/messages/packs/say-value';
import type { Language } from '../../rules/messages/say';
import { LEDGER } from '../ledger-token';

/** A value that is to be confirmed, by its name. */
export interface ShownUnconfirmed extends Value {
  readonly name: string;
}

interface Row {
  readonly kind: DossierKind;
  readonly state: DossierState;
  readonly layers: readonly Layer[];
}

/** What a dossier goes by that nobody has confirmed yet. */
@Injectable()
export class Unconfirmed {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  /** None for a dossier that goes by no pack. Who may read it was asked before. */
  async of(dossier: string, language: Language): Promise<readonly ShownUnconfirmed[]> {
    const rows: Row[] = await this.database.query(
      `SELECT d.kind, d.state, ro_layers(d.organisation, ro_civil_day(ro_business_now())) AS layers
       FROM dossier d WHERE d.id = $1`,
      [dossier],
    );
    const [row] = rows;
    if (!row) return [];
    const { procedures, calendars } = this.ledger.context;
    const values = procedures[row.kind].unconfirmed?.(row.state, calendars.current(), row.layers);
    return (values ?? []).map((value) => ({ ...value, name: nameOfPath(language, value.path) }));
  }
}
