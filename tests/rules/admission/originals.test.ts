import { papersOf } from '../../../rules/admission/papers';
import { addDays, type PlainDate } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import { before } from './main-path';

const place = (
  one: AdmissionCase,
  movedOn: PlainDate,
  input: { readonly slot?: string; readonly body?: string; readonly place?: string } = {},
  by: By = 'organiser@cell',
) =>
  codesOf(
    one.act(
      'place-original',
      { slot: 'cv', movedOn, body: 'cell', place: 'token', ...input },
      { by },
    ),
  );

describe('where the original of a paper lies', () => {
  it('is told with the body that keeps it, each earlier place with its day', () => {
    const one = before('submit-file');
    const later = addDays(one.today, 3);
    expect(place(one, one.today, { place: 'token-1' })).toEqual([]);
    expect(place(one, later, { body: 'grassroots', place: 'token-2' })).toEqual([]);
    expect(papersOf(one.state).find(({ slot }) => slot === 'cv')?.moves).toEqual([
      { movedOn: addDays(later, -3), body: 'cell', place: 'token-1' },
      { movedOn: later, body: 'grassroots', place: 'token-2' },
    ]);
    expect(place(one, addDays(later, -1))).toEqual(['DATE.BEFORE_CAUSE']);
  });

  it('is told of a paper that is there, at a body of the dossier, by somebody who works there', () => {
    const one = before('submit-file');
    expect(place(one, one.today, { slot: 'decision' })).toEqual(['PAPER.NOTHING_THERE']);
    expect(place(one, one.today, { body: 'elsewhere' })).toEqual(['PAPER.NOT_KEPT_THERE']);
    expect(place(one, one.today, {}, 'organiser@nowhere')).toEqual(['RIGHT.NOT_HOLDER']);
  });
});
