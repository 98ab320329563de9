import type { PlainDate } from '../../calendar/plain-date';
import type { DossierId } from '../../kernel/facts';
import type { ClassPlaceInputs } from './inputs';

/** What happens to a learner's place in a class; the place itself is an event of its own already. */
export type ClassPlaceEvent =
  | ({ readonly type: 'class-news.heard' } & ClassPlaceInputs['hear-of-class'])
  | {
      readonly type: 'new-member.told-of-class';
      readonly class: DossierId;
      readonly toldOn: PlainDate;
    };
