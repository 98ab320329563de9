import type { PlainDate } from '../../calendar/plain-date';
import type { DossierId } from '../../kernel/facts';
import type { PlaceRefusal } from '../../training/inputs';
import type { DossierClassKind } from '../../training/kinds';

/** What a class has to say to a learner, beside its result. */
export const CLASS_NEWS = ['moved', 'cancelled', 'place-refused'] as const;
export type ClassNews = (typeof CLASS_NEWS)[number];

/** What a class that keeps lists does to a learner's dossier, and what the cell owes the learner. */
export interface ClassPlaceInputs {
  'take-class-place': {
    readonly class: DossierId;
    readonly teaches: DossierClassKind;
    readonly enrolledOn: PlainDate;
    readonly closesOn: PlainDate;
  };
  'hear-of-class': {
    readonly class: DossierId;
    readonly news: ClassNews;
    readonly heardOn: PlainDate;
    /** The new last day of a class that was moved. */
    readonly closesOn?: PlainDate;
    /** Why there is no place. */
    readonly because?: PlaceRefusal;
  };
  'tell-of-new-member-class': { readonly toldOn: PlainDate };
}
