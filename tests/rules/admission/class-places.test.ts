import { addMonths } from '../../../rules/calendar/plain-date';
import { codesOf, type AdmissionCase } from '../../support/admission-case';
import { before } from './main-path';

const owed = (one: AdmissionCase, act: string) => one.duties().find((duty) => duty.act === act);
const takePlace = (one: AdmissionCase, teaches: 'awareness' | 'new-members') =>
  codesOf(
    one.act(
      'take-class-place',
      { class: 'listed', teaches, enrolledOn: one.today, closesOn: addMonths(one.today, 1) },
      { by: 'time' },
    ),
  );
const hear = (one: AdmissionCase, news: 'moved' | 'cancelled' | 'place-refused') =>
  codesOf(
    one.act(
      'hear-of-class',
      {
        class: 'listed',
        news,
        heardOn: one.today,
        ...(news === 'moved' && { closesOn: addMonths(one.today, 2) }),
      },
      { by: 'time' },
    ),
  );

describe('a place from a list', () => {
  it('is taken once, moves with its class, and is free again when the class is cancelled', () => {
    const one = before('enrol-in-class');
    expect(takePlace(one, 'awareness')).toEqual([]);
    expect(takePlace(one, 'awareness')).toEqual(['ALREADY.DONE']);
    expect(hear(one, 'moved')).toEqual([]);
    expect(one.state.enrolment?.closesOn).toBe(addMonths(one.today, 2));
    expect(hear(one, 'cancelled')).toEqual([]);
    expect(one.state).toMatchObject({ enrolment: null, phase: 'SOURCE' });
    expect(one.state.nominatedOn).not.toBeNull();
    expect(owed(one, 'enrol-in-class')).toBeDefined();
    expect(takePlace(one, 'awareness')).toEqual([]);
  });

  it('is nobody’s who was not nominated, and a refusal leaves the nomination', () => {
    expect(takePlace(before('nominate-for-class'), 'awareness')).toEqual(['CLASS.NOT_NOMINATED']);
    const one = before('enrol-in-class');
    expect(hear(one, 'place-refused')).toEqual([]);
    expect(one.state.nominatedOn).not.toBeNull();
    expect(hear(one, 'moved')).toEqual(['CLASS.OTHER']);
  });
});

describe('a certificate that expires (R04)', () => {
  it('is noticed six months ahead by the cell, and stands while the class is taken again', () => {
    const one = before('open-file');
    const expires = one.clocks().find(({ kind }) => kind === 'certificate-expiry');
    expect(expires?.dueOn).toBe(addMonths(one.state.certificateIssuedOn ?? one.today, 60));
    expect(one.strike(addMonths(expires?.dueOn ?? one.today, -7))).not.toContainEqual(
      expect.objectContaining({ kind: 'certificate-expiry' }),
    );
    const noticed = one.strike(addMonths(expires?.dueOn ?? one.today, -6));
    expect(noticed).toContainEqual(expect.objectContaining({ kind: 'certificate-expiry' }));
    const nominatedOn = one.today;
    expect(
      codesOf(one.act('nominate-for-class', { nominatedOn }, { by: 'secretary@cell' })),
    ).toEqual([]);
    expect(one.state.phase).toBe('TRAINED');
    expect(one.state.certificateIssuedOn).not.toBeNull();
    expect(owed(one, 'enrol-in-class')).toBeDefined();
    expect(owed(one, 'open-file')).toBeDefined();
  });

  it('and is over when it was nominated for after its last day', () => {
    const one = before('open-file');
    one.today = addMonths(one.today, 61);
    one.act('nominate-for-class', { nominatedOn: one.today }, { by: 'secretary@cell' });
    expect(one.state).toMatchObject({ phase: 'SOURCE', certificateIssuedOn: null });
  });
});

describe('the class for new members is a duty of probation', () => {
  it('to find a place, then to tell the member', () => {
    const one = before('file-member-cv');
    expect(owed(one, 'enrol-in-new-member-class')).toMatchObject({
      body: 'grassroots',
      dueOn: addMonths(one.state.ceremonyOn ?? one.today, 6),
    });
    const told = { toldOn: one.today };
    const by = { by: 'organiser@cell' } as const;
    expect(codesOf(one.act('tell-of-new-member-class', told, by))).toEqual(['CLASS.NOT_ENROLLED']);
    expect(takePlace(one, 'new-members')).toEqual([]);
    expect(owed(one, 'enrol-in-new-member-class')).toBeUndefined();
    expect(owed(one, 'tell-of-new-member-class')).toMatchObject({ body: 'cell' });
    expect(codesOf(one.act('tell-of-new-member-class', told, by))).toEqual([]);
    expect(owed(one, 'tell-of-new-member-class')).toBeUndefined();
    expect(codesOf(one.act('tell-of-new-member-class', told, by))).toEqual(['ALREADY.DONE']);
  });

  it('and again when that class is cancelled', () => {
    const one = before('file-member-cv');
    takePlace(one, 'new-members');
    one.act('tell-of-new-member-class', { toldOn: one.today }, { by: 'organiser@cell' });
    hear(one, 'cancelled');
    expect(owed(one, 'enrol-in-new-member-class')).toBeDefined();
  });
});

it('a paper certificate that a class gave to somebody else is refused', () => {
  const one = before('nominate-for-class');
  const facts = one.facts.bind(one);
  one.facts = (needs = {}) => ({
    ...facts(needs),
    certificates: [{ number: '1', kind: 'awareness', class: 'class', person: 'somebody' }],
  });
  const paper = { number: '1', issuer: 'centre', issuedOn: one.today };
  expect(codesOf(one.act('record-certificate', paper, { by: 'organiser@cell' }))).toEqual([
    'CERTIFICATE.OF_ANOTHER',
  ]);
});
