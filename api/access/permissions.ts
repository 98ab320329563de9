import { READING_ROLES, type Role } from '../../rules/kernel/roles';
import { GLASS_ASKERS } from '../../rules/rights/glass';

/** Roles that work on dossiers. Auditors only read; administrators manage accounts and never see one. */
const DOSSIER_ROLES: readonly Role[] = READING_ROLES.filter((role) => role !== 'auditor');

interface Permission {
  /** Who may; null for anybody signed in. */
  readonly roles: readonly Role[] | null;
  /** The ledger checks the session in the act's own transaction, so the door does not ask the database too. */
  readonly ledgerChecks?: true;
  /** Open to whom a second person let into a dossier, too: what they then see is that dossier alone. */
  readonly orLetIn?: true;
  /** Open also to who must first set up a second factor. */
  readonly beforeFactor?: true;
  readonly why: string;
}

/** Every permission a route can declare. Which dossiers a reader sees is decided where they are read, not here. */
export const PERMISSIONS = {
  'self.read': {
    roles: null,
    beforeFactor: true,
    why: 'what concerns only who asks: own name, appointments, end of own session',
  },
  'self.guard': {
    roles: null,
    beforeFactor: true,
    why: 'own password, second factor and what was done to the own account',
  },
  'accounts.administer': {
    roles: ['administrator'],
    why: 'accounts of people of the bodies where the role is held and those below; never a dossier',
  },
  'dossiers.read': {
    roles: READING_ROLES,
    orLetIn: true,
    why: 'who works on dossiers or audits them, each within the bodies they hold a role at',
  },
  'dossiers.act': {
    roles: null,
    ledgerChecks: true,
    why: 'the rules decide each act for each person, at commit',
  },
  'papers.upload': { roles: DOSSIER_ROLES, why: 'bytes come before the act that names them' },
  'tasks.claim': { roles: DOSSIER_ROLES, why: 'who owes a task may take it on' },
  'rights.keep': {
    roles: null,
    why: 'each lends only what they hold, declares their own ties, or records for the body below: the rules decide',
  },
  'glass.ask': { roles: GLASS_ASKERS, why: 'who keeps or audits the system may have to read' },
  'glass.answer': { roles: null, why: 'the rules ask for a second person of the right body' },
  'packs.read': { roles: null, why: 'the law is no secret to who works under it' },
  'registers.read': { roles: READING_ROLES, why: 'bodies and names that acts refer to' },
  'figures.read': {
    roles: READING_ROLES,
    why: 'plans and counts of the bodies one reads dossiers of, and of all below; no person in them',
  },
  'readers.read': {
    roles: ['auditor', 'supervisor', 'secretary'],
    why: 'who answers for the secrecy of a file asks who read it',
  },
  'staffing.read': {
    roles: ['organiser', 'secretary', 'supervisor'],
    why: 'who prepares, signs or watches must know early that nobody is left for a step',
  },
  'alarms.read': {
    roles: ['administrator'],
    why: 'who can end a session or an account is told whose to look at',
  },
  'registers.change': {
    roles: null,
    ledgerChecks: true,
    why: 'the rules of the registers decide each change for each person, at commit',
  },
  'clock.read': { roles: null, why: 'every screen shows the day' },
  'clock.move': {
    roles: ['supervisor', 'administrator'],
    why: 'demonstration and test only: it makes dossiers overdue for everybody',
  },
} as const satisfies Readonly<Record<string, Permission>>;

export type PermissionName = keyof typeof PERMISSIONS;

/** The rule of a permission. */
export function permission(name: PermissionName): Permission {
  return PERMISSIONS[name];
}
