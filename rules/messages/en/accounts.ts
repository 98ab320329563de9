/** Why the door does not carry out what concerns accounts, passwords and second factors. */
export const accounts: Readonly<Record<string, string>> = {
  'ACCOUNT.DISABLED': 'This account is disabled; enable it first.',
  'ACCOUNT.LOGIN_TAKEN': 'This login is taken; choose another.',
  'ACCOUNT.NOT_FOUND':
    'There is no such account among your bodies, or its holder also holds an office elsewhere: ask the administrator above.',
  'ACCOUNT.OWN': 'Nobody administers their own account; ask another administrator.',
  'ACCOUNT.PERSON_HAS_ONE': 'This person has an account already.',
  'ACCOUNT.TWO_NEEDED':
    'A new code and a removed second factor within {days} days take two administrators; ask another one.',
  'FACTOR.ENROL_FIRST':
    'Your role needs a second factor: set one up on the page Security, then go on.',
  'FACTOR.NEEDED': 'Give a code of your app, or a recovery code.',
  'FACTOR.REQUIRED': 'Your role needs a second factor; it cannot be given up.',
  'FACTOR.THERE': 'There is a second factor already; remove it first.',
  'INVITATION.NOT_FOUND':
    'This code is not good: it is unknown, used, replaced by a newer one, or older than 72 hours. Ask your administrator for a new one.',
  'PASSWORD.ABOUT_YOU':
    'The password is mostly your login, your name, your body or the product; others would try that first.',
  'PASSWORD.CHANGED_MEANWHILE': 'The password was changed meanwhile; sign in again.',
  'PASSWORD.KNOWN': 'Many people use this password, so it is tried first; choose another.',
  'PASSWORD.TOO_LONG': 'The password is longer than {maximum} characters.',
  'PASSWORD.TOO_PLAIN': 'The password repeats itself or runs along the keyboard; choose another.',
  'PASSWORD.TOO_SHORT':
    'The password has fewer than {minimum} characters; 15 or more are better, such as a few words.',
  'PASSWORD.WRONG': 'This is not your present password.',
  'SIGN_IN.STEP_OVER': 'This sign-in is over; begin again with login and password.',
};
