import { isWorkingDay } from '../../rules/calendar/calendar';
import { addDays, daysBetween, plainDate } from '../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import { ADMISSION_PHASES } from '../../rules/admission/phases';
import { STORIES } from '../../demo/stories/all';
import type { Told } from '../../demo/stage';
import { talesOn } from './tales';

const TODAY = plainDate('2026-11-24');
/** Weekends and holidays keep a story from the very day it names. */
const OFF_AT_MOST_DAYS = 7;

describe('the stories of the demonstration', () => {
  const tales = talesOn(TODAY);

  it('are about sixty, each of another person', () => {
    expect(tales.length).toBeGreaterThanOrEqual(60);
    expect(new Set(tales.map(({ candidate }) => candidate.id)).size).toBe(tales.length);
  });

  it('stand in every phase of the procedure', () => {
    const phases = new Set(tales.map(({ state }) => state.phase));
    expect(ADMISSION_PHASES.filter((phase) => !phases.has(phase))).toEqual([]);
  });

  it.each(tales.map((told) => [told.story.key, told] as const))(
    '%s stands where it says',
    (_key, told) => {
      const { story, awaited, state, deeds } = told;
      expect(deeds.every(({ recordedOn }) => recordedOn < TODAY)).toBe(true);
      if (story.awaits.length === 0) {
        expect(state.closed).toBe(true);
        return;
      }
      expect(story.awaits).toContain(awaited?.act);
    },
  );

  it.each(placed(tales))('%s is due about the day it says', (_key, days, got) => {
    expect(Math.abs(days - got)).toBeLessThanOrEqual(OFF_AT_MOST_DAYS);
  });

  it('have a cell whose meeting is due today', () => {
    const due = tales
      .filter(({ awaited }) => awaited?.act === 'record-cell-vote')
      .map(({ awaited }) => awaited?.dueOn);
    expect(due).toContain(TODAY);
  });

  it('are pinned to the pack of the day their file was opened', () => {
    const packs = tales.flatMap(({ state }) => state.pack ?? []);
    expect(new Set(packs)).toEqual(new Set(['P2025A', 'P2025B', 'P2026A', 'P2026B']));
  });

  it('go the same way when told again', () => {
    expect(talesOn(TODAY).map(wayOf)).toEqual(tales.map(wayOf));
  });
});

describe('told on another day', () => {
  it.each(['2026-02-18', '2027-01-03', '2028-08-31'])(
    '%s: they can happen all the same',
    (text) => {
      const today = plainDate(text);
      const tales = talesOn(today);
      expect(tales).toHaveLength(STORIES.length);
      const worked = tales.every(({ deeds }) =>
        deeds.every(({ recordedOn }) => isWorkingDay(recordedOn, vietnamCalendar)),
      );
      expect(worked).toBe(true);
      expect(
        tales
          .flatMap(({ deeds }) => deeds.map((deed) => deed.recordedOn))
          .every((on) => on <= addDays(today, -1)),
      ).toBe(true);
    },
  );
});

/** Stories that choose their own day; those of a class stand where the class puts them. */
function placed(tales: readonly Told[]): readonly (readonly [string, number, number])[] {
  return tales
    .filter(({ story }) => story.classes === undefined)
    .map(({ story, awaited, deeds }) => {
      const end = awaited?.dueOn ?? deeds.at(-1)?.recordedOn ?? TODAY;
      return [story.key, story.days, daysBetween(TODAY, end)] as const;
    });
}

/** What can be compared: ids of dossiers are new each time. */
function wayOf({ deeds }: Told): unknown {
  return deeds.map(({ act, recordedOn, caller }) => [act, recordedOn, caller]);
}
