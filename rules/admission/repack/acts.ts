import type { PlainDate } from '../../calendar/plain-date';
import { checkDay, notBefore, unlessRefused } from '../../kernel/checks';
import type { Actor } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { refusalIn, rightIn, rightsOf, separated, type Right } from '../../kernel/rights';
import { begun, type AdmissionRule } from '../act';
import { OPEN_PHASES, type AdmissionPhase } from '../phases';
import { packFor } from '../packs/registry';
import type { AdmissionState } from '../state';
import { isMigration, migrationOf } from './migration';
import { outdatedOn } from './newer';

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

/**
 * A dossier stays with its pack, for a reason somebody signs: after the first day of a newer regulation, or where nobody
 * decides here by its own pack any more. What comes after that pack is looked at again.
 * @source docs/law/admission.md §pack-change
 */
const keepPack: AdmissionRule<'keep-pack'> = {
  whose: { phases: PINNED, roles: WORKERS, at: 'the authority and every body above' },
  kind: 'decide',
  freeText: ['reason'],
  occurredOn: ({ keptOn }) => keptOn,
  may: (state, actor) => refusalIn(moving(begun(state), actor)),
  right: (state, actor) => rightIn(moving(begun(state), actor)),
  do: (state, { keptOn, reason }, facts) => {
    const one = begun(state);
    const pack = one.pack ?? packFor(keptOn).id;
    return unlessRefused(
      [
        checkDay('keptOn', keptOn, facts),
        notBefore('keptOn', keptOn, 'fileOpened', one.fileOpenedOn),
        notBefore('keptOn', keptOn, 'packReviewed', one.packReview?.keptOn),
        nothingToReview(one, keptOn),
      ],
      () => [{ type: 'pack.kept', keptOn, pack, against: packFor(keptOn).id, reason }],
    );
  },
};

function nothingToReview(state: AdmissionState, on: PlainDate): Refusal | null {
  const { packReview, pack } = state;
  if (packReview?.authorityLostOn) return null;
  const outdated = outdatedOn(state, on);
  if (outdated && outdated.newer !== packReview?.against) return null;
  return refuse('PACK.NOTHING_TO_REVIEW', 'Rõ', { pack });
}

function moving(state: AdmissionState, actor: Actor): Right | Refusal {
  const { phase, authority, chain, subject } = state;
  if (!PINNED.includes(phase)) {
    return refuse('PHASE.NOT_NOW', 'Rõ', { phase, possibleIn: PINNED });
  }
  if (!authority) return refuse('SEAT.EMPTY', 'Rõ', { seat: 'authority' });
  const from = chain.indexOf(authority.body);
  // a body that is gone has nobody above it in the chain: then whoever stands above the cell
  const bodies = from < 0 ? [authority.body, ...chain.slice(1)] : chain.slice(from);
  const rights = rightsOf(actor, WORKERS, bodies, 'decide');
  return rights.length > 0
    ? separated(rights, actor, { subject, kind: 'decide' })
    : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: WORKERS, body: authority.body });
}

export const repackActs = { 'move-to-pack': moveToPack, 'keep-pack': keepPack };
