import { forecast } from '../../../rules/admission/forecast';
import { manifestOf } from '../../../rules/admission/manifest';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import type { Layer, LocalStep } from '../../../rules/kernel/layer';
import type { AdmissionCase } from '../../support/admission-case';
import { codesOf } from '../../support/admission-case';
import { world } from '../../support/admission-world';
import { AdmissionCase as Case } from '../../support/admission-case';
import { before, cellMeeting, EVERYONE, goTo, unanimous } from './main-path';

const overlay = (...steps: readonly LocalStep[]): Layer => ({
  id: 'lam-giang',
  version: 2,
  kind: 'overlay',
  body: 'superior',
  publishedOn: plainDate('2025-12-01'),
  by: ['one', 'two'],
  changes: [],
  steps,
});

const ARTICLE = 'local overlay lam-giang, version 2, of 2025-12-01';

/** A candidate listed while the overlay holds. */
function listedUnder(...steps: readonly LocalStep[]): AdmissionCase {
  const listedOn = plainDate('2026-01-05');
  const classOf = { phase: 'ANNOUNCED', closesOn: addDays(listedOn, 30) };
  const one = new Case(
    {
      ...world({ tree: 'under a grassroots committee', dossiers: { class: classOf } }),
      layers: [overlay(...steps)],
    },
    listedOn,
  );
  const { form } = cellMeeting(listedOn);
  const people = { cell: 'cell', candidate: 'candidate', helper: 'm3' };
  one.act(
    'list-candidate',
    { ...people, listedOn, present: EVERYONE, tally: unanimous(9), form },
    { by: 'secretary@cell' },
  );
  return one;
}

const owedActs = (one: AdmissionCase) => one.duties().map(({ act }) => act);

describe("a union's proposal, where a body above asks for it", () => {
  it('is owed from the listing on, by that very overlay', () => {
    const one = listedUnder('union-proposal');
    const owed = one.duties().find(({ act }) => act === 'record-union-proposal');
    expect(owed).toMatchObject({ body: 'cell', fromOn: '2026-01-05', article: ARTICLE });
  });

  it('keeps the file closed until it comes, and is then owed no more', () => {
    const one = goTo(listedUnder('union-proposal'), 'open-file');
    const openedOn = one.today;
    const open = () =>
      one.act('open-file', { openedOn, introducedBy: 'two-members' }, { by: 'secretary@cell' });
    const refused = open();
    expect(codesOf(refused)).toEqual(['LOCAL.UNION_PROPOSAL_FIRST']);
    expect(refused).toMatchObject({ refusals: [{ article: ARTICLE }] });
    const proposal = { union: 'youth', proposedOn: openedOn, inFavour: 9, against: 0 } as const;
    expect(codesOf(one.act('record-union-proposal', proposal, { by: 'organiser@cell' }))).toEqual(
      [],
    );
    expect(owedActs(one)).not.toContain('record-union-proposal');
    expect(codesOf(open())).toEqual([]);
  });

  it('is asked for at the opening by an overlay that was published after the listing', () => {
    const one = before('open-file');
    one.world = { ...one.world, layers: [overlay('union-proposal')] };
    const input = { openedOn: one.today, introducedBy: 'two-members' } as const;
    expect(codesOf(one.act('open-file', input, { by: 'secretary@cell' }))).toEqual([
      'LOCAL.UNION_PROPOSAL_FIRST',
    ]);
  });

  it('is asked of nobody where no overlay asks for it', () => {
    expect(owedActs(before('nominate-for-class'))).not.toContain('record-union-proposal');
    expect('layers' in before('nominate-for-class').state).toBe(false);
  });
});

describe('a check of awareness, where a body above asks for it', () => {
  const submitted = (): AdmissionCase => goTo(listedUnder('awareness-check'), 'decide-admission');
  const decide = (one: AdmissionCase) => {
    const at = { by: 'secretary@superior' } as const;
    const decided = { decisionNumber: '77-QĐ', issuedOn: one.today, presentCount: 5 };
    const { present: _, ...meeting } = cellMeeting(one.today);
    return one.act('decide-admission', { ...meeting, tally: unanimous(5), ...decided }, at);
  };
  const check = (one: AdmissionCase, result: 'sufficient' | 'insufficient') =>
    one.act(
      'record-awareness-check',
      { checkedOn: one.today, result },
      { by: 'organiser@superior' },
    );

  it('is owed by the office of the deciding body beside the decision, which waits for it', () => {
    const one = submitted();
    expect(owedActs(one)).toEqual(['decide-admission', 'record-awareness-check']);
    expect(codesOf(decide(one))).toEqual(['LOCAL.AWARENESS_CHECK_FIRST']);
    expect(codesOf(check(one, 'sufficient'))).toEqual([]);
    expect(owedActs(one)).toEqual(['decide-admission']);
    expect(codesOf(decide(one))).toEqual([]);
  });

  it('stops nothing when it finds too little, and deciders are shown it', () => {
    const one = submitted();
    check(one, 'insufficient');
    expect(manifestOf(one.state)).toMatchObject({ local: { awareness: 'insufficient' } });
    expect(codesOf(decide(one))).toEqual([]);
  });

  it('stands in the forecast before the file is even open', () => {
    const one = listedUnder('awareness-check');
    const steps = forecast(one.state, vietnamCalendar, one.today).map(({ act }) => act);
    expect(steps).toContain('record-awareness-check');
    expect(steps).not.toContain('record-union-proposal');
  });
});
