import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEDGER_ENTRY = `
  CREATE TABLE ledger_entry (
    dossier uuid NOT NULL,
    seq integer NOT NULL,
    prev_hash text NOT NULL,
    hash text NOT NULL,
    act text NOT NULL,
    actor uuid,
    on_behalf_of uuid,
    occurred_on date NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    input jsonb NOT NULL,
    facts jsonb NOT NULL,
    events jsonb NOT NULL,
    manifest text,
    idempotency_key text NOT NULL,
    rules_version text NOT NULL,
    CONSTRAINT "PK_054c8c4408e9ab4175d0b46b6dc" PRIMARY KEY (dossier, seq)
  );
  CREATE UNIQUE INDEX ledger_entry_key ON ledger_entry (idempotency_key);
  COMMENT ON COLUMN ledger_entry.dossier IS 'The dossier, whose entries form one hash chain.';
  COMMENT ON COLUMN ledger_entry.seq IS 'Number of the entry in its dossier: 1, 2, 3 without a gap.';
  COMMENT ON COLUMN ledger_entry.prev_hash IS 'Hash of the entry before; 64 zeros for the first.';
  COMMENT ON COLUMN ledger_entry.hash IS 'SHA-256 over the canonical JSON of this entry, as hexadecimal digits.';
  COMMENT ON COLUMN ledger_entry.act IS 'The act that was done.';
  COMMENT ON COLUMN ledger_entry.actor IS 'The person who did it; null when time itself did.';
  COMMENT ON COLUMN ledger_entry.on_behalf_of IS 'The person substituted for; null when nobody was.';
  COMMENT ON COLUMN ledger_entry.occurred_on IS 'Civil day on which it happened, the legal date.';
  COMMENT ON COLUMN ledger_entry.recorded_at IS 'Instant of business time at which the ledger learned it.';
  COMMENT ON COLUMN ledger_entry.input IS 'What the actor said; free text is replaced by its seal.';
  COMMENT ON COLUMN ledger_entry.facts IS 'What the rules read of the world to decide, so that the entry can be decided again.';
  COMMENT ON COLUMN ledger_entry.events IS 'What happened, as the rules put it; the state is the fold of these.';
  COMMENT ON COLUMN ledger_entry.manifest IS 'Hash of what a decider was shown before this entry; null for the first.';
  COMMENT ON COLUMN ledger_entry.idempotency_key IS 'Key of the request; one key stands in the ledger once and for ever.';
  COMMENT ON COLUMN ledger_entry.rules_version IS 'Version of the rules that decided.';
  COMMENT ON TABLE ledger_entry IS 'One thing that happened to a dossier; rows are only ever added.';
`;

const REFUSED_ATTEMPT = `
  CREATE TABLE refused_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    dossier uuid NOT NULL,
    act text NOT NULL,
    actor uuid,
    idempotency_key text NOT NULL,
    refusals jsonb NOT NULL,
    refused_at timestamptz NOT NULL,
    CONSTRAINT "PK_68ba41038a0505287f13910fc0f" PRIMARY KEY (id)
  );
  CREATE INDEX refused_attempt_dossier ON refused_attempt (dossier);
  COMMENT ON COLUMN refused_attempt.id IS 'Order of arrival.';
  COMMENT ON COLUMN refused_attempt.dossier IS 'The dossier it was tried on.';
  COMMENT ON COLUMN refused_attempt.act IS 'The act that was tried.';
  COMMENT ON COLUMN refused_attempt.actor IS 'The person who tried; null when time did.';
  COMMENT ON COLUMN refused_attempt.idempotency_key IS 'Key of the request.';
  COMMENT ON COLUMN refused_attempt.refusals IS 'Codes, articles and facts of the refusal.';
  COMMENT ON COLUMN refused_attempt.refused_at IS 'Instant of business time of the refusal.';
  COMMENT ON TABLE refused_attempt IS 'An act that the rules refused, kept as evidence.';
`;

const ANCHOR = `
  CREATE TABLE anchor (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    made_at timestamptz NOT NULL,
    heads integer NOT NULL,
    root text NOT NULL,
    CONSTRAINT "PK_8cba1ff69c3a6b412d36f4e9db7" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN anchor.id IS 'Order of anchors.';
  COMMENT ON COLUMN anchor.made_at IS 'Real instant it was made.';
  COMMENT ON COLUMN anchor.heads IS 'Number of chains covered.';
  COMMENT ON COLUMN anchor.root IS 'Merkle root as hexadecimal digits.';
  COMMENT ON TABLE anchor IS 'A Merkle root over the heads of chains, to be kept outside the database too.';
`;

const BUSINESS_CLOCK = `
  CREATE TABLE business_clock (
    id boolean NOT NULL DEFAULT true,
    offset_ms bigint NOT NULL,
    epoch integer NOT NULL,
    CONSTRAINT business_clock_single CHECK (id),
    CONSTRAINT "PK_4d211d53916cdc73945c687dbfe" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN business_clock.id IS 'Always true: there is one row.';
  COMMENT ON COLUMN business_clock.offset_ms IS 'Business time minus real time in milliseconds.';
  COMMENT ON COLUMN business_clock.epoch IS 'How often business time was moved.';
  COMMENT ON TABLE business_clock IS 'How far business time is ahead of real time; a single row.';
`;

const CODE_COUNTER = `
  CREATE TABLE code_counter (
    kind text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT "PK_85564a232abe402dc43931a9c46" PRIMARY KEY (kind, year)
  );
  COMMENT ON COLUMN code_counter.kind IS 'Kind of dossier.';
  COMMENT ON COLUMN code_counter.year IS 'Civil year of business time.';
  COMMENT ON COLUMN code_counter.last IS 'The number given last.';
  COMMENT ON TABLE code_counter IS 'The last number given to a dossier of a kind in a year.';
`;

const TO_TELL = `
  CREATE TABLE to_tell (
    dossier uuid NOT NULL,
    seq integer NOT NULL,
    epoch integer NOT NULL,
    marked_at timestamptz NOT NULL,
    CONSTRAINT "PK_697f21e499d3b5f82220a832143" PRIMARY KEY (dossier)
  );
  CREATE INDEX to_tell_order ON to_tell (marked_at);
  COMMENT ON COLUMN to_tell.dossier IS 'The dossier.';
  COMMENT ON COLUMN to_tell.seq IS 'Newest entry that had to be told.';
  COMMENT ON COLUMN to_tell.epoch IS 'Epoch of business time that had to be told.';
  COMMENT ON COLUMN to_tell.marked_at IS 'Real instant of the first mark since it was last told.';
  COMMENT ON TABLE to_tell IS 'That the workflow of a dossier must be told where it stands.';
`;

/** The book, the evidence of refusals, and what keeps time and order beside it. */
export class Ledger1790000000003 implements MigrationInterface {
  name = 'Ledger1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [
      LEDGER_ENTRY,
      REFUSED_ATTEMPT,
      ANCHOR,
      BUSINESS_CLOCK,
      CODE_COUNTER,
      TO_TELL,
    ])
      await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE ledger_entry, refused_attempt, anchor, business_clock, code_counter, to_tell',
    );
  }
}
