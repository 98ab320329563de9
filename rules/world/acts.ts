import { correctDay, importYear, moveDay, signCalendar, withdrawCalendar } from './calendar/acts';
import { preparePlan, signPlan, withdrawPlan } from '../plan/acts';
import { load } from './load';
import { confirmValues, proposeConfirmation } from './packs/confirmations';
import { proposeOverlay, publishOverlay, withdrawOverlay } from './packs/overlays';
import { authorise, withdrawAuthorisation } from './organisations/authorise';
import { dissolveOrganisation } from './organisations/dissolve';
import { foundOrganisation } from './organisations/found';
import { moveOrganisation } from './organisations/move';
import { changeLevel, renameOrganisation } from './organisations/reshape';
import { appoint, endAppointment } from './persons/appoint';
import { declareConflict, withdrawConflict } from './persons/conflict';
import { depute, withdrawDeputation } from './persons/depute';
import { enterPerson } from './persons/enter';
import { endExemption, exempt } from './persons/exemption';
import { approveBreakGlass, askBreakGlass, endBreakGlass } from './persons/glass';
import { changeCell, endMembership, enrolMember } from './persons/membership';
import { endTemporaryActivity, introduceTemporarily } from './persons/temporary';
import {
  approveReorganisation,
  cancelReorganisation,
  carryOutReorganisation,
  movePeople,
  planReorganisation,
} from './reorganisation/acts';
import type { Register } from './rows';
import type { WorldRule } from './rule';

/** Acts on the tree of bodies. A reorganisation of several bodies at once stands here too. */
const organisations = {
  'found-organisation': foundOrganisation,
  'rename-organisation': renameOrganisation,
  'change-level': changeLevel,
  'move-organisation': moveOrganisation,
  'dissolve-organisation': dissolveOrganisation,
  authorise,
  'withdraw-authorisation': withdrawAuthorisation,
  'plan-reorganisation': planReorganisation,
  'approve-reorganisation': approveReorganisation,
  'cancel-reorganisation': cancelReorganisation,
  'carry-out-reorganisation': carryOutReorganisation,
  load,
} as const;

/** Acts on people and what they hold, lend, declare, and are let in to read. */
const persons = {
  'enter-person': enterPerson,
  'enrol-member': enrolMember,
  'end-membership': endMembership,
  'change-cell': changeCell,
  exempt,
  'end-exemption': endExemption,
  'introduce-temporarily': introduceTemporarily,
  'end-temporary-activity': endTemporaryActivity,
  appoint,
  'end-appointment': endAppointment,
  depute,
  'withdraw-deputation': withdrawDeputation,
  'declare-conflict': declareConflict,
  'withdraw-conflict': withdrawConflict,
  'ask-break-glass': askBreakGlass,
  'approve-break-glass': approveBreakGlass,
  'end-break-glass': endBreakGlass,
  'move-people': movePeople,
  load,
} as const;

/** Acts on what bodies lay over the packs of values. */
const packs = {
  'propose-overlay': proposeOverlay,
  'publish-overlay': publishOverlay,
  'withdraw-overlay': withdrawOverlay,
  'propose-confirmation': proposeConfirmation,
  'confirm-values': confirmValues,
} as const;

/** Acts on the days off and days worked. */
const calendar = {
  'import-year': importYear,
  'move-day': moveDay,
  'correct-day': correctDay,
  'sign-calendar': signCalendar,
  'withdraw-calendar': withdrawCalendar,
} as const;

/** Acts on the yearly plans of admissions. */
const plans = {
  'prepare-plan': preparePlan,
  'sign-plan': signPlan,
  'withdraw-plan': withdrawPlan,
} as const;

/** Every act on the world, by register. */
export const WORLD_ACTS = {
  organisations,
  persons,
  packs,
  calendar,
  plans,
} as const satisfies Readonly<Record<Register, Readonly<Record<string, WorldRule<never>>>>>;

export type OrganisationsAct = keyof typeof organisations;
export type PersonsAct = keyof typeof persons;
export type PacksAct = keyof typeof packs;
export type CalendarAct = keyof typeof calendar;
export type PlansAct = keyof typeof plans;
export type WorldAct = OrganisationsAct | PersonsAct | PacksAct | CalendarAct | PlansAct;
