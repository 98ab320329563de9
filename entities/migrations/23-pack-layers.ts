import type { MigrationInterface, QueryRunner } from 'typeorm';

const PACK_LAYER = `
  CREATE TABLE pack_layer (
    id uuid NOT NULL,
    body uuid NOT NULL,
    kind text NOT NULL,
    pack text,
    version integer NOT NULL,
    status text NOT NULL,
    changes jsonb NOT NULL,
    steps jsonb NOT NULL,
    from_on date NOT NULL,
    to_on date,
    proposed_by uuid NOT NULL,
    proposed_on date NOT NULL,
    approved_by uuid,
    published_on date,
    withdrawn_by uuid,
    CONSTRAINT "PK_pack_layer" PRIMARY KEY (id)
  );
  CREATE INDEX pack_layer_body ON pack_layer (body);
  COMMENT ON COLUMN pack_layer.id IS 'Identity of the layer, chosen by who proposes it.';
  COMMENT ON COLUMN pack_layer.body IS 'The body that lays it, for itself and all below it.';
  COMMENT ON COLUMN pack_layer.kind IS 'overlay: asks more than the centre; confirmation: says what doubtful values are.';
  COMMENT ON COLUMN pack_layer.pack IS 'The pack it is laid over; null: every pack.';
  COMMENT ON COLUMN pack_layer.version IS 'Which layer of this kind of the body it is, counted from 1.';
  COMMENT ON COLUMN pack_layer.status IS 'How far it has come: proposed, published, or withdrawn before anybody published it.';
  COMMENT ON COLUMN pack_layer.changes IS 'Values by path, each with the document it stands on.';
  COMMENT ON COLUMN pack_layer.steps IS 'Steps it adds to the procedure.';
  COMMENT ON COLUMN pack_layer.from_on IS 'First civil day on which this holds.';
  COMMENT ON COLUMN pack_layer.to_on IS 'First civil day on which it no longer holds; null while open.';
  COMMENT ON COLUMN pack_layer.proposed_by IS 'Who proposed it.';
  COMMENT ON COLUMN pack_layer.proposed_on IS 'Civil day on which it was proposed.';
  COMMENT ON COLUMN pack_layer.approved_by IS 'Who published or confirmed it, somebody else; null until then.';
  COMMENT ON COLUMN pack_layer.published_on IS 'Civil day on which it was published or confirmed; null until then.';
  COMMENT ON COLUMN pack_layer.withdrawn_by IS 'Who withdrew it; null if nobody did.';
  COMMENT ON TABLE pack_layer IS 'What a body lays over the packs of values: stricter ones, or what doubtful ones are.';
  COMMENT ON COLUMN register_entry.register IS 'The register, whose entries form one hash chain.';
`;

/** In the order of \`layersHolding\`: confirmations first, the highest body last; then overlays, the highest body first. */
const LAYERS = `
  CREATE FUNCTION ro_layers(home uuid, day date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN (
    SELECT coalesce(jsonb_agg(
      jsonb_strip_nulls(jsonb_build_object('id', l.id, 'version', l.version, 'kind', l.kind, 'pack', l.pack, 'body', l.body,
        'publishedOn', l.published_on, 'by', jsonb_build_array(l.proposed_by, l.approved_by)))
      || jsonb_build_object('changes', l.changes, 'steps', l.steps)
      ORDER BY l.kind, CASE l.kind WHEN 'confirmation' THEN chain.depth ELSE -chain.depth END, l.from_on, l.version, l.id), '[]')
    FROM unnest(ro_chain(home, day)) WITH ORDINALITY chain (body, depth)
    JOIN pack_layer l ON l.body = chain.body
    WHERE l.status = 'published' AND ro_holds(l.from_on, l.to_on, day)
  ); END $$;
  COMMENT ON FUNCTION ro_layers IS 'What bodies have laid over the packs for a body on a day, in the order it is laid.';
`;

/** VOLATILE, so that it reads what was committed while \`ro_open\` waited. */
const LAYERS_ASKED = `
  CREATE FUNCTION ro_layers_asked(p_dossier uuid, p_kind text, p_needs jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    found dossier%ROWTYPE;
    need jsonb;
  BEGIN
    SELECT * INTO found FROM dossier WHERE id = p_dossier;
    need := p_needs -> coalesce(found.kind, p_kind);
    IF NOT need ? 'layersOn' THEN RETURN NULL; END IF;
    RETURN nullif(ro_layers(coalesce(found.organisation, (need ->> 'organisation')::uuid), (need ->> 'layersOn')::date), '[]');
  END $$;
  COMMENT ON FUNCTION ro_layers_asked IS
    'The layers over the packs that an act asks for; null where it asks for none or there is none. Called behind ro_open.';
`;

/** What bodies lay over the packs, and how an act reads it. */
export class PackLayers1790000000023 implements MigrationInterface {
  name = 'PackLayers1790000000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PACK_LAYER, LAYERS, LAYERS_ASKED]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ro_layers_asked, ro_layers;
      DROP TABLE pack_layer;
      COMMENT ON COLUMN register_entry.register IS 'The register, whose entries form one hash chain: organisations or persons.';
    `);
  }
}
