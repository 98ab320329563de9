import type { Length, Term, TermId } from './pack';

/** Terms of our own for steps to which the law gives none; reminders need a day to count from. */
export type ServiceLevelId = Exclude<TermId, `R${string}`>;

/** The same in every pack, until an organiser confirms others. */
export const SERVICE_LEVELS = {
  'class-nomination': level({ workingDays: 30 }, 'listed'),
  'class-enrolment': level({ workingDays: 30 }, 'nominated'),
  'class-results': level({ workingDays: 15 }, 'class-closed'),
  'class-list-answer': level({ workingDays: 10 }, 'list-forwarded'),
  'class-session': level({ workingDays: 5 }, 'session-held'),
  'new-member-enrolment': level({ months: 6 }, 'ceremony'),
  'class-telling': level({ workingDays: 5 }, 'enrolled'),
  'union-proposal': level({ workingDays: 30 }, 'listed'),
  'file-opening': level({ workingDays: 60 }, 'certificate-issued'),
  'file-papers': level({ workingDays: 30 }, 'file-opened'),
  comments: level({ workingDays: 15 }, 'comments-asked'),
  certification: level({ workingDays: 15 }, 'replies-complete'),
  'cell-meeting': level({ workingDays: 30 }, 'file-ready'),
  'division-appraisal': level({ workingDays: 10 }, 'cell-resolved'),
  'grassroots-vote': level({ workingDays: 20 }, 'cell-resolved'),
  submission: level({ workingDays: 10 }, 'grassroots-resolved'),
  'awareness-check': level({ workingDays: 15 }, 'submitted'),
  completion: level({ workingDays: 15 }, 'returned'),
  'failed-vote-answer': level({ workingDays: 20 }, 'failure-reported'),
  'decision-receipt': level({ workingDays: 10 }, 'issued'),
  'new-member-class': level({ months: 12 }, 'ceremony'),
  'quarterly-comment': level({ months: 3 }, 'quarter-started'),
  'probation-papers': level({ workingDays: 15 }, 'probation-ended'),
  'recognition-grassroots-vote': level({ workingDays: 10 }, 'recognition-cell-resolved'),
  'new-mentor': level({ workingDays: 20 }, 'member-moved'),
  'new-letter': level({ workingDays: 15 }, 'letter-lapsed'),
  'letter-passing': level({ workingDays: 5 }, 'letter-received-for-passing'),
  'member-acceptance': level({ workingDays: 10 }, 'letter-presented'),
  'return-confirmation': level({ workingDays: 10 }, 'stay-ended'),
  'missing-answer': level({ workingDays: 20 }, 'missing-reported'),
  'hold-review': level({ workingDays: 30 }, 'hold-reviewed'),
  'late-ceremony-answer': level({ workingDays: 10 }, 'ceremony-term-over'),
  'pack-review': level({ workingDays: 30 }, 'newer-pack-in-force'),
  cancellation: level({ workingDays: 20 }, 'cancellation-asked'),
  'move-receipt': level({ workingDays: 30 }, 'move-certified'),
  'case-giving': level({ workingDays: 10 }, 'move-received'),
  'new-helper': level({ workingDays: 20 }, 'candidate-moved'),
  'complaint-advice': level({ workingDays: 30 }, 'complaint-received'),
  'deadlock-decision': level({ workingDays: 30 }, 'deadlock-reported'),
  'removal-decision': level({ workingDays: 30 }, 'removal-endorsed'),
  'redo-order': level({ workingDays: 20 }, 'decision-annulled'),
} satisfies Record<ServiceLevelId, Term>;

function level(length: Length, anchor: string): Term {
  return { length, anchor, article: 'service level of Rõ, to be confirmed', confidence: 'default' };
}
