import type { DomainEvent, DossierState } from '../../rules/kernel/procedure';
import { certificateKey } from '../../rules/training/certificate-key';
import type { LedgerEntry } from '../entry';
import { isClassFinished, isEnrolled } from './known-events';
import type { CertificateRow, EnrolmentRow } from './rows';

/** That a learner came into a class. */
export function enrolmentRows(
  { dossier, seq }: LedgerEntry,
  event: DomainEvent,
): readonly EnrolmentRow[] {
  if (!isEnrolled(event)) return [];
  return [{ dossier, seq, class: event.class, enrolled_on: event.enrolledOn }];
}

/** Certificates with which a class ended. @param state  of the class, which says what it taught */
export function certificateRows(
  { dossier, seq }: LedgerEntry,
  event: DomainEvent,
  state: DossierState,
): readonly CertificateRow[] {
  if (!isClassFinished(event)) return [];
  const { issuer, issuedOn, results, members = [] } = event;
  const given = [
    ...results.map((one) => ({ ...one, learner: one.dossier, member: null })),
    ...members.map((one) => ({ ...one, learner: null })),
  ];
  return given.flatMap(({ certificateNumber: number, learner, member }) =>
    number === null
      ? []
      : [
          {
            issuer_key: certificateKey(issuer),
            kind: taughtBy(state),
            number_key: certificateKey(number),
            issuer,
            number,
            class: dossier,
            seq,
            learner,
            member,
            issued_on: issuedOn,
          },
        ],
  );
}

function taughtBy(state: DossierState): string {
  const teaches: unknown = 'teaches' in state ? state.teaches : undefined;
  return typeof teaches === 'string' ? teaches : 'awareness';
}
