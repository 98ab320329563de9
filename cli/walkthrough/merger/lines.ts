import type { PlainDate } from '../../../rules/calendar/plain-date';

/** A duty in words: who, what, at which body, by when. */
export interface DutyInWords {
  readonly who: string;
  readonly what: string;
  readonly body: string;
  readonly dueOn: PlainDate;
}

/** Lines only the merger has. */
export type MergerLine =
  | {
      readonly line: 'planned';
      readonly who: string;
      readonly title: string;
      readonly on: PlainDate;
      readonly reorganisation: string;
      readonly plan: string;
      readonly dissolved: readonly string[];
    }
  | {
      readonly line: 'preview';
      readonly dossiers: number;
      readonly membersMoved: number;
      readonly membersWithDossier: number;
      readonly rolesEnded: number;
      readonly rolesBegun: number;
      readonly votesStanding: number;
      readonly missing: number;
    }
  | {
      readonly line: 'foreseen';
      readonly code: string;
      readonly stale: boolean;
      readonly before: DutyInWords;
      readonly after: DutyInWords;
    }
  | {
      readonly line: 'refused-as-due';
      readonly who: string;
      readonly status: number;
      readonly code: string;
      readonly detail: string;
    }
  | { readonly line: 'approved'; readonly who: string; readonly plan: string }
  | { readonly line: 'carried-out'; readonly entry: number; readonly waitedMs: number }
  | { readonly line: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly line: 'followed';
      readonly code: string;
      /** The entry by which it followed, and the act beside it. */
      readonly entry: number;
      readonly actEntry: number;
    }
  | {
      readonly line: 'stands';
      readonly votes: number;
      readonly dossiers: number;
      readonly duties: number;
      /** Dossiers whose duties are those the preview told. */
      readonly asForeseen: number;
    }
  | {
      readonly line: 'inbox';
      readonly who: string;
      readonly login: string;
      readonly body: string;
      readonly tasks: number;
    };
