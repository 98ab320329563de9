/** As it was before, for going back. */
export const READ_AUDIT_BEFORE = `
  CREATE TABLE read_audit (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    person uuid NOT NULL,
    dossier uuid,
    what text NOT NULL,
    read_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "PK_f1fccb88281ef98b447d5df220e" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN read_audit.id IS 'Order of reading.';
  COMMENT ON COLUMN read_audit.person IS 'Who read.';
  COMMENT ON COLUMN read_audit.dossier IS 'The dossier read; null for lists.';
  COMMENT ON COLUMN read_audit.what IS 'What was read: a route or a paper slot.';
  COMMENT ON COLUMN read_audit.read_at IS 'Real instant of reading.';
  COMMENT ON TABLE read_audit IS 'That somebody read something that is watched over.';
`;

export const READ_AUDIT = `
  CREATE TABLE read_audit (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    read_at timestamptz NOT NULL,
    person uuid NOT NULL,
    session uuid,
    dossier uuid,
    subject uuid,
    what text NOT NULL,
    why text NOT NULL,
    by_right text NOT NULL,
    reference text,
    CONSTRAINT "PK_5404ff18f1c38317ef4194c11d4" PRIMARY KEY (id, read_at)
  ) PARTITION BY RANGE (read_at);
  CREATE INDEX read_audit_dossier ON read_audit (dossier, read_at) WHERE dossier IS NOT NULL;
  CREATE INDEX read_audit_subject ON read_audit (subject, read_at) WHERE subject IS NOT NULL;
  CREATE TABLE read_audit_rest PARTITION OF read_audit DEFAULT;
  COMMENT ON COLUMN read_audit.id IS 'Order of reading, over all months.';
  COMMENT ON COLUMN read_audit.read_at IS 'Real instant, before the answer left.';
  COMMENT ON COLUMN read_audit.person IS 'Who read.';
  COMMENT ON COLUMN read_audit.session IS 'The session it was read in; null where none is known.';
  COMMENT ON COLUMN read_audit.dossier IS 'The dossier shown; null where it was a person alone.';
  COMMENT ON COLUMN read_audit.subject IS 'The person concerned; null where nobody is.';
  COMMENT ON COLUMN read_audit.what IS 'What was shown: dossier, line, entries, votes, papers, person …, or paper:slot:version.';
  COMMENT ON COLUMN read_audit.why IS 'Why: the purpose named, else the one of the right used.';
  COMMENT ON COLUMN read_audit.by_right IS 'The right used: task, self, break-glass, or the role that lets the reader see it.';
  COMMENT ON COLUMN read_audit.reference IS 'Number of the decision, complaint or request named with the purpose; null without.';
  COMMENT ON TABLE read_audit IS
    'That somebody was shown something that is watched over; one row per object shown. Parted by month of read_at (UTC).';
`;

export const READ_BATCH = `
  CREATE TABLE read_batch (
    seq bigint NOT NULL,
    kind text NOT NULL,
    month date NOT NULL,
    after_id bigint NOT NULL,
    to_id bigint NOT NULL,
    rows int NOT NULL,
    rows_hash text NOT NULL,
    prev_hash text NOT NULL,
    hash text NOT NULL,
    sealed_at timestamptz NOT NULL,
    CONSTRAINT "PK_dae03dd58127a63ec505a44f0d7" PRIMARY KEY (seq)
  );
  CREATE INDEX read_batch_month ON read_batch (month);
  COMMENT ON COLUMN read_batch.seq IS 'Place in the chain, from 1 without a gap.';
  COMMENT ON COLUMN read_batch.kind IS 'sealed: rows were hashed; dropped: the month was taken away.';
  COMMENT ON COLUMN read_batch.month IS 'First day of the month (UTC) the rows belong to.';
  COMMENT ON COLUMN read_batch.after_id IS 'The batch holds rows with a greater number than this.';
  COMMENT ON COLUMN read_batch.to_id IS 'The batch holds rows up to this number.';
  COMMENT ON COLUMN read_batch.rows IS 'Rows in it.';
  COMMENT ON COLUMN read_batch.rows_hash IS 'SHA-256 over the rows in their order, as hexadecimal digits.';
  COMMENT ON COLUMN read_batch.prev_hash IS 'Hash of the batch before; 64 zeros for the first.';
  COMMENT ON COLUMN read_batch.hash IS 'SHA-256 of this batch, prev_hash included.';
  COMMENT ON COLUMN read_batch.sealed_at IS 'Real instant of sealing or dropping.';
  COMMENT ON TABLE read_batch IS
    'One link of the chain over the audit of reads: rows of one month that were sealed, or a month that was dropped.';
`;

export const REFUSED_READ = `
  CREATE TABLE refused_read (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    person uuid NOT NULL,
    session text NOT NULL,
    wanted uuid NOT NULL,
    refused_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "PK_88b1ad76e17102007c54b775ae1" PRIMARY KEY (id)
  );
  CREATE INDEX refused_read_person ON refused_read (person, refused_at);
  COMMENT ON COLUMN refused_read.id IS 'Order of arrival.';
  COMMENT ON COLUMN refused_read.person IS 'Who asked.';
  COMMENT ON COLUMN refused_read.session IS 'Hash of the secret of the session asked in.';
  COMMENT ON COLUMN refused_read.wanted IS 'The id that was asked for.';
  COMMENT ON COLUMN refused_read.refused_at IS 'Real instant.';
  COMMENT ON TABLE refused_read IS
    'That somebody asked for a dossier or person they may not see, or that is not there.';
`;

export const ALARM = `
  CREATE TABLE alarm (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    kind text NOT NULL,
    person uuid NOT NULL,
    facts jsonb NOT NULL,
    raised_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "PK_ea806c911b4b0617f2e306094e7" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN alarm.id IS 'Order of raising.';
  COMMENT ON COLUMN alarm.kind IS 'What it is about, such as reads.enumeration.';
  COMMENT ON COLUMN alarm.person IS 'Whose doing raised it.';
  COMMENT ON COLUMN alarm.facts IS 'Counts and limits; no ids of dossiers and no personal data.';
  COMMENT ON COLUMN alarm.raised_at IS 'Real instant.';
  COMMENT ON TABLE alarm IS
    'Something an administrator must look at.';
`;

export const STAFFING_WATCH = `
  CREATE TABLE staffing_watch (
    dossier uuid NOT NULL,
    seen text NOT NULL,
    seq int NOT NULL,
    cause text,
    facts jsonb,
    found_at timestamptz,
    checked_at timestamptz NOT NULL,
    CONSTRAINT "PK_fc4f6c94c9498539437ce524e47" PRIMARY KEY (dossier)
  );
  CREATE INDEX staffing_watch_found ON staffing_watch (found_at) WHERE cause IS NOT NULL;
  COMMENT ON COLUMN staffing_watch.dossier IS 'The dossier.';
  COMMENT ON COLUMN staffing_watch.seen IS 'Hash of the people and the state looked at; the same needs no second look.';
  COMMENT ON COLUMN staffing_watch.seq IS 'Newest entry of the dossier when looked at.';
  COMMENT ON COLUMN staffing_watch.cause IS 'Hash of the bottleneck that stands; null while there is none.';
  COMMENT ON COLUMN staffing_watch.facts IS 'Steps without somebody able, and what would mend it; null while there is none.';
  COMMENT ON COLUMN staffing_watch.found_at IS 'Instant of business time this bottleneck was first found; null while there is none.';
  COMMENT ON COLUMN staffing_watch.checked_at IS 'Instant of business time of the last look.';
  COMMENT ON TABLE staffing_watch IS
    'Whether somebody able remains for every step of an open dossier, as last looked at. Derived: emptied, it fills again.';
`;
