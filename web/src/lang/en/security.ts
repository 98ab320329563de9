import type { vi } from '../vi';

export const invitation: (typeof vi)['invitation'] = {
  title: 'Set a password',
  for: 'This code is for {{name}}.',
  until: 'Good until {{instant}}, once.',
  submit: 'Set the password',
  done: 'The password is set. Sign in as {{login}}.',
};

export const security: (typeof vi)['security'] = {
  title: 'Security',
  enrolFirst: 'Your role needs a second factor. Set it up here, then go on.',
  newPassword: 'New password',
  passwordHelp: 'At least 12 characters; 15 or more are better, such as a few words.',
  currentPassword: 'Present password',
  changePassword: 'Change the password',
  othersEnd: 'Once changed, everywhere else you are signed in ends.',
  passwordChanged: 'The password is changed.',
  factor: 'Second factor',
  factorText:
    'An app on your telephone shows one-time codes; the password without a code signs nobody in.',
  factorSince: 'Set up at {{instant}}.',
  codesLeft: '{{count}} recovery codes are left.',
  setUp: 'Set up',
  keyText:
    'Type this key into the app that makes codes, then the code it shows. The key is shown this once.',
  openApp: 'Open the app on this device',
  confirm: 'Confirm',
  renew: 'Make new recovery codes',
  remove: 'Give it up',
  cancel: 'Cancel',
  codes: 'Recovery codes',
  codesText:
    'Each stands for the telephone once. Print them or write them down and keep them safe: they are shown this once.',
  codesKept: 'I have kept them',
  events: 'What was done to this account',
  noEvents: 'Nothing yet.',
  where: 'See where you are signed in',
  kinds: {
    'account.created': 'Account made',
    'account.imported': 'Account made from a file',
    'account.disabled': 'Account disabled',
    'account.enabled': 'Account enabled',
    'invitation.made': 'Code to set the password given',
    'password.set': 'Password set by a code',
    'password.changed': 'Password changed',
    'sessions.ended': 'All sessions ended',
    'factor.confirmed': 'Second factor set up',
    'factor.removed': 'Second factor removed',
    'recovery-codes.made': 'Recovery codes made',
    'recovery-code.used': 'A recovery code used',
    'identity.linked': 'Linked to the identity provider',
    'identity.unlinked': 'Link to the identity provider removed',
  },
};
