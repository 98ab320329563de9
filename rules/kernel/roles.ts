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
  /** Reads every dossier of a body and below; acts nowhere. */
  'auditor',
  /** Manages accounts; never sees a dossier. */
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose acts can be lent. A committee member's vote cannot, and the others have no acts to lend. */
export const LENDABLE_ROLES = ['organiser', 'secretary', 'centre-officer'] as const;

/** Roles that see the dossiers of their body and of all below. Administrators see none. */
export const READING_ROLES = [
  'organiser',
  'secretary',
  'committee-member',
  'supervisor',
  'centre-officer',
  'auditor',
] as const satisfies readonly Role[];
