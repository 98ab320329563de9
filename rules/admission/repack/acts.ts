import { checkDay, notBefore, unlessRefused } from '../../kernel/checks';
import type { Actor } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { refusalIn, rightIn, rightsOf, separated, type Right } from '../../kernel/rights';
import { begun, type AdmissionRule } from '../act';
import { OPEN_PHASES, type AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';
import { isMigration, migrationOf } from './migration';

const WORKERS = ['organiser', 'secretary'] as const;
const BEFORE_THE_FILE: readonly AdmissionPhase[] = ['SOURCE', 'TRAINED'];
/** Before its file opens a dossier is pinned to no pack. */
const PINNED: readonly AdmissionPhase[] = OPEN_PHASES.filter(
  (phase) => !BEFORE_THE_FILE.includes(phase),
);

/**
 * A dossier that runs goes by another pack from today on, for a reason somebody signs. Without it, a dossier stays with the
 * pack it began with (our default: no transitional clause was found).
 * @source docs/law/admission.md §pack-change
 */
const moveToPack: AdmissionRule<'move-to-pack'> = {
  decision: true,
  whose: { phases: PINNED, roles: WORKERS, at: 'the authority and every body above' },
  kind: 'decide',
  freeText: ['reason'],
  occurredOn: ({ movedOn }) => movedOn,
  needs: ({ movedOn }) => ({ bodiesOn: movedOn, layersOn: movedOn, subject: true }),
  may: (state, actor) => refusalIn(moving(begun(state), actor)),
  right: (state, actor) => rightIn(moving(begun(state), actor)),
  do: (state, { to, movedOn, reason }, facts) => {
    const migration = migrationOf(begun(state), to, facts);
    if (!isMigration(migration)) return { kind: 'refused', refusals: [migration] };
    return unlessRefused(
      [checkDay('movedOn', movedOn, facts), notBefore('movedOn', movedOn, 'today', facts.today)],
      () => [{ type: 'pack.moved', ...migration, reason }],
    );
  },
};

function moving(state: AdmissionState, actor: Actor): Right | Refusal {
  const { phase, authority, chain, subject } = state;
  if (!PINNED.includes(phase)) {
    return refuse('PHASE.NOT_NOW', 'Rõ', { phase, possibleIn: PINNED });
  }
  if (!authority) return refuse('SEAT.EMPTY', 'Rõ', { seat: 'authority' });
  const from = chain.indexOf(authority.body);
  const bodies = from < 0 ? [authority.body] : chain.slice(from);
  const rights = rightsOf(actor, WORKERS, bodies, 'decide');
  return rights.length > 0
    ? separated(rights, actor, { subject, kind: 'decide' })
    : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: WORKERS, body: authority.body });
}

export const repackActs = { 'move-to-pack': moveToPack };
