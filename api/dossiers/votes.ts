import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Count, VoteMeeting } from '../../rules/admission/meeting/events';
import type { Comparison, Question, VotingBody } from '../../rules/admission/packs/pack';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { BaseLine } from '../../rules/votes/base';
import { proofCard, type ProofCard } from '../../rules/votes/proof-card';
import { thresholdPath } from '../../rules/admission/packs/unconfirmed';
import { Unconfirmed, type ShownUnconfirmed } from '../packs/unconfirmed';
import { Names } from '../registers/names';
import type { Tally } from '../../rules/votes/tally';
import type { Language } from '../../rules/messages/say';
import { notFound } from '../http/problem';
import { proofPage, type ProofOf } from './proof/page';
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
  readonly takenOver: boolean;
  readonly formChosenBy: string;
  /** Which vote on the question this is at its body, counted from 1; earlier ones stay visible. */
  readonly round: number;
  readonly meeting: VoteMeeting | null;
  readonly lines: readonly (BaseLine & { readonly name: string })[];
}

/** A proof card with the meeting it belongs to. */
export interface ShownVote extends ProofCard {
  readonly lines: VoteRow['lines'];
  readonly seq: number;
  readonly organisation: VoteRow['organisation'];
  readonly heldOn: PlainDate;
  readonly form: string;
  readonly formChosenBy: string;
  readonly round: number;
  readonly resolutionNumber: string | null;
  readonly voided: boolean;
  /** Counts and base as written on paper; no roll was seen. */
  readonly takenOver: boolean;
  /** Values it was counted by that are to be confirmed: the bar, and the base of a cell. */
  readonly unconfirmed: readonly ShownUnconfirmed[];
  /** How the meeting was held; null where only its result was typed. */
  readonly meeting: ShownMeeting | null;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** One of the two counts, with who entered it. */
interface ShownCount extends Tally {
  readonly enteredBy: Person | null;
}

export interface ShownMeeting {
  readonly chair: Person;
  readonly secretary: Person;
  readonly conflicts: readonly Person[];
  readonly counts: { readonly chair: ShownCount; readonly secretary: ShownCount };
}

const VOTES = `SELECT v.seq, v.question, v.body, json_build_object('id', o.id, 'name', o.name) AS organisation,
    v.held_on AS "heldOn", v.form, v.form_chosen_by AS "formChosenBy", v.meeting,
    row_number() OVER (PARTITION BY v.question, v.body ORDER BY v.seq)::int AS round, v.base, v.present, v.yes, v.no, v.blank, v.invalid, v.comparison, v.article,
    v.resolution_number AS "resolutionNumber", (starts_with(e.act, 'decide-') OR v.taken_over = 'decision') AS decides, v.taken_over IS NOT NULL AS "takenOver", v.seq = ANY (d.voided) AS voided,
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
    private readonly names: Names,
    private readonly visibility: Visibility,
    private readonly doubtful: Unconfirmed,
  ) {}

  /** Oldest first; at most a few per dossier, so there are no pages. @throws Problem 404 */
  async list(person: string, dossier: string, language: Language): Promise<readonly ShownVote[]> {
    await this.visibility.check(person, dossier);
    const rows: VoteRow[] = await this.database.query(VOTES, [dossier]);
    const named = rows.flatMap(({ meeting }) => (meeting ? personsOf(meeting) : []));
    const persons = await this.names.persons([...new Set(named)]);
    const personBy = (id: string): Person => persons.get(id) ?? { id, name: id };
    const doubtful = await this.doubtful.of(dossier, language);
    return rows.map((row) => {
      const paths = [
        thresholdPath(row.body, row.question),
        ...(row.body === 'cell' ? ['base'] : []),
      ];
      const unconfirmed = doubtful.filter(({ path }) => paths.includes(path));
      return { ...show(row, personBy), unconfirmed };
    });
  }

  /** One vote as a page to print; `nth` counts the dossier's votes from 1, oldest first. @throws Problem 404 */
  async page(person: string, dossier: string, nth: number, language: Language): Promise<string> {
    const vote = (await this.list(person, dossier, language))[nth - 1];
    if (!vote) throw notFound('VOTE');
    const [of]: ProofOf[] = await this.database.query(
      `SELECT d.code, p.name AS subject FROM dossier d LEFT JOIN person p ON p.id = d.subject WHERE d.id = $1`,
      [dossier],
    );
    if (!of) throw notFound('DOSSIER');
    return proofPage(vote, of, language);
  }
}

function personsOf({ chair, secretary, conflicts, counts }: VoteMeeting): readonly string[] {
  const entered = [counts.chair.by, counts.secretary.by].filter((by) => by !== null);
  return [chair, secretary, ...conflicts, ...entered];
}

function showMeeting(meeting: VoteMeeting, person: (id: string) => Person): ShownMeeting {
  const count = ({ tally, by }: Count): ShownCount => ({
    ...tally,
    enteredBy: by === null ? null : person(by),
  });
  const { counts } = meeting;
  return {
    chair: person(meeting.chair),
    secretary: person(meeting.secretary),
    conflicts: meeting.conflicts.map(person),
    counts: { chair: count(counts.chair), secretary: count(counts.secretary) },
  };
}

function show(row: VoteRow, person: (id: string) => Person): Omit<ShownVote, 'unconfirmed'> {
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
    lines: row.lines,
    seq,
    organisation,
    heldOn,
    form,
    formChosenBy: row.formChosenBy,
    round: row.round,
    resolutionNumber: row.resolutionNumber,
    voided: row.voided,
    takenOver: row.takenOver,
    meeting: row.meeting && showMeeting(row.meeting, person),
  };
}
