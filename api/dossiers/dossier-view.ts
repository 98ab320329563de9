import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import { daysBetween, type PlainDate } from '../../rules/calendar/plain-date';
import type { Clock, StaleDecision, MeetingNeed } from '../../rules/kernel/duty';
import type { DossierState, TakenOverFromPaper } from '../../rules/kernel/procedure';
import { nameOf, say, type Language } from '../../rules/messages/say';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { Unconfirmed, type ShownUnconfirmed } from '../packs/unconfirmed';
import { Names, type Named, type NamedBody } from '../registers/names';
import { datesOf, type ThreeDates } from './dates';
import { suspendedBy, type ShownSuspended } from '../reasons/suspended';
import { showWarning, type ShownWarning } from './warning';
import { showDuty, type ShownDuty } from './duty';
import { Visibility } from './visibility';

/** A duty of the dossier with the body's name, whether it is late, and who took it on. */
export interface OpenDuty extends ShownDuty {
  readonly bodyName: string;
  readonly daysOver: number;
  readonly claimedBy: string | null;
}

/** Where a dossier stands, as its page shows it. */
export interface ShownDossier {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly kindName: string;
  readonly phase: string;
  readonly phaseName: string;
  readonly closed: boolean;
  readonly pack: string | null;
  readonly openedOn: PlainDate;
  readonly organisation: NamedBody | null;
  readonly subject: Named | null;
  readonly seq: number;
  readonly hash: string;
  readonly manifest: string;
  readonly today: PlainDate;
  readonly duties: readonly OpenDuty[];
  readonly clocks: readonly Clock[];
  readonly dates: ThreeDates;
  /** It began on paper: nobody here saw what happened before; null where it began here. */
  readonly takenOver: TakenOverFromPaper | null;
  readonly papers: { readonly missing: readonly string[]; readonly present: number };
  /** What the open meeting needs, once its attendance is closed; null otherwise. */
  readonly meeting: (MeetingNeed & { readonly says: string }) | null;
  /** Decisions taken on papers that changed since. */
  readonly staleDecisions: readonly (StaleDecision & {
    readonly name: string;
    readonly papers: readonly string[];
  })[];
  /** Values it goes by that are to be confirmed. */
  readonly unconfirmed: readonly ShownUnconfirmed[];
  readonly suspended: ShownSuspended | null;
  /** What an act of today would be done in spite of. */
  readonly warnings: readonly ShownWarning[];
  readonly state: DossierState;
}

/** One dossier, read. */
@Injectable()
export class DossierView {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
    private readonly names: Names,
    private readonly visibility: Visibility,
    private readonly doubtful: Unconfirmed,
  ) {}

  /** @throws Problem 404 */
  async read(person: string, dossier: string, language: Language): Promise<ShownDossier> {
    await this.visibility.check(person, dossier);
    const outlook = await this.ledger.lookAt(dossier, person);
    if (!outlook) throw notFound('DOSSIER');
    const { head, procedure, facts } = outlook;
    const { state } = head;
    const duties = procedure.duties(state, facts.calendar);
    const [claims, bodies, persons, unconfirmed] = await Promise.all([
      this.claimsOf(dossier),
      this.names.bodies([state.organisation, ...duties.map(({ body }) => body)]),
      this.names.persons(state.subject === null ? [] : [state.subject]),
      this.doubtful.of(dossier, language),
    ]);
    const slots = procedure.papers(state);
    return {
      id: dossier,
      code: head.code,
      kind: head.kind,
      kindName: nameOf(language, 'kinds', head.kind),
      phase: state.phase,
      phaseName: nameOf(language, 'phases', state.phase),
      closed: state.closed,
      pack: state.pack,
      openedOn: head.openedOn,
      organisation: bodies.get(state.organisation) ?? null,
      subject: state.subject === null ? null : (persons.get(state.subject) ?? null),
      seq: head.seq,
      hash: head.hash,
      manifest: head.manifest,
      today: facts.today,
      duties: duties.map((duty) => ({
        ...showDuty(duty, language),
        bodyName: bodies.get(duty.body)?.name ?? duty.body,
        daysOver: Math.max(0, daysBetween(duty.dueOn, facts.today)),
        claimedBy: claims.get(duty.key) ?? null,
      })),
      clocks: procedure.clocks(state, facts.calendar),
      dates: datesOf(state, facts.today),
      takenOver: procedure.takenOver?.(state) ?? null,
      papers: {
        missing: slots
          .filter(({ status }) => status === 'missing' || status === 'stale')
          .map(({ slot }) => slot),
        present: slots.filter(({ status }) => status === 'present').length,
      },
      meeting: meetingIn(language, procedure.needOfMeeting?.(state) ?? null),
      staleDecisions: (procedure.staleDecisions?.(state) ?? []).map((stale) => ({
        ...stale,
        name: nameOf(language, 'acts', stale.act),
        papers: stale.changed.map((slot) => nameOf(language, 'papers', slot)),
      })),
      unconfirmed,
      suspended: suspendedBy(head, facts.today),
      warnings: (state.closed ? [] : (procedure.warnings?.(state, facts.today) ?? [])).map((one) =>
        showWarning(one, language),
      ),
      state,
    };
  }

  private async claimsOf(dossier: string): Promise<ReadonlyMap<string, string>> {
    const rows: { key: string; claimedBy: string }[] = await this.database.query(
      `SELECT key, claimed_by AS "claimedBy" FROM task WHERE dossier = $1 AND claimed_by IS NOT NULL`,
      [dossier],
    );
    return new Map(rows.map(({ key, claimedBy }) => [key, claimedBy]));
  }
}

/** `8 needed, of N = 12; 11 present`, said before anybody votes. */
function meetingIn(language: Language, need: MeetingNeed | null): ShownDossier['meeting'] {
  if (!need) return null;
  const { base, needed, present, canPass, ofCommittee } = need;
  const possible = ofCommittee ? 'MEETING.NEED_OF_COMMITTEE' : 'MEETING.NEED';
  const code = canPass ? possible : 'MEETING.CANNOT_PASS';
  return { ...need, says: say(language, code, { base, needed, present }) };
}
