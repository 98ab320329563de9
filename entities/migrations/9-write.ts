import type { MigrationInterface, QueryRunner } from 'typeorm';

export const WRITE_STANDING = `
  CREATE FUNCTION ro_write_standing(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    subject uuid := (p -> 'dossier' ->> 'id')::uuid;
  BEGIN
    INSERT INTO dossier SELECT * FROM jsonb_populate_record(NULL::dossier, p -> 'dossier')
    ON CONFLICT (id) DO UPDATE SET
      kind = excluded.kind, code = excluded.code, organisation = excluded.organisation,
      subject = excluded.subject, pack = excluded.pack, phase = excluded.phase, closed = excluded.closed,
      seq = excluded.seq, head_hash = excluded.head_hash, manifest = excluded.manifest, state = excluded.state,
      voided = excluded.voided, generation = excluded.generation, next_on = excluded.next_on, opened_on = excluded.opened_on,
      rules_version = excluded.rules_version;

    IF p ? 'tasks' THEN
      DELETE FROM task t WHERE t.dossier = subject
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(p -> 'tasks') kept WHERE kept ->> 'key' = t.key);
      INSERT INTO task SELECT * FROM jsonb_populate_recordset(NULL::task, p -> 'tasks')
      ON CONFLICT (dossier, key) DO UPDATE SET -- claims and snoozes stay
        act = excluded.act, role = excluded.role, organisation = excluded.organisation,
        answers = excluded.answers, from_on = excluded.from_on, due_on = excluded.due_on,
        article = excluded.article;
    END IF;

    IF p ? 'clocks' THEN
      DELETE FROM clock c WHERE c.dossier = subject
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(p -> 'clocks') kept WHERE kept ->> 'key' = c.key);
      INSERT INTO clock SELECT * FROM jsonb_populate_recordset(NULL::clock, p -> 'clocks')
      ON CONFLICT (dossier, key) DO UPDATE SET
        kind = excluded.kind, starts_on = excluded.starts_on, due_on = excluded.due_on,
        next_on = excluded.next_on, next_offset_days = excluded.next_offset_days,
        next_deed = excluded.next_deed, helper = excluded.helper, duty = excluded.duty,
        article = excluded.article;
    END IF;
  END $$;
  COMMENT ON FUNCTION ro_write_standing IS 'Writes where a dossier stands: its row, its open duties, its clocks.';
`;

/** Replacing happens when an entry was voided and when everything is rebuilt: marks people left are kept. */
const WRITE_HAPPENED = `
  CREATE FUNCTION ro_write_happened(p jsonb, replace boolean) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    subject uuid := (p -> 'dossier' ->> 'id')::uuid;
  BEGIN
    IF replace THEN
      DELETE FROM notice n WHERE n.dossier = subject AND NOT EXISTS (
        SELECT FROM jsonb_populate_recordset(NULL::notice, p -> 'notices') kept
        WHERE (kept.cause_seq, kept.kind, kept.role, kept.organisation, kept.channel)
            = (n.cause_seq, n.kind, n.role, n.organisation, n.channel));
      DELETE FROM effect WHERE dossier = subject;
      DELETE FROM paper WHERE dossier = subject;
      DELETE FROM vote_round WHERE dossier = subject;
      DELETE FROM vote_roll WHERE dossier = subject;
      DELETE FROM membership WHERE cause_dossier = subject;
    END IF;
    IF p ? 'notices' THEN
      INSERT INTO notice SELECT * FROM jsonb_populate_recordset(NULL::notice, p -> 'notices')
      ON CONFLICT (dossier, cause_seq, kind, role, organisation, channel)
        DO UPDATE SET facts = excluded.facts, created_at = excluded.created_at;
    END IF;
    IF p ? 'effects' THEN
      INSERT INTO effect SELECT * FROM jsonb_populate_recordset(NULL::effect, p -> 'effects');
    END IF;
    IF p ? 'papers' THEN
      INSERT INTO paper SELECT * FROM jsonb_populate_recordset(NULL::paper, p -> 'papers');
    END IF;
    IF p ? 'rounds' THEN
      INSERT INTO vote_round SELECT * FROM jsonb_populate_recordset(NULL::vote_round, p -> 'rounds');
      INSERT INTO vote_roll SELECT * FROM jsonb_populate_recordset(NULL::vote_roll, p -> 'rolls');
    END IF;
    IF p ? 'membershipEndsOn' THEN
      UPDATE membership SET to_on = (p ->> 'membershipEndsOn')::date
      WHERE cause_dossier = subject AND to_on IS NULL;
    END IF;
    IF p ? 'memberships' THEN
      INSERT INTO membership SELECT * FROM jsonb_populate_recordset(NULL::membership, p -> 'memberships')
      ON CONFLICT DO NOTHING; -- the register said the same before; verify names it
    END IF;
  END $$;
  COMMENT ON FUNCTION ro_write_happened IS
    'Adds the rows that came of entries; with replace, first removes what no longer stands.';
`;

const MARK_EFFECTS = `
  CREATE FUNCTION ro_mark_effects(p_dossier uuid) RETURNS void LANGUAGE sql AS $$
    UPDATE effect e SET done_at = answer.at, done_seq = answer.seq
    FROM effect pending
    CROSS JOIN LATERAL (
      SELECT l.recorded_at AS at, l.seq FROM ledger_entry l
      WHERE l.idempotency_key = concat_ws(':', 'effect', pending.dossier, pending.cause_seq, pending.target)
      UNION ALL
      SELECT r.refused_at, NULL FROM refused_attempt r
      WHERE r.dossier = pending.target
        AND r.idempotency_key = concat_ws(':', 'effect', pending.dossier, pending.cause_seq, pending.target)
      ORDER BY seq NULLS LAST, at LIMIT 1
    ) answer
    WHERE pending.dossier = p_dossier AND pending.done_at IS NULL
      AND (e.dossier, e.cause_seq, e.target) = (pending.dossier, pending.cause_seq, pending.target)
  $$;
  COMMENT ON FUNCTION ro_mark_effects IS
    'Marks the effects of a dossier that were answered at their targets: accepted there, or refused for good.';
`;

const WRITE = `
  CREATE FUNCTION ro_write(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO ledger_entry SELECT * FROM jsonb_populate_record(NULL::ledger_entry, p -> 'entry');
    IF p ? 'counter' THEN
      UPDATE code_counter SET last = (p -> 'counter' ->> 'last')::integer
      WHERE kind = p -> 'counter' ->> 'kind' AND year = (p -> 'counter' ->> 'year')::integer;
    END IF;
    IF p ? 'texts' THEN
      INSERT INTO free_text SELECT * FROM jsonb_populate_recordset(NULL::free_text, p -> 'texts');
    END IF;
    PERFORM ro_write_standing(p);
    PERFORM ro_write_happened(p, p ? 'replace');
    IF p ? 'replace' THEN
      PERFORM ro_mark_effects((p -> 'dossier' ->> 'id')::uuid);
    END IF;
    IF p ? 'tellEpoch' THEN
      INSERT INTO to_tell (dossier, seq, epoch, marked_at)
      VALUES ((p -> 'dossier' ->> 'id')::uuid, (p -> 'dossier' ->> 'seq')::integer,
              (p ->> 'tellEpoch')::integer, clock_timestamp())
      ON CONFLICT (dossier) DO UPDATE SET seq = excluded.seq, epoch = excluded.epoch;
    END IF;
  END $$;
  COMMENT ON FUNCTION ro_write IS 'Second trip of an act: the entry and every row that comes of it.';
`;

/** How an act ends. */
export class Write1790000000009 implements MigrationInterface {
  name = 'Write1790000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [WRITE_STANDING, WRITE_HAPPENED, MARK_EFFECTS, WRITE]) {
      await runner.query(sql);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION ro_write, ro_mark_effects, ro_write_happened, ro_write_standing',
    );
  }
}
