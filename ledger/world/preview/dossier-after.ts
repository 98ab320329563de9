import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { Clock } from '../../../rules/kernel/duty';
import type { Body, DossierId, OrganisationId, PersonId } from '../../../rules/kernel/facts';
import type {
  BodiesMoved,
  DossierKind,
  DossierState,
  Procedure,
} from '../../../rules/kernel/procedure';
import type { LedgerContext } from '../../context';
import { manifestOf } from '../../projections/standing-rows';
import { evolveStored } from '../../stored-order';
import type { DossierPreview } from './contract';

/** An open dossier as it stands. */
export interface DossierNow {
  readonly id: DossierId;
  readonly kind: DossierKind;
  readonly code: string;
  readonly manifest: string;
  readonly subject: PersonId | null;
  readonly state: DossierState;
}

/** Before anybody has looked who would hold what. */
export type Foreseen = Omit<DossierPreview, 'after'> & {
  readonly after: ReturnType<Procedure['duties']>;
};

/**
 * What a dossier would be after a change of the tree: it follows by the rules that it will follow by, in mind.
 * @param bodies  its body on the day of the change (its successor, where it has one) and all above it
 */
export function foresee(
  { procedures, calendars }: LedgerContext,
  dossier: DossierNow,
  moved: BodiesMoved,
  { bodies, today }: { readonly bodies: readonly Body[]; readonly today: PlainDate },
): Foreseen {
  const { id, kind, code, subject, state } = dossier;
  const procedure = procedures[kind];
  const calendar = calendars.current();
  const facts = {
    dossier: id,
    today,
    calendar,
    bodies,
    roll: null,
    persons: {},
    dossiers: {},
    newest: null,
  };
  const events = procedure.follow?.(state, moved, facts) ?? [];
  const followed = events.reduce<DossierState>(
    (soFar, event) => evolveStored(procedure, soFar, event),
    state,
  );
  const [before, after] = [state, followed].map((one) => procedure.duties(one, calendar));
  const decides = (before ?? []).some(({ act }) => procedure.acts[act]?.decision === true);
  return {
    dossier: id,
    code,
    kind,
    subject,
    organisation: { before: state.organisation, after: followed.organisation },
    authority: { before: authorityOf(state), after: authorityOf(followed) },
    stale: decides && manifestOf(procedure, followed) !== dossier.manifest,
    before: before ?? [],
    after: after ?? [],
    terms: termsMoved(procedure.clocks(state, calendar), procedure.clocks(followed, calendar)),
  };
}

/** Only some procedures have a body that decides. */
function authorityOf(state: object): OrganisationId | null {
  const authority: unknown = 'authority' in state ? state.authority : null;
  if (typeof authority !== 'object' || authority === null || !('body' in authority)) return null;
  return typeof authority.body === 'string' ? authority.body : null;
}

function termsMoved(
  before: readonly Clock[],
  after: readonly Clock[],
): readonly DossierPreview['terms'][number][] {
  const dueOn = (clocks: readonly Clock[], key: string) =>
    clocks.find((clock) => clock.key === key)?.dueOn ?? null;
  return [...new Set([...before, ...after].map(({ key }) => key))]
    .map((key) => ({ key, before: dueOn(before, key), after: dueOn(after, key) }))
    .filter((term) => term.before !== term.after);
}
