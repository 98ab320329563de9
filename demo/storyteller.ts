import { addDays, type PlainDate } from '../rules/calendar/plain-date';
import { admissionDuties } from '../rules/admission/duties/duties';
import type { AdmissionAct } from '../rules/admission/inputs';
import type { AdmissionState } from '../rules/admission/state';
import { termEnd } from '../rules/admission/terms-of';
import type { Duty } from '../rules/kernel/duty';
import type { DossierId } from '../rules/kernel/facts';
import { DEMO_CALENDAR } from './calendar';
import { actOf, actorsOf, inOfficeOf } from './actors';
import { bodyOf } from './body';
import type { ClassPlan } from './classes';
import { laterOf, workingDayFrom } from './days';
import { fillIn } from './fill-in';
import { papersBefore } from './papers-before';
import { candidateOf, ROLLS, type DemoPerson } from './people';
import { chanceOf, plannedDay, recordingDay, waits } from './planning';
import { Rehearsal, STRIKE } from './rehearsal';
import type { Scene } from './scene';
import type { Beginning, Stage, Told, ToldDeed } from './stage';
import type { PacedStory, Turn } from './stories/story';

/** Days from being listed to a certificate that was earned before. */
const CERTIFICATE_SHOWN_AFTER_DAYS = 12;
/** Days from the end of a dossier to what comes after it. */
const AFTERWARDS_DAYS = 8;

/** Tells one story by acts, each on a plausible day of its duty's term, until what it awaits is owed or it has ended. */
export function tell(
  story: PacedStory,
  dossier: DossierId,
  stage: Stage,
  beginning: Beginning,
): Told {
  const telling = new Telling(story, dossier, stage, beginning);
  while (telling.goOn());
  return telling.told();
}

interface Planned {
  readonly act: AdmissionAct;
  readonly duty: Duty | null;
  readonly on: PlainDate;
  readonly turn?: Turn;
}

class Telling {
  private readonly candidate: DemoPerson;
  private readonly rehearsal: Rehearsal;
  private readonly deeds: ToldDeed[] = [];
  private readonly turns: Turn[];
  private readonly classes: ClassPlan[];
  private readonly afterwards: AdmissionAct[];
  private lastOn: PlainDate;

  constructor(
    private readonly story: PacedStory,
    private readonly dossier: DossierId,
    private readonly stage: Stage,
    private readonly beginning: Beginning,
  ) {
    this.candidate = candidateOf(story.key);
    this.rehearsal = new Rehearsal(dossier, story.cell, this.candidate);
    this.turns = [...(story.turns ?? [])];
    this.afterwards = [...(story.afterwards ?? [])];
    this.classes = [...beginning.classes];
    this.lastOn = beginning.listedOn;
  }

  /** Does the next deed; false when there is none by the stage's last day. */
  goOn(): boolean {
    const planned = this.next();
    if (!planned) return false;
    if (planned.turn?.does === 'expires') return this.expire();
    const recordedOn = recordingDay(planned.act, planned.on);
    if (recordedOn > this.stage.until) return false;
    this.perform(planned, recordedOn);
    return true;
  }

  /** The cell lets the term of the file pass, and time strikes. */
  private expire(): boolean {
    const { state } = this.rehearsal;
    if (!state?.fileOpenedOn) throw new Error(`the story ${this.story.key} has no file to expire`);
    const lastDayOn = termEnd(state, 'R09', state.fileOpenedOn, DEMO_CALENDAR);
    const recordedOn = workingDayFrom(addDays(lastDayOn, 1));
    if (recordedOn > this.stage.until) return false;
    this.rehearsal.strike(recordedOn);
    this.deeds.push({ act: STRIKE, input: {}, recordedOn, caller: null, byClass: null });
    this.lastOn = recordedOn;
    return true;
  }

  told(): Told {
    const { story, dossier, candidate, deeds } = this;
    const state = this.rehearsal.state;
    if (!state) throw new Error(`the story ${story.key} never began`);
    const awaited = this.duties(state).find(({ act }) => this.isAwaited(act)) ?? null;
    return { story, dossier, candidate, deeds, state, awaited };
  }

  private next(): Planned | null {
    const state = this.rehearsal.state;
    if (!state) return { act: 'list-candidate', duty: null, on: this.beginning.listedOn };
    if (state.closed) return this.afterTheEnd();
    return this.certificate(state) ?? this.earliest(state);
  }

  private afterTheEnd(): Planned | null {
    const act = this.afterwards.shift();
    const on = workingDayFrom(addDays(this.lastOn, AFTERWARDS_DAYS));
    return act ? { act, duty: null, on } : null;
  }

  /** The certificate, from the class when its results are known, or brought along. */
  private certificate(state: AdmissionState): Planned | null {
    const [attended] = this.classes;
    if (state.enrolment && attended?.resultsOn) {
      const fails = this.takeTurn('record-certificate') !== undefined;
      return {
        act: fails ? 'fail-class' : 'award-certificate',
        duty: null,
        on: attended.resultsOn,
      };
    }
    if (attended || this.beginning.fileOpenedOn === null || state.phase !== 'SOURCE') return null;
    const on = workingDayFrom(addDays(state.listedOn, CERTIFICATE_SHOWN_AFTER_DAYS));
    return { act: 'record-certificate', duty: null, on };
  }

  private earliest(state: AdmissionState): Planned | null {
    const planned = this.duties(state)
      .filter(({ act }, _, open) => !this.isAwaited(act) && !waits(act, open))
      .map((duty) => this.planFor(duty));
    const [first] = planned.sort((one, other) =>
      one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
    );
    if (!first?.duty) return null;
    const [missing] = papersBefore(first.act, state);
    if (missing) return { act: 'attach-paper', duty: first.duty, on: first.on };
    const turn = this.takeTurn(first.act);
    if (turn?.does === 'instead') return { ...first, act: turn.act, turn };
    return turn ? { ...first, turn } : first;
  }

  private planFor(duty: Duty): Planned {
    const act = actOf(duty);
    const late = this.turns.find((turn) => turn.at === act && turn.does === 'late');
    const { story, beginning } = this;
    const day = plannedDay(duty, { story, beginning, attending: this.classes[0], late });
    return { act, duty, on: laterOf(day, workingDayFrom(this.lastOn)) };
  }

  private perform({ act, duty, on, turn }: Planned, recordedOn: PlainDate): void {
    const attended = this.classes[0];
    const byClass =
      act === 'award-certificate' || act === 'fail-class' ? (attended?.key ?? null) : null;
    const scene = this.sceneOf(act, duty, on, recordedOn, turn);
    const [caller, second] = actorsOf(act, duty, this.story.cell, this.rehearsal.state);
    this.deed({
      act,
      input: fillIn(act, scene),
      recordedOn,
      caller: byClass ? null : caller,
      byClass,
    });
    if (byClass) this.classes.shift();
    if (turn?.does !== 'mistyped') return;
    const voided = fillIn('void-entry', { ...scene, seq: this.rehearsal.seq });
    this.deed({ act: 'void-entry', input: voided, recordedOn, caller: second, byClass: null });
  }

  private deed(deed: ToldDeed & { readonly act: AdmissionAct }): void {
    const attended = this.classes[0];
    const standing = { phase: 'ANNOUNCED', closesOn: attended?.closesOn ?? deed.recordedOn };
    try {
      this.rehearsal.play(deed, attended ? { [this.stage.classId(attended.key)]: standing } : {});
    } catch (cause) {
      throw new Error(`the story ${this.story.key} cannot happen`, { cause });
    }
    this.deeds.push(deed);
    this.lastOn = deed.recordedOn;
  }

  private sceneOf(
    act: AdmissionAct,
    duty: Duty | null,
    on: PlainDate,
    recordedOn: PlainDate,
    turn: Turn | undefined,
  ): Scene {
    const { story, stage, candidate, classes } = this;
    const state = this.rehearsal.state;
    return {
      cell: bodyOf(story.cell).id,
      roll: ROLLS[story.cell] ?? [],
      candidate: candidate.id,
      introducedBy: story.introducedBy ?? 'youth-union',
      on,
      recordedOn,
      nth: Number(duty?.key.split(':')[1] ?? 0),
      introductions: state?.introductions.length ?? 0,
      inOffice: duty ? inOfficeOf(act, duty, state?.authority?.meeting) : 0,
      slots: state && duty ? papersBefore(actOf(duty), state) : [],
      seq: this.rehearsal.seq,
      class: classes[0] ? stage.classId(classes[0].key) : null,
      fails: turn?.does === 'fails',
      ...(turn?.does === 'instead' &&
        turn.ground &&
        state?.authority && { annulled: { ground: turn.ground, issuer: state.authority.body } }),
      random: chanceOf(story, act),
      paper: (slot) => stage.paper(`${story.key}/${this.rehearsal.seq}`, slot, on),
    };
  }

  private duties(state: AdmissionState): readonly Duty[] {
    if (state.closed) return [];
    // whether a late ceremony has its consent is the story's own turn
    return admissionDuties(state, DEMO_CALENDAR).filter(
      ({ act }) => act !== 'consent-late-ceremony',
    );
  }

  private isAwaited(act: string): boolean {
    return (
      this.story.awaits.some((awaited) => awaited === act) &&
      !this.turns.some(({ at }) => at === act)
    );
  }

  private takeTurn(at: AdmissionAct): Turn | undefined {
    const place = this.turns.findIndex((turn) => turn.at === at);
    return place < 0 ? undefined : this.turns.splice(place, 1)[0];
  }
}
