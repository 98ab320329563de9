import { addDays, type PlainDate } from '../../../rules/calendar/plain-date';

/** What a member's move brings about: rows of the rolls, and of what was learnt on the way. */
export type ToyMove =
  | {
      type: 'member.accepted';
      acceptedOn: PlainDate;
      to: string;
      status: string;
      exempt: boolean;
      lineFrom: PlainDate;
      admission: null;
    }
  | { type: 'temporary-activity.began'; host: string; fromOn: PlainDate; lastOn: PlainDate }
  | { type: 'candidate.enrolled'; class: string; enrolledOn: PlainDate }
  | {
      type: 'class.finished';
      issuedOn: PlainDate;
      issuer: string;
      results: readonly { dossier: string; certificateNumber: string }[];
    };

interface Move {
  readonly dossier: string;
  readonly to: string;
  readonly on: PlainDate;
  readonly lineFrom: PlainDate;
}

export function moved({ dossier, to, on, lineFrom }: Move): readonly ToyMove[] {
  return [
    { type: 'candidate.enrolled', class: dossier, enrolledOn: on },
    {
      type: 'class.finished',
      issuedOn: on,
      issuer: 'toy',
      results: [{ dossier, certificateNumber: dossier }],
    },
    { type: 'temporary-activity.began', host: to, fromOn: addDays(on, -9), lastOn: on },
    {
      type: 'member.accepted',
      acceptedOn: on,
      to,
      status: 'full',
      exempt: true,
      lineFrom,
      admission: null,
    },
  ];
}
