import type { AdmissionClock } from '../admission/care';
import type { AdmissionAct } from '../admission/inputs';
import type { AdmissionPhase } from '../admission/phases';
import type { Level } from '../kernel/facts';
import type { DossierKind } from '../kernel/procedure';
import type { Role } from '../kernel/roles';
import type { TrainingClassAct } from '../training/inputs';
import type { WorldAct } from '../world/acts';
import type { TransferClock } from '../transfer/care';
import type { TransferAct } from '../transfer/inputs';
import type { TransferPhase } from '../transfer/phases';

/** Languages of the product; the first is the default. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Sentences and names of one language. Placeholders `{fact}` are filled by `fill`. */
export interface Messages {
  /** By code; a test compares with the codes used in rules/, ledger/ and api/. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Acts on the registers of the world. */
  readonly worldActs: Readonly<Record<WorldAct, string>>;
  /** Those of people, and what dossiers do by themselves when the world changes; and the duty that two acts discharge. */
  readonly acts: Readonly<
    Record<AdmissionAct | TrainingClassAct | TransferAct | 'follow-world' | 'review-pack', string>
  >;
  readonly phases: Readonly<Record<AdmissionPhase, string>>;
  readonly classPhases: Readonly<Record<string, string>>;
  readonly transferPhases: Readonly<Record<TransferPhase, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly kinds: Readonly<Record<DossierKind, string>>;
  readonly notices: Readonly<Record<string, string>>;
  /** Clocks by kind, for those that are not named by the act of a duty. */
  readonly clocks: Readonly<Record<AdmissionClock | TransferClock | 'class-results', string>>;
  readonly papers: Readonly<Record<string, string>>;
  /** Words for codes that stand inside facts: findings, bodies, questions. */
  readonly words: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<number, string>>;
  /** How a civil day is written, from its three numbers as text. */
  writeDay(year: string, month: string, day: string): string;
}
