import { plainDate } from '../../../rules/calendar/plain-date';
import { CLASS_KINDS } from '../../../rules/training/kinds';
import { openClass } from '../../../rules/training/open-class';
import { trainingClass } from '../../../rules/training/procedure';
import { codesOf, type AdmissionCase, type By } from '../../support/admission-case';
import { before } from './main-path';

const CLASS = { class: 'class' };
const opened = (teaches?: string) => ({
  class: { phase: 'ANNOUNCED', closesOn: '2035-12-31', ...(teaches && { teaches }) },
});

/** A member on probation, and a class of that kind that takes learners. */
function onProbation(teaches?: string): AdmissionCase {
  const one = before('note-quarterly-comment');
  one.world = { ...one.world, dossiers: opened(teaches) };
  return one;
}
const above = ({ state }: AdmissionCase): By => `organiser@${state.chain[1] ?? 'nowhere'}`;
const enrol = (one: AdmissionCase) =>
  one.act('enrol-in-new-member-class', { ...CLASS, enrolledOn: one.today }, { by: above(one) });

describe('the class for new members (section 3, CN-ĐVM)', () => {
  it('its certificate discharges the duty of probation', () => {
    const one = onProbation('new-members');
    const owed = () => one.duties().some(({ act }) => act === 'record-new-member-class');
    expect(owed()).toBe(true);
    expect(codesOf(enrol(one))).toEqual([]);
    const certificate = { ...CLASS, number: '1/CN-ĐVM', issuer: 'centre', issuedOn: one.today };
    expect(codesOf(one.act('award-new-member-certificate', certificate, { by: 'time' }))).toEqual(
      [],
    );
    expect(owed()).toBe(false);
    expect(one.state.newMemberCertificateOn).toBe(one.today);
  });

  it('takes nobody into a class for candidates, nor a candidate into a class for new members', () => {
    expect(codesOf(enrol(onProbation()))).toEqual(['CLASS.NOT_OPEN']);
    const candidate = before('enrol-in-class');
    candidate.world = { ...candidate.world, dossiers: opened('new-members') };
    const asked = { ...CLASS, enrolledOn: candidate.today };
    const by = above(candidate);
    expect(codesOf(candidate.act('enrol-in-class', asked, { by }))).toEqual(['CLASS.NOT_OPEN']);
  });

  it('is not passed: the duty stays and another class can follow', () => {
    const one = onProbation('new-members');
    enrol(one);
    expect(codesOf(enrol(one))).toEqual(['ALREADY.DONE']);
    one.act('fail-new-member-class', { ...CLASS, closedOn: one.today }, { by: 'time' });
    expect(one.duties().map(({ act }) => act)).toContain('record-new-member-class');
    expect(codesOf(enrol(one))).toEqual([]);
  });

  it('a certificate of a class the member does not sit in is refused', () => {
    const one = onProbation('new-members');
    enrol(one);
    const other = { class: 'other', number: '1', issuer: 'centre', issuedOn: one.today };
    expect(codesOf(one.act('award-new-member-certificate', other, { by: 'time' }))).toEqual([
      'CLASS.OTHER',
    ]);
  });
});

describe('kinds of training classes', () => {
  it('a class that names no kind is for candidates', () => {
    const facts = { dossiers: { class: { phase: 'ANNOUNCED', closesOn: '2026-01-05' } } };
    const open = CLASS_KINDS.filter((kind) => openClass('class', kind, facts) !== null);
    expect(open).toEqual(['awareness']);
  });

  it.each([
    ['awareness', 'award-certificate', 'fail-class'],
    ['new-members', 'award-new-member-certificate', 'fail-new-member-class'],
  ] as const)('results of a class of kind %s go by %s and %s', (teaches, award, fail) => {
    const day = plainDate('2026-01-05');
    const days = { announcedOn: day, opensOn: day, closesOn: day };
    const state = trainingClass.evolve(null, {
      type: 'class.announced',
      class: 'class',
      centre: 'centre',
      chain: ['centre'],
      ...days,
      ...(teaches === 'awareness' ? {} : { teaches }),
    });
    const told = trainingClass.effects(state, {
      type: 'class.finished',
      issuedOn: day,
      issuer: 'centre',
      results: [
        { dossier: 'one', certificateNumber: '1' },
        { dossier: 'two', certificateNumber: null },
      ],
    });
    expect(told.map(({ act }) => act)).toEqual([award, fail]);
  });
});
