/** Why the door does not carry out what concerns accounts, passwords and second factors. */
export const accounts: Readonly<Record<string, string>> = {
  'ACCOUNT.DISABLED': 'This account is disabled; enable it first.',
  'ACCOUNT.HAS_FACTOR':
    'This account has a second factor; a link would go around it. The holder gives it up first, or another administrator removes it.',
  'ACCOUNT.IDENTITY_NOT_FOUND': 'No such identity leads to this account.',
  'ACCOUNT.IDENTITY_TAKEN': 'This identity leads to an account already.',
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
  'IMPORT.AMBIGUOUS':
    'Several people of this name and birth are at this body; make the account by hand.',
  'IMPORT.CHANGED_MEANWHILE': 'Something changed since the file was checked; check it again.',
  'IMPORT.CHECK_FIRST': 'Check this very file first, until no row has a problem.',
  'IMPORT.COLUMNS': 'The first line must be: {columns}.',
  'IMPORT.FIELDS': 'The line does not have the fields {columns}, or its quotes do not fit.',
  'IMPORT.FORMULA': 'A cell must not begin with = + - @ or a tab: a spreadsheet would reckon it.',
  'IMPORT.LOGIN_TWICE': 'This login stands in line {first} already.',
  'IMPORT.NOT_TEXT':
    'The line is not UTF-8, perhaps an older Vietnamese encoding, or is far too long.',
  'IMPORT.NO_KEY': 'No directory may send files here: RO_ACCOUNTS_KEY is not set.',
  'IMPORT.NO_SUCH_BODY': 'You administer no body of this code.',
  'IMPORT.NO_SUCH_PERSON':
    'Nobody of this name and birth is a member of this body or holds an office there.',
  'IMPORT.OFFICE_ELSEWHERE':
    'This person also holds an office outside your bodies; ask the administrator above.',
  'IMPORT.OTHER_FILE': 'This is not the file that was checked.',
  'IMPORT.OTHER_LOGIN': 'This person has an account with another login.',
  'IMPORT.PERSON_TWICE': 'This person stands in line {first} already.',
  'IMPORT.SIGNATURE': 'The directory did not sign this file.',
  'IMPORT.TOO_LARGE': 'A file is at most {megabytes} MB.',
  'IMPORT.TOO_MANY': 'A file has at most {maximum} rows; send several.',
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
