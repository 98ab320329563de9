import { addDays, type PlainDate } from '../rules/calendar/plain-date';
import type { DossierId, PersonId } from '../rules/kernel/facts';
import { isPlainState, type Json } from '../rules/kernel/json';
import type { DossierKind } from '../rules/kernel/procedure';
import { bodyOf } from './body';
import { CLASS_KEYS, classesOn, type ClassKey, type ClassPlan } from './classes';
import { holdersOf } from './offices';
import { makePaper, type DemoPaper } from './paper';
import type { DemoPerson } from './people';
import { STRIKE } from './rehearsal';
import { tellInPlace } from './place';
import type { Stage, Told } from './stage';
import { STORIES } from './stories/all';
import { transferCues } from './transfers';

/** One thing to do at the door, or with it, on a civil day of business time. */
export interface Cue {
  readonly on: PlainDate;
  readonly does:
    | {
        readonly what: 'act';
        readonly dossier: DossierId;
        readonly kind: DossierKind;
        readonly act: string;
        readonly input: Json;
        readonly caller: PersonId;
      }
    /** The results of a class reach its learners. */
    | { readonly what: 'effects'; readonly dossier: DossierId }
    /** Time strikes one dossier. */
    | { readonly what: 'strike'; readonly dossier: DossierId }
    /** Time strikes what is late: reminders and escalations. */
    | { readonly what: 'sweep' };
}

/** Everything the demonstration consists of beside its registers. */
export interface Script {
  readonly cues: readonly Cue[];
  readonly candidates: readonly DemoPerson[];
  readonly papers: readonly DemoPaper[];
}

const ISSUER = 'Trung tâm chính trị tỉnh Lam Giang';
const CENTRE = 'ttct';
/** Days from today on which what is late is struck: enough that there are notices, and not thousands. */
const SWEEPS = [-75, -45, -21, -7, -1];

/**
 * Writes the demonstration as it is to be played up to the day before `today`.
 * @param newId  gives each dossier its id; a new one each time, for the engine never runs the same workflow twice
 */
export function writeScript(today: PlainDate, newId: () => DossierId): Script {
  const papers = new Map<string, DemoPaper>();
  const classes = classesOn(today);
  const classIds = new Map<ClassKey, DossierId>(CLASS_KEYS.map((key) => [key, newId()]));
  const classId = (key: ClassKey): DossierId => classIds.get(key) ?? newId();
  const stage: Stage = {
    until: addDays(today, -1),
    classes,
    classId,
    paper: (story, slot, madeOn) => {
      const paper = makePaper([
        'Trình diễn Rõ - demonstration only, nobody in it is real',
        story,
        slot,
        madeOn,
      ]);
      papers.set(paper.input.sha256, paper);
      return paper.input;
    },
  };
  const tales = STORIES.map((story) => tellInPlace(story, newId(), stage, today));
  const moves = transferCues(today, newId, stage);
  return {
    cues: inOrder([
      ...moves,
      ...classes.flatMap((plan) => classCues(plan, classId(plan.key), tales)),
      ...tales.flatMap(storyCues),
      ...SWEEPS.map((days): Cue => ({ on: addDays(today, days), does: { what: 'sweep' } })),
    ]),
    candidates: tales.map(({ candidate }) => candidate),
    papers: [
      ...tales.flatMap(({ deeds }) => deeds.map(({ input }) => input)),
      ...moves.flatMap(({ does }) => (does.what === 'act' ? does.input : [])),
    ].flatMap((input) => papersIn(input).flatMap((sha256) => papers.get(sha256) ?? [])),
  };
}

/** Hashes of the papers that come with an act; many were made while trying when to begin. */
function papersIn(input: Json): readonly string[] {
  if (!isPlainState(input)) return [];
  return [input['paper'], input['minutes']].flatMap((paper) => {
    const sha256 = isPlainState(paper) ? paper['sha256'] : undefined;
    return typeof sha256 === 'string' ? [sha256] : [];
  });
}

function storyCues({ dossier, deeds }: Told): readonly Cue[] {
  return deeds.flatMap(({ act, input, recordedOn: on, caller, byClass }): readonly Cue[] => {
    if (act === STRIKE) return [{ on, does: { what: 'strike', dossier } }];
    if (byClass !== null || caller === null) return [];
    return [{ on, does: { what: 'act', kind: 'admission', dossier, act, input, caller } }];
  });
}

/** A class whose results are due but that nobody attended is left out: it could never end. */
function classCues(plan: ClassPlan, dossier: DossierId, tales: readonly Told[]): readonly Cue[] {
  const results = tales.flatMap((told) => resultOf(told, plan.key));
  const [caller] = holdersOf('centre-officer', CENTRE);
  if (caller === undefined) throw new Error('the centre has no officer');
  const { announcedOn, opensOn, closesOn, resultsOn } = plan;
  if (resultsOn !== null && results.length === 0) return [];
  const does = { what: 'act', kind: 'training-class', dossier, caller } as const;
  const announced = { centre: bodyOf(CENTRE).id, announcedOn, opensOn, closesOn };
  const announcing: Cue = {
    on: announcedOn,
    does: { ...does, act: 'announce-class', input: announced },
  };
  if (resultsOn === null) return [announcing];
  const input = { issuedOn: resultsOn, issuer: ISSUER, results };
  return [
    announcing,
    { on: resultsOn, does: { ...does, act: 'record-results', input } },
    { on: resultsOn, does: { what: 'effects', dossier } },
  ];
}

function resultOf({ dossier, deeds }: Told, key: ClassKey): readonly Json[] {
  return deeds
    .filter(({ byClass }) => byClass === key)
    .map(({ act, input }) => ({
      dossier,
      certificateNumber:
        act === 'award-certificate' && isPlainState(input) ? input['number'] : null,
    }));
}

/** By day; on one day in the order given, so that a class is announced and ends before its learners go on. */
function inOrder(cues: readonly Cue[]): readonly Cue[] {
  return [...cues].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
