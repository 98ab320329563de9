import type { PlainDate } from '../rules/calendar/plain-date';
import type { DossierId, PersonId } from '../rules/kernel/facts';
import { act } from './act';
import { businessNow, moveBusinessTime } from './business-time';
import { createContext, type LedgerOptions } from './context';
import type { ActRequest } from './contract';
import { previewCorrection, type PreviewAsked as CorrectionAsked } from './correction/preview';
import { addUp } from './counts';
import { carryOut, pendingEffects, type PendingEffect } from './effects';
import { sealReads } from './read-log/seal';
import { enterRegister, type RegisterEntries } from './register';
import {
  cancelMigration,
  migrateSome,
  migrationsWaiting,
  orderMigration,
  progressOf,
  type MigrationOrder,
} from './repack/migrate';
import { previewRepack, type RepackAsked } from './repack/preview';
import { watchStaffing } from './staffing/watch';
import { lookAt } from './situation';
import { findStanding, standings } from './standing';
import { strikeLate } from './sweep';
import { markAllToTell, takeToTell, told, type Mark } from './to-tell';
import { verifyBook } from './verify';
import { changeWorld } from './world/change';
import type { WorldRequest } from './world/contract';
import { carriedOutBy, carryOutDue, worldWork } from './world/carry-out';
import { drainWorld, followedOf, pendingChanges } from './world/drain';
import type { ChangeToFollow } from './world/follow';
import type { NamedPlan } from '../rules/world/reorganisation/acts';
import type { PreviewAsked } from './world/preview/contract';
import { previewCalendar, type CalendarPreviewAsked } from './world/preview/calendar';
import { previewReorganisation } from './world/preview/preview';

/** The book, opened: everything that writes, and what workers read. Reads for screens stand in `ledger/reads`. */
export function createLedger(options: LedgerOptions) {
  const ledger = createContext(options);
  return {
    /** For the functions of `ledger/reads`, `ledger/register`, `ledger/verify` and `ledger/rebuild`. */
    context: ledger,
    act: (request: ActRequest) => act(ledger, request),
    lookAt: (dossier: DossierId, person: PersonId) => lookAt(ledger, dossier, person),
    previewCorrection: (asked: CorrectionAsked) => previewCorrection(ledger, asked),
    findStanding: (dossier: DossierId) => findStanding(ledger, dossier),
    standings: (dossiers: readonly DossierId[]) => standings(ledger, dossiers),
    takeToTell: (limit: number) => takeToTell(ledger, limit),
    told: (marks: readonly Mark[]) => told(ledger, marks),
    markAllToTell: () => markAllToTell(ledger),
    addUp: (most: number) => addUp(ledger, most),
    businessNow: () => businessNow(ledger),
    moveBusinessTime: (to: Date | PlainDate) => moveBusinessTime(ledger, to),
    pendingEffects: (dossier: DossierId) => pendingEffects(ledger, dossier),
    carryOut: (effect: PendingEffect) => carryOut(ledger, effect),
    strikeLate: (limit: number) => strikeLate(ledger, limit),
    sealReads: () => sealReads(ledger),
    watchStaffing: (limit: number) => watchStaffing(ledger, limit),
    /** Whether rows still equal the fold and notices their causes; reads only. */
    drift: () => verifyBook(ledger, { only: [3, 10] }),
    changeWorld: (request: WorldRequest) => changeWorld(ledger, request),
    worldWork: (limit: number) => worldWork(ledger, limit),
    carryOutDue: (reorganisation: string) => carryOutDue(ledger, reorganisation),
    carriedOutBy: (reorganisation: string) => carriedOutBy(ledger, reorganisation),
    pendingChanges: (limit: number) => pendingChanges(ledger, limit),
    drainWorld: (change: ChangeToFollow, limit: number) => drainWorld(ledger, change, limit),
    followedOf: (change: ChangeToFollow) => followedOf(ledger, change),
    previewReorganisation: (plan: NamedPlan, asked: PreviewAsked) =>
      previewReorganisation(ledger, plan, asked),
    previewCalendar: (asked: CalendarPreviewAsked) => previewCalendar(ledger, asked),
    previewRepack: (asked: RepackAsked) => previewRepack(ledger, asked),
    orderMigration: (order: MigrationOrder) => orderMigration(ledger, order),
    cancelMigration: (id: string, by: PersonId) => cancelMigration(ledger, id, by),
    migrateSome: (id: string, limit: number) => migrateSome(ledger, id, limit),
    migrationsWaiting: (limit: number) => migrationsWaiting(ledger, limit),
    progressOf: (id: string) => progressOf(ledger, id),
    enterRegister: (entries: RegisterEntries) => enterRegister(ledger, entries),
  };
}
export type Ledger = ReturnType<typeof createLedger>;
