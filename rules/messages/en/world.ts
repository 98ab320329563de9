import type { Messages } from '../messages';

/** Why the registers of the world refuse a change. */
export const world: Readonly<Record<string, string>> = {
  'ACT.ONLY_PERSON':
    'Somebody has to answer for this by name; the installation itself does not do it.',
  'ACT.ONLY_SYSTEM':
    'Only the installation itself does this, when it is filled; nobody does it at the door.',
  'APPOINTMENT.NONE': 'From {day} on this person does not hold the role {role} at that body.',
  'APPOINTMENT.NO_STANDING':
    'Only committee members sit on the standing committee; the role {role} does not.',
  'AUTHORISATION.NONE': 'From {day} on this committee has no authorisation to withdraw.',
  'AUTHORISATION.NOT_GRASSROOTS':
    'Only a grassroots committee can be authorised to decide admissions.',
  'CONFLICT.EXISTS': 'A tie with this id is on record already.',
  'DEPUTATION.EXISTS': 'A deputation with this id is on record already.',
  'EXEMPTION.NONE': 'From {day} on this person is not exempt from work and activity.',
  'GLASS.EXISTS': 'A request to read with this id is on record already.',
  'MEMBERSHIP.NONE': 'On {day} this person is not on the roll of that cell.',
  'MEMBERSHIP.NOT_A_CELL': 'On {day} this body is no cell.',
  'MEMBERSHIP.SAME_CELL': "This is the member's own cell.",
  'ORGANISATION.CHANGED_SINCE':
    'Since {day} this body was merged or came below another one; take a day from then on.',
  'ORGANISATION.CODE_TAKEN': 'The code {code} belongs to another body.',
  'ORGANISATION.EXISTS': 'A body with this id is there already.',
  'ORGANISATION.IN_USE':
    'This body cannot be dissolved yet: {below} bodies below it, {members} members, {guests} guests, {appointments} appointments and {dossiers} open dossiers are left.',
  'ORGANISATION.LEVEL': 'From {day} on a {level} cannot stand under a {above}.',
  'ORGANISATION.PARENT_GONE': 'From {day} on the body above does not stand all that time.',
  'ORGANISATION.UNCHANGED': 'Nothing would be different from what is.',
  'ORGANISATION.UNKNOWN': 'On {day} there is no such body.',
  'PACK_LAYER.EMPTY': 'A layer changes at least one value or adds a step.',
  'PACK_LAYER.EXISTS': 'A layer with this id is on record already.',
  'PACK_LAYER.IN_PAST':
    'It would hold from {fromOn}; today is {today}. Nothing is laid over days gone by.',
  'PACK_LAYER.NONE': 'This body has no such layer.',
  'PACK_LAYER.NOT_DOUBTFUL':
    'The value {path} of {pack} is not in doubt: it was read in the regulation, or a body above confirmed it.',
  'PACK_LAYER.SAME_PERSON': 'Another organiser publishes it than the one who proposed it.',
  'PACK_LAYER.STATUS': 'This is not possible any more: the layer is {status}.',
  'PACK_LAYER.TWICE': 'The value {path} is named twice.',
  'PERSON.EXISTS': 'This person is in the register already.',
  'REORGANISATION.EMPTY': 'A reorganisation needs at least one step.',
  'REORGANISATION.EXISTS': 'A reorganisation with this id is there already.',
  'REORGANISATION.NAMED_TWICE': 'One body is founded, renamed, moved or dissolved by two steps.',
  'REORGANISATION.NOT_YET': 'It holds from {on}; today is {today}.',
  'REORGANISATION.NO_COMPETENT': 'No body stands above all that would change.',
  'REORGANISATION.OTHER_PLAN': 'The plan is another one now than the one that was shown.',
  'REORGANISATION.ROLE_EMPTY':
    'Nobody would hold the role {role} at a body that takes over; {duties} open duties wait for it.',
  'REORGANISATION.STATUS': 'This is not possible any more: the reorganisation is {status}.',
  'REORGANISATION.STEP': 'One step does more than it says.',
  'REORGANISATION.SUCCESSOR':
    'A dissolved body needs a successor of the same level that stays: {level}, not {other}.',
  'REORGANISATION.TOO_FAR_BACK': 'The day {day} lies too far back; {earliest} is the earliest.',
  'REORGANISATION.UNKNOWN': 'There is no such reorganisation.',
  'RIGHT.NOT_ABOVE': 'Only this may do it: {roles} of a body above that one.',
  'RIGHT.OWN_APPOINTMENT': 'Nobody gives a role to themselves.',
  'SEPARATION.APART_ROLES': 'One person does not hold the roles {role} and {other} together.',
  'TEMPORARY_ACTIVITY.OF_A_TRANSFER':
    'A transfer brought this temporary activity about; end it there.',
  'TEMPORARY_ACTIVITY.NONE': 'From {day} on this person is in no temporary activity elsewhere.',
  'WORLD.LATER_CHANGE':
    'A change from {laterOn} is on record; changes are recorded in order, not before that day.',
  'WORLD.OVERLAP': 'The day {day} meets what is on record from {fromOn} to {toOn}.',
};

/** Acts on the registers as a button names them. */
export const worldActs: Messages['worldActs'] = {
  'found-organisation': 'Found a body',
  'rename-organisation': 'Rename a body',
  'change-level': 'Change the level of a body',
  'move-organisation': 'Move a body below another',
  'dissolve-organisation': 'Dissolve a body',
  authorise: 'Authorise to decide admissions',
  'withdraw-authorisation': 'Withdraw the authorisation to decide admissions',
  'plan-reorganisation': 'Plan a reorganisation',
  'approve-reorganisation': 'Approve a reorganisation',
  'cancel-reorganisation': 'Call a reorganisation off',
  'carry-out-reorganisation': 'Carry a reorganisation out',
  'enter-person': 'Enter a person',
  'enrol-member': 'Enrol a member',
  'end-membership': 'End a membership',
  'change-cell': 'Move a member to another cell',
  exempt: 'Exempt from work and activity',
  'end-exemption': 'End an exemption',
  'introduce-temporarily': 'Introduce to temporary activity',
  'end-temporary-activity': 'End a temporary activity',
  appoint: 'Appoint to a role',
  'end-appointment': 'End an appointment',
  depute: 'Depute',
  'withdraw-deputation': 'Withdraw a deputation',
  'declare-conflict': 'Declare a tie',
  'withdraw-conflict': 'Withdraw a tie',
  'ask-break-glass': 'Ask to read in an emergency',
  'approve-break-glass': 'Let somebody read in an emergency',
  'end-break-glass': 'End an emergency reading',
  'move-people': 'Move the people of a reorganisation',
  'propose-overlay': 'Propose stricter local values',
  'publish-overlay': 'Publish stricter local values',
  'withdraw-overlay': 'Withdraw stricter local values',
  'propose-confirmation': 'Propose what doubtful values are',
  'confirm-values': 'Confirm values',
  load: 'Load',
};
