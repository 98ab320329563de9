import type { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { PaperSlot } from '../../rules/kernel/duty';
import { nameOf, type Language } from '../../rules/messages/say';
import { Acting } from '../dossiers/acting';
import type { Accepted } from '../dossiers/outcome';
import { Visibility } from '../dossiers/visibility';
import { notFound } from '../http/problem';
import { Names, type Named } from '../registers/names';
import { LEDGER } from '../ledger-token';
import { ENDINGS, isMediaType } from '../schemas/media';
import type { SignedIn } from '../sessions/session-store';
import { Blobs } from './blobs';
import { PaperStore } from './paper-store';

/** One upload into a slot; the newest is the one that counts. */
export interface PaperVersion {
  readonly slot: string;
  readonly version: number;
  readonly seq: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly madeOn: PlainDate;
  readonly uploadedBy: string | null;
  readonly recordedAt: string;
}

/** A move of an original, with the body that keeps it since. */
export interface ShownMove {
  readonly movedOn: PlainDate;
  readonly body: Named;
  readonly place: string | null;
}

/** A line of the checklist with everything that was attached. */
export interface ShownSlot extends Omit<PaperSlot, 'moves'> {
  readonly name: string;
  /** Where the original lay and lies, oldest first; a place whose text was erased is null. */
  readonly moves: readonly ShownMove[];
  readonly versions: readonly PaperVersion[];
}

export interface Attachment {
  readonly who: SignedIn;
  readonly dossier: string;
  readonly slot: string;
  readonly madeOn: PlainDate;
  readonly bytes: Readable;
  readonly mediaType: string;
  readonly key: string;
}

const VERSIONS = `SELECT slot, row_number() OVER (PARTITION BY slot ORDER BY seq)::int AS version, seq, sha256, bytes,
  media_type AS "mediaType", made_on AS "madeOn", uploaded_by AS "uploadedBy", recorded_at AS "recordedAt"
  FROM paper WHERE dossier = $1 ORDER BY slot, seq`;

/** Papers within a dossier. */
@Injectable()
export class DossierPapers {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
    private readonly acting: Acting,
    private readonly blobs: Blobs,
    private readonly store: PaperStore,
    private readonly names: Names,
    private readonly visibility: Visibility,
  ) {}

  /** @throws Problem 404 */
  async list(person: string, dossier: string, language: Language): Promise<readonly ShownSlot[]> {
    await this.visibility.check(person, dossier);
    const [outlook, versions, texts] = await Promise.all([
      this.ledger.lookAt(dossier, person),
      this.versionsOf(dossier),
      this.textsOf(dossier),
    ]);
    if (!outlook) throw notFound('DOSSIER');
    const slots = outlook.procedure.papers(outlook.head.state);
    const keepers = slots.flatMap(({ moves = [] }) => moves.map(({ body }) => body));
    const bodies = await this.names.bodies(keepers);
    // A token begins with the id of its text; one whose text was erased stays as proof.
    const readable = (token: string): string | null => texts.get(token.slice(0, 36)) ?? null;
    return slots.map(({ reason, moves = [], ...slot }) => ({
      ...slot,
      ...(reason !== undefined && { reason: readable(reason) ?? '' }),
      moves: moves.map(({ movedOn, body, place }) => ({
        movedOn,
        body: { id: body, name: bodies.get(body)?.name ?? body },
        place: readable(place),
      })),
      name: nameOf(language, 'papers', slot.slot),
      versions: versions.filter((version) => version.slot === slot.slot),
    }));
  }

  /** Stores the bytes, then records the act; a refused act leaves the bytes unused and harmless. @throws Problem */
  async attach({
    who,
    dossier,
    slot,
    madeOn,
    bytes,
    mediaType,
    key,
  }: Attachment): Promise<Accepted> {
    await this.visibility.check(who.person, dossier);
    const paper = await this.blobs.upload(bytes, mediaType, who.person);
    const body = { slot, madeOn, paper };
    return this.acting.act({ who, dossier, act: 'attach-paper', body, key, seen: undefined });
  }

  /** The bytes of a version with the headers they are sent under. @throws Problem 404 */
  async open(
    person: string,
    dossier: string,
    wanted: { readonly slot: string; readonly version: number },
  ) {
    await this.visibility.check(person, dossier);
    const versions = await this.versionsOf(dossier);
    const found = versions.find(
      ({ slot, version }) => slot === wanted.slot && version === wanted.version,
    );
    if (!found) throw notFound('PAPER');
    return { file: new StreamableFile(this.store.read(found.sha256)), headers: headersOf(found) };
  }

  /** Free texts about papers, by id. */
  private async textsOf(dossier: string): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; text: string }[] = await this.database.query(
      `SELECT id, text FROM free_text WHERE dossier = $1 AND (field = 'place' OR field LIKE 'items.%' OR field LIKE 'papers.%')`,
      [dossier],
    );
    return new Map(rows.map(({ id, text }) => [id, text]));
  }

  private versionsOf(dossier: string): Promise<readonly PaperVersion[]> {
    return this.database.query(VERSIONS, [dossier]);
  }
}

function headersOf({
  slot,
  version,
  mediaType,
  bytes,
  sha256,
}: PaperVersion): Record<string, string> {
  const ending = isMediaType(mediaType) ? ENDINGS[mediaType] : 'bin';
  return {
    'content-type': mediaType,
    'content-length': String(bytes),
    'content-disposition': `attachment; filename="${slot}-${version}.${ending}"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    etag: `"${sha256}"`,
  };
}
