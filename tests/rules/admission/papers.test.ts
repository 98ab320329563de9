import { HAPPENED, NEEDED } from '../../../rules/admission/paper-needs';
import { missingForSubmission, papersOf, slotsOf } from '../../../rules/admission/papers';
import { PACK_IDS } from '../../../rules/admission/packs/pack';
import { PAPER_FILES, PAPER_MOMENTS, PAPER_NEEDS } from '../../../rules/admission/packs/papers';
import { packs } from '../../../rules/admission/packs/registry';
import { findPath } from '../../../rules/admission/packs/paths';
import { addMonths } from '../../../rules/calendar/plain-date';
import { messagesIn } from '../../../rules/messages/say';
import { codesOf } from '../../support/admission-case';
import { before, cellMeeting, committeeMeeting, goTo, PAPER } from './main-path';

const linesOf = (id: (typeof PACK_IDS)[number]) =>
  PAPER_FILES.flatMap((file) => packs[id].papers[file]);

describe('the checklists as pack data (12-HD/BTCTW)', () => {
  it.each(PACK_IDS)('%s: each line has a form code, a name in both languages, a source', (id) => {
    for (const { slot, article, media } of linesOf(id)) {
      expect([slot, packs[id].forms[slot] !== undefined]).toEqual([slot, true]);
      for (const language of ['vi', 'en'] as const) {
        expect([slot, messagesIn(language).papers[slot] !== undefined]).toEqual([slot, true]);
      }
      expect(article).not.toBe('');
      expect(media.length).toBeGreaterThan(0);
    }
    const slots = linesOf(id).map(({ slot }) => slot);
    expect(new Set(slots).size).toBe(slots.length);
  });

  it('names each need and each moment that some line has, and no line has another', () => {
    const lines = PACK_IDS.flatMap(linesOf);
    expect(new Set(lines.map(({ neededIf }) => neededIf))).toEqual(new Set(PAPER_NEEDS));
    expect(new Set(lines.map(({ from }) => from))).toEqual(new Set(PAPER_MOMENTS));
    expect(Object.keys(NEEDED)).toEqual([...PAPER_NEEDS]);
    expect(Object.keys(HAPPENED)).toEqual([...PAPER_MOMENTS]);
  });

  it('an overlay may ask for a paper always, or let its absence hold up; never the other way round', () => {
    const path = findPath('papers.admission.education-proof');
    const now = { neededIf: 'always', withoutIt: 'noted' };
    expect(path?.read(packs.P2025B)).toEqual(now);
    const held = { neededIf: 'always', withoutIt: 'no-submission' };
    expect([path?.tightens(now, held), path?.tightens(held, now)]).toEqual([true, false]);
    const asked = { neededIf: 'asked-for', withoutIt: 'no-submission' };
    expect([path?.tightens(asked, held), path?.tightens(held, asked)]).toEqual([true, false]);
    const source = { article: 'local rule 1', confidence: 'local' } as const;
    const laid = path?.write(packs.P2025B, held, source);
    expect(laid?.papers.admission.find(({ slot }) => slot === 'education-proof')).toMatchObject({
      withoutIt: 'no-submission',
      confidence: 'local',
    });
    expect(
      path?.write(packs.P2025B, { neededIf: 'always', withoutIt: 'never' }, source),
    ).toBeNull();
  });
});

describe('papers of a dossier', () => {
  it('a consent is not needed until an act on a special case asks for it', () => {
    const { state } = before('submit-file');
    const consent = (papersAsked: readonly string[]) =>
      papersOf({ ...state, papersAsked }).find(({ slot }) => slot === 'age-consent')?.status;
    expect([consent([]), consent(['age-consent'])]).toEqual(['not-needed', 'missing']);
    const asked = { ...state, papersAsked: ['age-consent'] };
    expect(missingForSubmission(asked)).toEqual(['age-consent']);
    expect([
      slotsOf(state).includes('age-consent'),
      slotsOf(asked).includes('age-consent'),
    ]).toEqual([false, true]);
  });

  it('the certificate is stale once it was out of date when the cell considered it (R04)', () => {
    const { state } = before('submit-file');
    const { certificate } = state.papers;
    const cellVotedOn = state.cellVotedOn;
    if (!certificate || !cellVotedOn) throw new Error('a certificate and a vote were expected');
    const status = (madeOn: typeof cellVotedOn) =>
      papersOf({
        ...state,
        certificateIssuedOn: madeOn,
        papers: { ...state.papers, certificate: { ...certificate, madeOn } },
      }).find(({ slot }) => slot === 'certificate')?.status;
    const last = addMonths(cellVotedOn, -60);
    expect([status(last), status(addMonths(last, -1))]).toEqual(['present', 'stale']);
  });

  it('a typed file is not taken for the handwritten application; a scan of it is', () => {
    const one = before('file-application');
    const file = (mediaType: string) =>
      codesOf(
        one.act(
          'file-application',
          { madeOn: one.today, paper: { ...PAPER, mediaType } },
          { by: 'organiser@cell' },
        ),
      );
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(file(word)).toEqual(['PAPER.MEDIA']);
    expect(file('image/png')).toEqual([]);
  });

  it('no resolution goes up without the minutes it rests on', () => {
    const one = before('record-cell-vote');
    const { minutes: _, ...withoutMinutes } = cellMeeting(one.today);
    one.act('record-cell-vote', withoutMinutes, { by: 'secretary@cell' });
    goTo(one, 'submit-file');
    expect(
      one.attempt('submit-file', { submittedOn: one.today }, 'organiser@grassroots'),
    ).toMatchObject({
      refusals: [{ code: 'PAPERS.MISSING', facts: { missing: ['cell-minutes'] } }],
    });
    const input = { slot: 'cell-minutes', madeOn: one.today, paper: PAPER };
    one.act('attach-paper', input, { by: 'organiser@cell' });
    expect(missingForSubmission(one.state)).toEqual([]);
  });

  it('recognition is not decided without the minutes of the meetings that proposed it', () => {
    const one = before('record-recognition-grassroots-vote');
    const { minutes: _, ...withoutMinutes } = committeeMeeting(one.today);
    one.act('record-recognition-grassroots-vote', withoutMinutes, { by: 'secretary@grassroots' });
    const decide = () =>
      one.attempt(
        'decide-recognition',
        { ...committeeMeeting(one.today, 5), decisionNumber: '9-QĐ', issuedOn: one.today },
        'secretary@superior',
      );
    expect(decide()).toMatchObject({
      refusals: [
        { code: 'PAPERS.MISSING', facts: { missing: ['recognition-grassroots-minutes'] } },
      ],
    });
    const input = { slot: 'recognition-grassroots-minutes', madeOn: one.today, paper: PAPER };
    one.act('attach-paper', input, { by: 'organiser@grassroots' });
    expect(codesOf(decide())).toEqual([]);
  });
});
