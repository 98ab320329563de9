/** Why somebody reads what is watched over. */
export const READ_PURPOSES = [
  /** A task of one's own, or one's own part in the dossier. */
  'work',
  /** Watching over the bodies below. */
  'supervision',
  /** An auditor's look. */
  'audit',
  /** A round of inspection; the decision's number is the reference. */
  'inspection',
  /** Settling a complaint; its number is the reference. */
  'complaint',
  /** Answering the person concerned. */
  'data-subject-request',
  /** Rights of an emergency, given by two persons for some hours. */
  'break-glass',
  /** The person concerned reads about themselves. */
  'own-file',
  /** Showing the product on invented data. */
  'demonstration',
  /** Read before purposes were recorded. */
  'unrecorded',
] as const;
export type ReadPurpose = (typeof READ_PURPOSES)[number];

/** Purposes a reader may name; the others follow from the right that was used. */
export const NAMED_PURPOSES = [
  'work',
  'supervision',
  'audit',
  'inspection',
  'complaint',
  'data-subject-request',
  'demonstration',
] as const satisfies readonly ReadPurpose[];
export type NamedPurpose = (typeof NAMED_PURPOSES)[number];

/** Sorts of objects whose showing is recorded, one row each. */
export const SHOWN_KINDS = [
  /** A dossier's page: where it stands, with all it holds of the person. */
  'dossier',
  /** A dossier in a list, with the person's name. */
  'line',
  /** The ledger of a dossier: who did what, and the texts. */
  'entries',
  /** Proof cards: rolls, exclusions, counts. */
  'votes',
  /** The checklist with its versions. */
  'papers',
  /** Name, birth and membership of a person. */
  'person',
  /** A person on the roll of a cell. */
  'roll',
  /** Who read a dossier. */
  'readers',
  /** Who could do the steps still to come, and who falls out by kinship or interest. */
  'staffing',
] as const;
/** What was shown: one of the sorts, or one version of one paper as `paper:<slot>:<version>`. */
export type ShownWhat = (typeof SHOWN_KINDS)[number] | `paper:${string}`;
