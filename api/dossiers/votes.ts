import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Comparison, Question, VotingBody } from '../../rules/admission/packs/pack';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { BaseLine } from '../../rules/votes/base';
import { proofCard, type ProofCard } from '../../rules/votes/proof-card';
import { thresholdPath } from '../../rules/admission/packs/unconfirmed';
import type { Language } from '../../rules/messages/say';
import { Unconfirmed, type ShownUnconfirmed } from '../packs/unconfirmed';
import { Visibility } from './visibility';

interface VoteRow {
  readonly seq: number;
  readonly question: Question;
  readonly body: VotingBody;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly heldOn: PlainDate;
  readonly form: string;
  readonly base: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly invalid: number;
  readonly comparison: Comparison;
  readonly article: string;
  readonly resolutionNumber: string | null;
  readonly decides: boolean;
  readonly voided: boolean;
  readonly lines: readonly (BaseLine & { readonly name: string })[];
}

/** A proof card with the meeting it belongs to. */
export interface ShownVote extends ProofCard {
  readonly seq: number;
  readonly organisation: VoteRow['organisation'];
  readonly heldOn: PlainDate;
  readonly form: string;
  readonly resolutionNumber: string | null;
  readonly voided: boolean;
  /** Values it was counted by that are to be confirmed: the bar, and the base of a cell. */
  readonly unconfirmed: readonly ShownUnconfirmed[];
}

const VOTES = `SELECT v.seq, v.question, v.body, json_build_object('id', o.id, 'name', o.name) AS organisation,
    v.held_on AS "heldOn", v.form, v.base, v.present, v.yes, v.no, v.blank, v.invalid, v.comparison, v.article,
    v.resolution_number AS "resolutionNumber", starts_with(e.act, 'decide-') AS decides, v.seq = ANY (d.voided) AS voided,
    coalesce((SELECT json_agg(json_build_object('person', r.person, 'name', p.name, 'counted', r.counted,
        'reason', r.reason) ORDER BY p.name, r.person)
      FROM vote_roll r JOIN person p ON p.id = r.person
      WHERE r.dossier = v.dossier AND r.seq = v.seq AND r.question = v.question), '[]') AS lines
  FROM vote_round v
  JOIN organisation o ON o.id = v.organisation
  JOIN dossier d ON d.id = v.dossier
  JOIN ledger_entry e ON e.dossier = v.dossier AND e.seq = v.seq
  WHERE v.dossier = $1 ORDER BY v.seq`;

/** The votes of a dossier, each with everything that shows why it passed or failed. */
@Injectable()
export class Votes {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly visibility: Visibility,
    private readonly doubtful: Unconfirmed,
  ) {}

  /** Oldest first; at most a few per dossier, so there are no pages. @throws Problem 404 */
  async list(person: string, dossier: string, language: Language): Promise<readonly ShownVote[]> {
    await this.visibility.check(person, dossier);
    const rows: VoteRow[] = await this.database.query(VOTES, [dossier]);
    const doubtful = await this.doubtful.of(dossier, language);
    return rows.map((row) => {
      const paths = [
        thresholdPath(row.body, row.question),
        ...(row.body === 'cell' ? ['base'] : []),
      ];
      return { ...show(row), unconfirmed: doubtful.filter(({ path }) => paths.includes(path)) };
    });
  }
}

function show(row: VoteRow): Omit<ShownVote, 'unconfirmed'> {
  const { yes, no, blank, invalid, comparison, article, decides, seq, organisation, heldOn, form } =
    row;
  const card = proofCard({
    body: row.body,
    question: row.question,
    base: row.base,
    present: row.present,
    lines: row.lines,
    tally: { yes, no, blank, invalid },
    threshold: { comparison, article, confidence: 'text' }, // how sure the pack was is not on the card
    outcomeIfPassed: decides ? 'DECIDED' : 'PROPOSED',
  });
  return {
    ...card,
    seq,
    organisation,
    heldOn,
    form,
    resolutionNumber: row.resolutionNumber,
    voided: row.voided,
  };
}
