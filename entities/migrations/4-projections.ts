import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOSSIER = `
  CREATE TABLE dossier (
    id uuid NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    organisation uuid NOT NULL,
    subject uuid,
    pack text,
    phase text NOT NULL,
    closed boolean NOT NULL,
    seq integer NOT NULL,
    head_hash text NOT NULL,
    manifest text NOT NULL,
    state jsonb NOT NULL,
    voided integer array NOT NULL,
    generation integer NOT NULL,
    next_on date,
    opened_on date NOT NULL,
    rules_version text NOT NULL,
    CONSTRAINT "PK_62a60ad7157c2922b57c3319364" PRIMARY KEY (id)
  );
  CREATE INDEX dossier_next ON dossier (next_on) WHERE next_on IS NOT NULL;
  CREATE INDEX dossier_subject ON dossier (subject);
  CREATE INDEX dossier_organisation ON dossier (organisation, id);
  CREATE UNIQUE INDEX dossier_code ON dossier (code);
  COMMENT ON COLUMN dossier.id IS 'Identity of the dossier, chosen by who opened it (UUID version 7).';
  COMMENT ON COLUMN dossier.kind IS 'Which procedure it follows.';
  COMMENT ON COLUMN dossier.code IS 'Code for people, such as KN-2026-00042.';
  COMMENT ON COLUMN dossier.organisation IS 'The body it belongs to.';
  COMMENT ON COLUMN dossier.subject IS 'The person it is about; null for a class.';
  COMMENT ON COLUMN dossier.pack IS 'The rule pack it is pinned to; null before its file opens.';
  COMMENT ON COLUMN dossier.phase IS 'Phase of the procedure.';
  COMMENT ON COLUMN dossier.closed IS 'Whether nothing more is owed.';
  COMMENT ON COLUMN dossier.seq IS 'Number of its newest entry.';
  COMMENT ON COLUMN dossier.head_hash IS 'Hash of its newest entry.';
  COMMENT ON COLUMN dossier.manifest IS 'Hash of what a decider would be shown now.';
  COMMENT ON COLUMN dossier.state IS 'The fold of its ledger.';
  COMMENT ON COLUMN dossier.voided IS 'Numbers of entries that a later one declared void.';
  COMMENT ON COLUMN dossier.generation IS '1, and one more each time it was opened again after its end.';
  COMMENT ON COLUMN dossier.next_on IS 'First civil day on which a clock of its own has something to do; null when none has.';
  COMMENT ON COLUMN dossier.opened_on IS 'Legal day of its first entry.';
  COMMENT ON COLUMN dossier.rules_version IS 'Version of the rules that folded it.';
  COMMENT ON TABLE dossier IS 'Where a dossier stands now: the fold of its entries.';
`;

const TASK = `
  CREATE TABLE task (
    dossier uuid NOT NULL,
    key text NOT NULL,
    act text NOT NULL,
    role text NOT NULL,
    organisation uuid NOT NULL,
    answers uuid NOT NULL,
    from_on date NOT NULL,
    due_on date NOT NULL,
    article text NOT NULL,
    claimed_by uuid,
    claimed_at timestamptz,
    snoozed_until date,
    CONSTRAINT "PK_aecd1d274161ce0dbb39a34ddab" PRIMARY KEY (dossier, key)
  );
  CREATE INDEX task_answers ON task (answers, due_on);
  CREATE INDEX task_inbox ON task (organisation, role, due_on, dossier, key);
  COMMENT ON COLUMN task.dossier IS 'The dossier.';
  COMMENT ON COLUMN task.key IS 'The duty within the dossier; a claim is kept while it stays.';
  COMMENT ON COLUMN task.act IS 'The act that discharges it.';
  COMMENT ON COLUMN task.role IS 'The role that owes it.';
  COMMENT ON COLUMN task.organisation IS 'The body whose holder of the role owes it.';
  COMMENT ON COLUMN task.answers IS 'The body that answers for it.';
  COMMENT ON COLUMN task.from_on IS 'First civil day on which it stands in the inbox.';
  COMMENT ON COLUMN task.due_on IS 'Last civil day on which it is in time.';
  COMMENT ON COLUMN task.article IS 'The article it rests on.';
  COMMENT ON COLUMN task.claimed_by IS 'The person who took it on; outside the ledger.';
  COMMENT ON COLUMN task.claimed_at IS 'Instant of business time of the claim.';
  COMMENT ON COLUMN task.snoozed_until IS 'Civil day until which its holder hides it; outside the ledger.';
  COMMENT ON TABLE task IS 'An open duty: who must do what, which body answers, by when.';
`;

const CLOCK = `
  CREATE TABLE clock (
    dossier uuid NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    starts_on date NOT NULL,
    due_on date NOT NULL,
    next_on date,
    next_offset_days integer,
    next_deed text,
    helper text,
    duty text,
    article text NOT NULL,
    CONSTRAINT "PK_e91a8283a728418b4536512cd24" PRIMARY KEY (dossier, key)
  );
  CREATE INDEX clock_helper_next ON clock (next_on) WHERE helper IS NOT NULL;
  COMMENT ON COLUMN clock.dossier IS 'The dossier.';
  COMMENT ON COLUMN clock.key IS 'The clock within the dossier.';
  COMMENT ON COLUMN clock.kind IS 'Which line of the care table applies.';
  COMMENT ON COLUMN clock.starts_on IS 'Civil day of the event that started it.';
  COMMENT ON COLUMN clock.due_on IS 'Last civil day of the term.';
  COMMENT ON COLUMN clock.next_on IS 'Civil day of its next deed; null when its care is used up.';
  COMMENT ON COLUMN clock.next_offset_days IS 'Days from the due date to that deed; negative is before.';
  COMMENT ON COLUMN clock.next_deed IS 'What will be done then: remind or escalate.';
  COMMENT ON COLUMN clock.helper IS 'The helper workflow that follows it; null for the dossier itself.';
  COMMENT ON COLUMN clock.duty IS 'The duty whose holder is reminded; null where time alone acts.';
  COMMENT ON COLUMN clock.article IS 'The article it rests on.';
  COMMENT ON TABLE clock IS 'A date that matters to an open dossier and what will be done about it.';
`;

const NOTICE = `
  CREATE TABLE notice (
    dossier uuid NOT NULL,
    cause_seq integer NOT NULL,
    kind text NOT NULL,
    role text NOT NULL,
    organisation uuid NOT NULL,
    channel text NOT NULL,
    facts jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL,
    delivered_at timestamptz,
    read_at timestamptz,
    read_by uuid,
    CONSTRAINT "PK_ca9513160a35d72fbadbf61d541" PRIMARY KEY (dossier, cause_seq, kind, role, organisation, channel)
  );
  CREATE INDEX notice_reader ON notice (organisation, role, created_at);
  COMMENT ON COLUMN notice.dossier IS 'The dossier.';
  COMMENT ON COLUMN notice.cause_seq IS 'The entry that caused it.';
  COMMENT ON COLUMN notice.kind IS 'Which sentence is said.';
  COMMENT ON COLUMN notice.role IS 'The role that is told.';
  COMMENT ON COLUMN notice.organisation IS 'The body whose holders of the role are told.';
  COMMENT ON COLUMN notice.channel IS 'How it is told; inbox for the list of notices.';
  COMMENT ON COLUMN notice.facts IS 'Ids, dates and codes for the sentence; no personal data.';
  COMMENT ON COLUMN notice.created_at IS 'Instant of business time of its cause.';
  COMMENT ON COLUMN notice.delivered_at IS 'Instant it left for the channel; null until then.';
  COMMENT ON COLUMN notice.read_at IS 'Instant it was first read; null until then.';
  COMMENT ON COLUMN notice.read_by IS 'Who first read it; null until then.';
  COMMENT ON TABLE notice IS 'That the holders of a role must be told of something.';
`;

const EFFECT = `
  CREATE TABLE effect (
    dossier uuid NOT NULL,
    cause_seq integer NOT NULL,
    target uuid NOT NULL,
    act text NOT NULL,
    input jsonb NOT NULL,
    done_at timestamptz,
    done_seq integer,
    CONSTRAINT "PK_30ac5cb3cb0507087f23f8cd7f2" PRIMARY KEY (dossier, cause_seq, target)
  );
  CREATE INDEX effect_pending ON effect (dossier) WHERE done_at IS NULL;
  COMMENT ON COLUMN effect.dossier IS 'The dossier that caused it.';
  COMMENT ON COLUMN effect.cause_seq IS 'The entry that caused it.';
  COMMENT ON COLUMN effect.target IS 'The dossier to act on.';
  COMMENT ON COLUMN effect.act IS 'The act to do there.';
  COMMENT ON COLUMN effect.input IS 'The input of that act.';
  COMMENT ON COLUMN effect.done_at IS 'Instant of business time it was answered; null while pending.';
  COMMENT ON COLUMN effect.done_seq IS 'The entry it became at the target; null when refused there or pending.';
  COMMENT ON TABLE effect IS 'What another dossier must still be told because of an entry here.';
`;

/** Rows that people look at; they derive from the ledger and carry no foreign keys, so that they can be rebuilt set by set. */
export class Projections1790000000004 implements MigrationInterface {
  name = 'Projections1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [DOSSIER, TASK, CLOCK, NOTICE, EFFECT]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dossier, task, clock, notice, effect');
  }
}
