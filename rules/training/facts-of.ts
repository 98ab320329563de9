import { isPlainDate, type PlainDate } from '../calendar/plain-date';
import type { OrganisationId } from '../kernel/facts';
import { isPlainState, type Json } from '../kernel/json';

/** What a class asks of a learner's dossier, whatever else that holds. */
export interface LearnerDossier {
  readonly closed: boolean;
  readonly chain: readonly OrganisationId[];
  readonly nominatedOn: PlainDate | null;
  readonly ceremonyOn: PlainDate | null;
  readonly newMemberCertificateOn: PlainDate | null;
  readonly enrolment: SitsIn | null;
  readonly newMemberEnrolment: SitsIn | null;
}
export interface SitsIn {
  readonly class: string;
  readonly closesOn: PlainDate;
}

/** An admission's state as a class reads it; null for what is none. */
export function learnerDossier(found: Json | undefined): LearnerDossier | null {
  if (!isPlainState(found)) return null;
  const chain = found['chain'];
  if (!Array.isArray(chain)) return null;
  return {
    closed: found['closed'] === true,
    chain: chain.filter((one) => typeof one === 'string'),
    nominatedOn: dayIn(found['nominatedOn']),
    ceremonyOn: dayIn(found['ceremonyOn']),
    newMemberCertificateOn: dayIn(found['newMemberCertificateOn']),
    enrolment: sitsIn(found['enrolment']),
    newMemberEnrolment: sitsIn(found['newMemberEnrolment']),
  };
}

function dayIn(value: unknown): PlainDate | null {
  return typeof value === 'string' && isPlainDate(value) ? value : null;
}

function sitsIn(value: Json | undefined): SitsIn | null {
  if (!isPlainState(value)) return null;
  const [inClass, closesOn] = [value['class'], dayIn(value['closesOn'])];
  return typeof inClass === 'string' && closesOn ? { class: inClass, closesOn } : null;
}
