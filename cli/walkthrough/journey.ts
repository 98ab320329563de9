import { actOf, inOfficeOf } from '../../demo/actors';
import { SHOWN_CELL } from '../../demo/accounts';
import { bodyOf } from '../../demo/body';
import { dayWithin, laterOf, workingDayFrom } from '../../demo/days';
import { fillIn } from '../../demo/fill-in';
import { makePaper } from '../../demo/paper';
import { ROLLS } from '../../demo/people';
import { waits } from '../../demo/planning';
import { randomOf } from '../../demo/random';
import type { AdmissionAct } from '../../rules/admission/inputs';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Receipt, ShownDossier, ShownDuty } from './answers';
import { awaitCertificate, finishClass, type OpenClass } from './class';
import { act as doAct, begin, refusalOf, type SlotPaper } from './acting';
import type { Tour } from './tour';

/** How early in its term each duty is done: brisk, but nobody works on the day a duty arises. */
const PACE = 0.12;
/** Enough for every duty of the longest way, so that a dossier that goes round in circles ends the walkthrough. */
const ACTS_AT_MOST = 80;

/**
 * Leads one new candidate from the list to full membership: again and again whoever owes the next duty does it, on a
 * plausible day of its term, as the system itself says who and until when.
 * @param candidate  a person without a dossier
 * @returns the dossier, closed
 */
export async function leadToMembership(
  tour: Tour,
  candidate: string,
  classOpen: OpenClass,
): Promise<string> {
  const cell = bodyOf(SHOWN_CELL).id;
  const listing = prepare(tour, {
    act: 'list-candidate',
    candidate,
    classOpen,
    dossier: null,
    duty: null,
  });
  const { dossier, duties } = await begin(tour, 'admission', {
    ...listing,
    role: 'secretary',
    body: cell,
  });
  let owed: readonly ShownDuty[] = duties;
  for (let acts = 0; owed.length > 0; acts += 1) {
    if (acts > ACTS_AT_MOST) throw new Error(`${dossier} is still open after ${ACTS_AT_MOST} acts`);
    owed = (await goOn(tour, dossier, owed, candidate, classOpen)).duties;
  }
  return dossier;
}

/** One duty is done, or the class ends and its certificate arrives. */
async function goOn(
  tour: Tour,
  dossier: string,
  owed: readonly ShownDuty[],
  candidate: string,
  classOpen: OpenClass,
): Promise<Pick<Receipt, 'duties'>> {
  const next = earliest(tour.today, owed);
  const own = [dossier, classOpen.dossier];
  if (!next) {
    await tour.moveTo(workingDayFrom(classOpen.closesOn), own);
    await finishClass(tour, classOpen, dossier);
    return awaitCertificate(tour, dossier);
  }
  await tour.moveTo(next.on, own);
  const { duty } = next;
  const shown = await tour.dossier(dossier);
  const [missing] = await missingPapers(tour, dossier, duty);
  const act = missing === undefined ? actOf(duty) : 'attach-paper';
  const prepared = prepare(tour, {
    act,
    candidate,
    classOpen,
    dossier: shown,
    duty,
    ...(missing && { missing }),
  });
  return doAct(tour, dossier, { ...prepared, role: duty.role, body: duty.body });
}

/** What is to be done first, and on which day; null while only the class is waited for. */
function earliest(
  today: PlainDate,
  owed: readonly ShownDuty[],
): { readonly duty: ShownDuty; readonly on: PlainDate } | null {
  const [first] = owed
    .filter(({ act }) => !waits(act, owed))
    .map((duty) => ({ duty, on: laterOf(dayWithin(duty, PACE), today) }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return first ?? null;
}

/** Acts that are refused while papers are missing. */
const CHECKS_PAPERS: ReadonlySet<string> = new Set(['submit-file', 'decide-recognition']);

/** The papers the system names as missing before the file may go up, or recognition be decided. */
async function missingPapers(
  tour: Tour,
  dossier: string,
  duty: ShownDuty,
): Promise<readonly string[]> {
  if (!CHECKS_PAPERS.has(duty.act)) return [];
  const missing = (await refusalOf(tour, dossier, duty))?.facts['missing'];
  return Array.isArray(missing) ? missing.map(String) : [];
}

interface Preparing {
  readonly act: AdmissionAct;
  readonly candidate: string;
  readonly classOpen: OpenClass;
  readonly dossier: ShownDossier | null;
  readonly duty: ShownDuty | null;
  readonly missing?: string;
}

/** Fills in the form of an act, with the papers it names. */
function prepare(tour: Tour, { act, candidate, classOpen, dossier, duty, missing }: Preparing) {
  const papers: SlotPaper[] = [];
  const input = fillIn(act, {
    cell: bodyOf(SHOWN_CELL).id,
    roll: ROLLS[SHOWN_CELL] ?? [],
    candidate,
    introducedBy: 'youth-union',
    on: tour.today,
    recordedOn: tour.today,
    nth: Number(duty?.key.split(':')[1] ?? 0),
    introductions: dossier?.state.introductions?.length ?? 0,
    inOffice: duty ? inOfficeOf(act, duty, dossier?.state.authority?.meeting) : 0,
    slots: missing === undefined ? [] : [missing],
    seq: 0,
    class: classOpen.dossier,
    fails: false,
    random: randomOf(`walkthrough/${dossier?.code ?? candidate}/${duty?.key ?? act}`),
    paper: (slot) => {
      const about = `${dossier?.code ?? ''} ${slot} ${tour.today}`;
      const paper = makePaper(['Walkthrough of the demonstration, nobody in it is real', about]);
      papers.push({ slot, paper });
      return paper.input;
    },
  });
  return { act, input, papers };
}
