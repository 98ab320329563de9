import type { DossierId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import {
  GLASS_APPROVERS,
  GLASS_ASKERS,
  glassStanding,
  glassUntil,
  type GlassStanding,
} from '../../rights/glass';
import type { BreakGlassRow } from '../../rights/rows';
import type { WorldActor } from '../facts';
import { instantOf } from '../instants';
import { holdsAnywhere, holdsAt, inPerson, isOneOf } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { heldBy } from '../whose';

export interface AskBreakGlass {
  /** Identity of the request, chosen by who asks. */
  readonly glass: string;
  readonly dossier: DossierId;
  /** Free text; the rules see its seal alone. */
  readonly reason: string;
  readonly hours: number;
}

/** Somebody who works on no dossier asks to read one; nobody is let in by asking, and nobody asks for what they may read. */
export const askBreakGlass: WorldRule<AskBreakGlass> = {
  whose: { roles: GLASS_ASKERS, at: [] },
  freeText: { fields: ['reason'], dossier: ({ dossier }) => dossier },
  needs: ({ glass, dossier }) => ({ rights: { glass, dossier } }),
  may: (_, __, actor) => holdsAnywhere(actor, GLASS_ASKERS),
  do: ({ glass: id, dossier, reason, hours }, { rights, nowMs }, actor) =>
    inPerson(actor, (asker) => {
      const about = rights?.glass?.dossier;
      if (!about) return refusedBy(refuse('DOSSIER.MISSING', 'Rõ', {}, 'dossier'));
      return happensUnless(
        [
          rights.glass?.row ? refuse('GLASS.EXISTS', 'Rõ', { id }) : null,
          about.sees ? refuse('GLASS.NOT_NEEDED', 'Rõ') : null,
        ],
        () => ({
          events: [
            {
              type: 'break-glass.asked',
              row: {
                ...{ id, asker, dossier, bodies: about.bodies, reason, hours },
                asked_at: instantOf(nowMs),
                ...{ approver: null, approved_at: null, until_at: null },
                ...{ ended_at: null, ended_by: null },
              },
            },
          ],
        }),
      );
    }),
};

export interface NamedGlass {
  readonly glass: string;
}

/** A second person lets the reader in for the hours asked: never the asker, never whom the dossier is about. */
export const approveBreakGlass: WorldRule<NamedGlass> = {
  whose: {
    ...heldBy(GLASS_APPROVERS, 'at', 'a body of the dossier'),
    never: ['who asked', 'whom the dossier is about'],
  },
  needs: ({ glass }) => ({ rights: { glass } }),
  may: (_, { rights }, actor) => {
    const { row, dossier } = rights?.glass ?? { row: null, dossier: null };
    if (!row) return refuse('GLASS.NOT_FOUND', 'Rõ');
    if (isOneOf(actor, [row.asker])) return refuse('GLASS.SAME_PERSON', 'Rõ');
    const refusal = approves(row, actor);
    if (refusal) return refusal;
    const isAbout = dossier?.subject && isOneOf(actor, [dossier.subject]);
    return isAbout ? refuse('RIGHT.OWN_CASE', 'Rõ') : null;
  },
  do: (_, { rights, nowMs }, actor) =>
    inPerson(actor, (approver) => {
      const row = rights?.glass?.row;
      if (!row) return refusedBy(refuse('GLASS.NOT_FOUND', 'Rõ'));
      const approved_at = instantOf(nowMs);
      const until_at = instantOf(glassUntil(row, nowMs));
      return happensUnless([standsAs(row, ['asked'], nowMs)], () => ({
        events: [
          { type: 'break-glass.approved', row: { ...row, approver, approved_at, until_at } },
        ],
      }));
    }),
};

/** Ended early, or turned down, by the asker or by anybody who could have let them in; the next read no longer finds it. */
export const endBreakGlass: WorldRule<NamedGlass> = {
  whose: { ...heldBy(GLASS_APPROVERS, 'at', 'a body of the dossier'), orAs: ['who asked'] },
  needs: ({ glass }) => ({ rights: { glass } }),
  may: (_, { rights }, actor) => {
    const row = rights?.glass?.row;
    if (!row) return refuse('GLASS.NOT_FOUND', 'Rõ');
    return isOneOf(actor, [row.asker]) ? null : approves(row, actor);
  },
  do: (_, { rights, nowMs }, actor) =>
    inPerson(actor, (ended_by) => {
      const row = rights?.glass?.row;
      if (!row) return refusedBy(refuse('GLASS.NOT_FOUND', 'Rõ'));
      return happensUnless([standsAs(row, ['asked', 'open'], nowMs)], () => ({
        events: [
          { type: 'break-glass.ended', row: { ...row, ended_at: instantOf(nowMs), ended_by } },
        ],
      }));
    }),
};

/** In one's own name: what lets others read is not lent. */
function approves({ bodies }: BreakGlassRow, actor: WorldActor): Refusal | null {
  if (holdsAt(actor, GLASS_APPROVERS, bodies)) return null;
  return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: GLASS_APPROVERS });
}

function standsAs(
  row: BreakGlassRow,
  allowed: readonly GlassStanding[],
  nowMs: number,
): Refusal | null {
  const standing = glassStanding(row, nowMs);
  return allowed.includes(standing) ? null : refuse('GLASS.NOT_NOW', 'Rõ', { standing });
}
