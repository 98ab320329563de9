import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SITUATION as SITUATION_BEFORE } from './7-situation';
import { orReplace } from './or-replace';

const DEPUTATION = `
  CREATE TABLE deputation (
    id uuid NOT NULL,
    principal uuid NOT NULL,
    deputy uuid NOT NULL,
    role text NOT NULL,
    organisation uuid NOT NULL,
    kinds text[] NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    withdrawn_on date,
    withdrawn_by uuid,
    CONSTRAINT "PK_119a9c94336c1b021af9bcdab31" PRIMARY KEY (id)
  );
  CREATE INDEX deputation_deputy ON deputation (deputy);
  CREATE INDEX deputation_principal ON deputation (principal);
  COMMENT ON COLUMN deputation.id IS 'Identity of the deputation.';
  COMMENT ON COLUMN deputation.principal IS 'Who lends: holds the role in their own name, or lends nothing.';
  COMMENT ON COLUMN deputation.deputy IS 'Who acts in their place, in both names.';
  COMMENT ON COLUMN deputation.role IS 'The role that is lent, one of those that have acts.';
  COMMENT ON COLUMN deputation.organisation IS 'The body at which it is held.';
  COMMENT ON COLUMN deputation.kinds IS 'Kinds of acts it covers; no other is lent.';
  COMMENT ON COLUMN deputation.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN deputation.to_on IS 'First civil day on which it no longer holds.';
  COMMENT ON COLUMN deputation.reason IS 'Code of the reason.';
  COMMENT ON COLUMN deputation.recorded_by IS 'Who recorded it: the principal, or the body directly above for somebody absent.';
  COMMENT ON COLUMN deputation.recorded_at IS 'Instant of business time at which it was recorded.';
  COMMENT ON COLUMN deputation.withdrawn_on IS 'Civil day from which it no longer holds because it was withdrawn; null if it was not.';
  COMMENT ON COLUMN deputation.withdrawn_by IS 'Who withdrew it; null if nobody did.';
  COMMENT ON TABLE deputation IS 'That a holder of a role lets somebody act in their place for some days.';
`;

const CONFLICT = `
  CREATE TABLE conflict (
    id uuid NOT NULL,
    person uuid NOT NULL,
    other uuid NOT NULL,
    kind text NOT NULL,
    from_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    withdrawn_on date,
    withdrawn_by uuid,
    CONSTRAINT "PK_f4b2f9c648b86fb42725e336dc5" PRIMARY KEY (id)
  );
  CREATE INDEX conflict_pair ON conflict (person, other);
  CREATE INDEX conflict_other ON conflict (other);
  COMMENT ON COLUMN conflict.id IS 'Identity of the declaration.';
  COMMENT ON COLUMN conflict.person IS 'The person of the two with the lower id.';
  COMMENT ON COLUMN conflict.other IS 'The person with the higher id.';
  COMMENT ON COLUMN conflict.kind IS 'What the second person is to the first: spouse, parent, child, sibling, …';
  COMMENT ON COLUMN conflict.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN conflict.recorded_by IS 'Who recorded it: one of the two, or an organiser of the body above.';
  COMMENT ON COLUMN conflict.recorded_at IS 'Instant of business time at which it was recorded.';
  COMMENT ON COLUMN conflict.withdrawn_on IS 'Civil day from which it no longer holds; null while it does.';
  COMMENT ON COLUMN conflict.withdrawn_by IS 'Who withdrew it; null if nobody did.';
  COMMENT ON TABLE conflict IS 'Kinship or interest between two persons.';
`;

/** Only what the principal still holds in their own name is lent: nothing lent is lent on, nothing outlives the appointment. */
const LENT = `
  CREATE FUNCTION ro_deputations(who uuid, day date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'principal', d.principal, 'role', d.role, 'organisation', d.organisation, 'kinds', d.kinds)
      ORDER BY d.from_on, d.id), '[]'::jsonb)
    FROM deputation d
    WHERE d.deputy = who AND ro_holds(d.from_on, least(d.to_on, d.withdrawn_on), day)
      AND EXISTS (SELECT FROM appointment a
                  WHERE a.person = d.principal AND a.role = d.role AND a.organisation = d.organisation
                    AND ro_holds(a.from_on, a.to_on, day))
  ); END $$;
  COMMENT ON FUNCTION ro_deputations IS 'The rights lent to a person on a day, each still held by who lent it.';
`;

const TIES = `
  CREATE FUNCTION ro_conflicts(who uuid, others jsonb, day date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN
    IF others = '[]' THEN RETURN others; END IF;
    RETURN (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'with', named.id,
        'kind', CASE WHEN c.person = who THEN c.kind
                     WHEN c.kind = 'parent' THEN 'child' WHEN c.kind = 'child' THEN 'parent' ELSE c.kind END)
        ORDER BY c.from_on, c.id), '[]'::jsonb)
      FROM (SELECT DISTINCT value::uuid AS id FROM jsonb_array_elements_text(others)) named
      JOIN conflict c ON c.person = least(who, named.id) AND c.other = greatest(who, named.id)
      WHERE ro_holds(c.from_on, c.withdrawn_on, day)
    );
  END $$;
  COMMENT ON FUNCTION ro_conflicts IS 'Kinship and interest between a person and others on a day, as seen by the person.';
`;

/** As in migration 7, and what was lent to the person and what stands between them and whom the dossier is about. */
const SITUATION = `
  CREATE OR REPLACE FUNCTION ro_situation(found dossier, p_person uuid, p_kind text, p_needs jsonb)
  RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  DECLARE
    clock business_clock%ROWTYPE;
    now_at timestamptz;
    today date;
    need jsonb;
    home uuid;
    as_of date;
    wanted jsonb;
    situation jsonb;
    bodies jsonb;
    persons jsonb;
    appointments jsonb;
    roll jsonb;
    dossiers jsonb;
    newest jsonb;
    deputations jsonb;
    conflicts jsonb;
    lent boolean;
    tied boolean;
  BEGIN
    SELECT * INTO clock FROM business_clock;
    now_at := date_trunc('milliseconds', clock_timestamp()) + clock.offset_ms * interval '1 millisecond';
    today := ro_civil_day(now_at);
    situation := jsonb_build_object(
      'nowMs', (extract(epoch FROM now_at) * 1000)::bigint,
      'offsetMs', clock.offset_ms,
      'epoch', clock.epoch,
      'dossier', CASE WHEN found.id IS NULL THEN NULL ELSE jsonb_build_object(
        'kind', found.kind, 'code', found.code, 'seq', found.seq, 'hash', found.head_hash,
        'manifest', found.manifest, 'voided', found.voided, 'openedOn', found.opened_on,
        'generation', found.generation,
        'state', found.state) END);
    IF p_needs IS NULL THEN RETURN situation; END IF;
    need := p_needs -> coalesce(found.kind, p_kind);
    home := coalesce(found.organisation, (need ->> 'organisation')::uuid);
    as_of := coalesce((need ->> 'bodiesOn')::date, today);
    wanted := coalesce(need -> 'persons', '[]')
      || CASE WHEN need ? 'subject' THEN coalesce(to_jsonb(found.subject), '[]') ELSE '[]' END;
    IF need ? 'bodiesOn' THEN bodies := ro_bodies(home, as_of); END IF;
    IF wanted <> '[]' THEN
      persons := ro_persons(wanted, coalesce((need ->> 'personsOn')::date, as_of), found.id);
    END IF;
    IF p_person IS NOT NULL THEN
      appointments := ro_appointments(p_person, today);
      -- most people are nobody's deputy and have declared no tie: two look-ups tell, in one statement
      SELECT EXISTS (SELECT FROM deputation d WHERE d.deputy = p_person),
             EXISTS (SELECT FROM conflict c WHERE c.person = p_person)
               OR EXISTS (SELECT FROM conflict c WHERE c.other = p_person)
        INTO lent, tied;
      IF lent THEN deputations := ro_deputations(p_person, today); END IF;
      IF tied THEN
        conflicts := ro_conflicts(p_person, wanted || coalesce(to_jsonb(found.subject), '[]'), today);
      END IF;
    END IF;
    IF need ? 'rollOn' THEN roll := ro_roll(home, (need ->> 'rollOn')::date); END IF;
    IF need ? 'dossiers' THEN
      SELECT jsonb_object_agg(o.id, o.state) INTO dossiers FROM dossier o
      WHERE o.id = ANY (ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(need -> 'dossiers')));
    END IF;
    IF need ? 'newest' AND found.id IS NOT NULL THEN
      SELECT jsonb_build_object('seq', e.seq, 'act', e.act, 'person', e.actor)
        || CASE WHEN e.on_behalf_of IS NULL THEN '{}' ELSE jsonb_build_object('onBehalfOf', e.on_behalf_of) END
        INTO newest
      FROM ledger_entry e
      WHERE e.dossier = found.id AND e.actor IS NOT NULL AND e.seq <> ALL (found.voided)
      ORDER BY e.seq DESC LIMIT 1;
    END IF;
    RETURN situation || jsonb_build_object('appointments', coalesce(appointments, '[]'), 'bodies', coalesce(bodies, '[]'),
      'roll', roll, 'persons', persons, 'dossiers', dossiers, 'newest', newest,
      'deputations', coalesce(deputations, '[]'), 'conflicts', coalesce(conflicts, '[]'));
  END $$;
`;

/** Rights lent and ties declared, read in the trip that reads the other rights: one index look-up each. */
export class Rights1790000000016 implements MigrationInterface {
  name = 'Rights1790000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [DEPUTATION, CONFLICT, LENT, TIES, SITUATION]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(orReplace(SITUATION_BEFORE));
    await runner.query('DROP FUNCTION ro_deputations, ro_conflicts');
    await runner.query('DROP TABLE deputation, conflict');
  }
}
