import type { PlainDate } from '../rules/calendar/plain-date';
import type { PaperInput } from '../rules/admission/inputs';
import type { AdmissionState } from '../rules/admission/state';
import type { Duty } from '../rules/kernel/duty';
import type { DossierId } from '../rules/kernel/facts';
import type { ClassKey, ClassPlan } from './classes';
import type { DemoPerson } from './people';
import type { Deed } from './rehearsal';
import type { Story } from './stories/story';

/** What every story is told on: the last day anything may be recorded, the classes, and who keeps the papers. */
export interface Stage {
  readonly until: PlainDate;
  readonly classes: readonly ClassPlan[];
  classId(key: ClassKey): DossierId;
  paper(story: string, slot: string, madeOn: PlainDate): PaperInput;
}

/** A deed of a story; one that a class's results bring about is done by the ledger itself. */
export interface ToldDeed extends Deed {
  readonly byClass: ClassKey | null;
}

/** A story as it went. */
export interface Told {
  readonly story: Story;
  readonly dossier: DossierId;
  readonly candidate: DemoPerson;
  readonly deeds: readonly ToldDeed[];
  /** As the dossier stands at the end. */
  readonly state: AdmissionState;
  /** What is owed at the end and was meant to be. */
  readonly awaited: Duty | null;
}

/** When a story begins: the day its file is opened, or for one without a file the day of listing. */
export interface Beginning {
  readonly listedOn: PlainDate;
  readonly fileOpenedOn: PlainDate | null;
  /** Classes attended; empty where the candidate brings a certificate. */
  readonly classes: readonly ClassPlan[];
}
