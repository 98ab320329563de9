/** What a person may be at a body. A duty names a role at a body; who holds it is looked up when the inbox is read. */
export const ROLES = [
  /** Prepares dossiers: committee member or office of a body. */
  'organiser',
  /** Signs for a body: its secretary, or who presides over its meeting. */
  'secretary',
  /** Sits on the committee of a body and votes there. */
  'committee-member',
  /** Watches overdue steps in the tree below a body. */
  'supervisor',
  /** Runs classes at a political centre. */
  'centre-officer',
  /** Manages accounts; never sees a dossier. */
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
