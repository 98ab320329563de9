import type { MigrationInterface, QueryRunner } from 'typeorm';

const PAPER = `
  CREATE TABLE paper (
    dossier uuid NOT NULL,
    slot text NOT NULL,
    seq integer NOT NULL,
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    media_type text NOT NULL,
    made_on date NOT NULL,
    uploaded_by uuid,
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT "PK_f8c0e346cddfb679c3d6db79c41" PRIMARY KEY (dossier, slot, seq)
  );
  CREATE INDEX paper_sha256 ON paper (sha256);
  COMMENT ON COLUMN paper.dossier IS 'The dossier.';
  COMMENT ON COLUMN paper.slot IS 'The slot of the checklist.';
  COMMENT ON COLUMN paper.seq IS 'The entry that attached it; versions of a slot are counted in this order.';
  COMMENT ON COLUMN paper.sha256 IS 'SHA-256 of its bytes, as hexadecimal digits.';
  COMMENT ON COLUMN paper.bytes IS 'Size in bytes.';
  COMMENT ON COLUMN paper.media_type IS 'Media type found in the content.';
  COMMENT ON COLUMN paper.made_on IS 'Civil day on which the paper was made.';
  COMMENT ON COLUMN paper.uploaded_by IS 'The person who attached it; null when time did.';
  COMMENT ON COLUMN paper.recorded_at IS 'Instant of business time it was attached.';
  COMMENT ON TABLE paper IS 'One version of a paper in a slot of a dossier.';
`;

const VOTE_ROUND = `
  CREATE TABLE vote_round (
    dossier uuid NOT NULL,
    seq integer NOT NULL,
    question text NOT NULL,
    body text NOT NULL,
    organisation uuid NOT NULL,
    held_on date NOT NULL,
    form text NOT NULL,
    form_chosen_by text NOT NULL,
    base integer NOT NULL,
    present integer NOT NULL,
    yes integer NOT NULL,
    no integer NOT NULL,
    blank integer NOT NULL,
    invalid integer NOT NULL,
    passes boolean NOT NULL,
    comparison text NOT NULL,
    article text NOT NULL,
    resolution_number text,
    CONSTRAINT "PK_5850ca9a4814875837d1a6687d2" PRIMARY KEY (dossier, seq, question)
  );
  COMMENT ON COLUMN vote_round.dossier IS 'The dossier.';
  COMMENT ON COLUMN vote_round.seq IS 'The entry that recorded it.';
  COMMENT ON COLUMN vote_round.question IS 'What was asked: admission, recognition or removal.';
  COMMENT ON COLUMN vote_round.body IS 'Which kind of meeting voted.';
  COMMENT ON COLUMN vote_round.organisation IS 'The body that met.';
  COMMENT ON COLUMN vote_round.held_on IS 'Civil day of the meeting.';
  COMMENT ON COLUMN vote_round.form IS 'Secret ballot or raised cards.';
  COMMENT ON COLUMN vote_round.form_chosen_by IS 'Who chose the form.';
  COMMENT ON COLUMN vote_round.base IS 'Members counted, absent ones included.';
  COMMENT ON COLUMN vote_round.present IS 'Members of the base who were there.';
  COMMENT ON COLUMN vote_round.yes IS 'Votes in favour.';
  COMMENT ON COLUMN vote_round.no IS 'Votes against.';
  COMMENT ON COLUMN vote_round.blank IS 'Blank ballots.';
  COMMENT ON COLUMN vote_round.invalid IS 'Invalid ballots.';
  COMMENT ON COLUMN vote_round.passes IS 'Whether the threshold was met.';
  COMMENT ON COLUMN vote_round.comparison IS 'The threshold applied.';
  COMMENT ON COLUMN vote_round.article IS 'The article of the threshold.';
  COMMENT ON COLUMN vote_round.resolution_number IS 'Number of the resolution; null when none was issued.';
  COMMENT ON TABLE vote_round IS 'The result of one vote of a meeting, on its frozen base.';
`;

const VOTE_ROLL = `
  CREATE TABLE vote_roll (
    dossier uuid NOT NULL,
    seq integer NOT NULL,
    question text NOT NULL,
    person uuid NOT NULL,
    counted boolean NOT NULL,
    reason text NOT NULL,
    CONSTRAINT "PK_30d4337286c3f10e08fe029850e" PRIMARY KEY (dossier, seq, question, person)
  );
  COMMENT ON COLUMN vote_roll.dossier IS 'The dossier.';
  COMMENT ON COLUMN vote_roll.seq IS 'The entry that recorded the vote.';
  COMMENT ON COLUMN vote_roll.question IS 'What was asked.';
  COMMENT ON COLUMN vote_roll.person IS 'The member on the roll.';
  COMMENT ON COLUMN vote_roll.counted IS 'Whether the member stands in the base.';
  COMMENT ON COLUMN vote_roll.reason IS 'Why so.';
  COMMENT ON TABLE vote_roll IS 'One line of the roll a vote was counted on; never how anybody voted.';
`;

/** Papers, votes and rolls, as the ledger has them. */
export class PapersAndVotes1790000000005 implements MigrationInterface {
  name = 'PapersAndVotes1790000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [PAPER, VOTE_ROUND, VOTE_ROLL]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper, vote_round, vote_roll');
  }
}
