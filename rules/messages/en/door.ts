/** Why the door does not carry out a request: sign-in, form of the input, keys and seals, papers. */
export const door: Readonly<Record<string, string>> = {
  'AS_OF.IN_FUTURE': 'The day {day} lies ahead; today is {today}.',
  'AS_OF.NOT_BEGUN': 'On {day} there was no dossier yet: it begins on {beganOn}.',
  'AUDIT.UNAVAILABLE':
    'The reading cannot be recorded at the moment, and what is not recorded is not shown. Try again.',
  'BODY.MEDIA_TYPE':
    'This kind of content is not taken here. Send application/json, or a PDF, JPEG, PNG or DOCX where papers are uploaded.',
  'BODY.NOT_JSON': 'The body is not JSON.',
  'BODY.TOO_LARGE': 'The body is too large: JSON up to 1 MB, a paper up to 20 MB.',
  'CLOCK.BACK': 'Business time never moves back: it is {now}.',
  'CLOCK.TOO_FAR':
    'Business time can be moved until {until} at most: the calendar ends soon after.',
  'CLOCK.NOT_HERE': 'Business time moves only in demonstration and test installations.',
  'CONFLICT.NOT_FOUND': 'There is no such declared tie, or it is not of your bodies.',
  'DEPUTATION.NOT_FOUND': 'There is no such deputation, or it is not of your bodies.',
  'CLOCK_LEDGER.NONE':
    'Days are charged to holders in an admission alone: a class or a transfer has one body at a time, which its entries name. Ask the dossier of each person.',
  'FORECAST.OTHER_KIND':
    'Only an admission is forecast: of a class or a transfer every step that is known is owed already and stands among its duties. Ask the dossier of each person for the way ahead.',
  'DUTY.NOT_FOUND': 'There is no such duty in this dossier now.',
  'DOSSIER.NOT_FOUND': 'There is no such dossier, or it does not belong to your bodies.',
  'FACTOR.AT_PROVIDER': 'You signed in at a provider: prove there, not here, that it is you.',
  'FACTOR.CODE_NEEDED': 'Your account has one-time codes: give one of them, not the password.',
  'FACTOR.NOT_AT_PROVIDER': 'You signed in with a password here: prove that one again.',
  'FACTOR.WRONG': 'This is not right; try again.',
  'GLASS.NOT_FOUND': 'There is no such request to read, or it is not of your bodies.',
  'GLASS.NOT_NEEDED': 'You may read this dossier already; there is nothing to ask.',
  'INPUT.CONTROL_CHARACTER': 'The text holds a control character.',
  'INPUT.CURSOR': 'This is not a cursor of this list; begin without one.',
  'INPUT.HIDDEN_MARK': 'The text holds a hidden mark or one that turns the reading direction.',
  'INPUT.INVALID': 'The input cannot be read; each fault is listed.',
  'INPUT.LAW_FIELD': 'The field {field}: {why}.',
  'INPUT.MISSING': 'This field is missing.',
  'INPUT.NOT_A_CHOICE': 'This is not one of the choices: {choices}.',
  'INPUT.NOT_LOWER_CASE': 'Ids are written in lower case.',
  'INPUT.NOT_NFC':
    'The text is not in Unicode normal form C; compose its letters (NFC) and send it again.',
  'INPUT.NOT_UTF8': 'The text is not sound UTF-8; it may come from an older Vietnamese encoding.',
  'INPUT.NOT_UUID': 'This is not a UUID.',
  'INPUT.NO_SUCH_DAY': 'This is not an existing day written YYYY-MM-DD.',
  'INPUT.NUL': 'The text holds a NUL character.',
  'INPUT.SPACE_AT_END': 'The text begins or ends with a space.',
  'INPUT.TOO_BIG': 'This is above the most allowed, {maximum}.',
  'INPUT.TOO_LONG': 'This is longer than allowed: at most {maximum}.',
  'INPUT.TOO_SHORT': 'This is shorter than allowed: at least {minimum}.',
  'INPUT.TOO_SMALL': 'This is below the least allowed, {minimum}.',
  'INPUT.UNKNOWN_FIELD': 'No such field is known here.',
  'INPUT.WRONG_FORM': 'This does not have the form expected.',
  'INPUT.WRONG_TYPE': 'Another type is expected: {expected}.',
  'KEY.IN_FLIGHT': 'The same request is being carried out at this moment; ask again.',
  'KEY.MALFORMED':
    'The Idempotency-Key must be 8 to 100 letters, digits, dots, dashes, colons or underscores.',
  'KEY.MISSING':
    'The header Idempotency-Key is missing: it lets a repeated request be answered, not repeated.',
  'KEY.REUSED': 'This Idempotency-Key was used for another request.',
  'ORGANISATION.NOT_FOUND': 'There is no such body, or it is not one of yours or below them.',
  'PAPER.CONTENT': 'The content is not what its type says ({mediaType}).',
  'PAPER.EMPTY': 'The paper has no content.',
  'MIGRATION.NOT_FOUND': 'There is no such migration, or it is not of your bodies.',
  'PACK.NOT_FOUND': 'There is no such rule pack.',
  'PAPER.NOT_FOUND': 'There is no such paper.',
  'PAPER.NOT_UPLOADED':
    'No paper with this SHA-256, size and type has been uploaded; upload it first.',
  'PAPER.TOO_LARGE': 'A paper is at most 20 MB.',
  'PERSON.NOT_FOUND': 'There is no such person, or you have no reason to read about them.',
  'PURPOSE.UNKNOWN':
    'This purpose is not one that can be named: {choices}; a number may follow after a semicolon.',
  'READ.TOO_MANY_UNKNOWN':
    'Too many addresses that are not yours to see; wait {seconds} seconds. Administrators have been told.',
  'REORGANISATION.NOT_FOUND': 'There is no such reorganisation, or it is not of your bodies.',
  'REQUEST.CROSS_SITE':
    'The request did not come from our own pages; add the header X-Requested-With: ro.',
  'REQUEST.MALFORMED': 'The request is malformed.',
  'REQUEST.TOO_MANY': 'Too many requests; wait a little.',
  'REMEDY.ASK_ABOVE':
    'Neither you nor a deputy of yours acts here. Leave it to another holder of the role, or ask the body directly above to appoint one.',
  'REMEDY.DEPUTE':
    'Lend the role for this kind of acts, or ask the body directly above to name a deputy for you.',
  'REMEDY.TELL_PRINCIPAL':
    'What was lent is not lent on: tell who lent you the role, so that they act or lend it to somebody else.',
  'RIGHT.NOT_PERMITTED': 'Your roles do not permit this.',
  'ROUTE.METHOD': 'This address does not take that method; it takes {allowed}.',
  'ROUTE.UNKNOWN': 'There is nothing at this address.',
  'SEEN.MALFORMED': 'If-Match must be the ETag of the dossier as it was shown to you.',
  'SEEN.MISSING': 'A decision needs If-Match with the ETag of what you were shown.',
  'SEEN.STALE': 'The dossier has changed since you looked: read it again before you decide.',
  'SERVER.FAULT':
    'Something failed on our side. Nothing was half done; quote the number of this request.',
  'SERVER.NOT_READY': 'A part of the system is not up; try again with the same key.',
  'SESSION.ENDED': 'The session has ended; sign in again.',
  'SESSION.FACTOR_STALE':
    'This weighs too much for a sign-in of some time ago: prove again that it is you. A proof lasts {minutes} minutes.',
  'SESSION.MISSING': 'Sign in first.',
  'SESSION.NOT_FOUND': 'None of your sessions that stand has this id.',
  'SIGN_IN.ACCOUNT_DISABLED':
    'This account is disabled. An administrator of your organisation can say why.',
  'SIGN_IN.ANOTHER_PERSON':
    'Somebody else signed in at the provider than the one this session belongs to.',
  'SIGN_IN.ANSWER_INVALID': "The provider's answer cannot be accepted; sign in again.",
  'SIGN_IN.ATTEMPT_UNKNOWN':
    'This sign-in was used already, took too long, or was begun in another browser; begin again.',
  'SIGN_IN.CLASS_TOO_WEAK':
    'The provider did not authenticate you as strongly as is demanded here ({demanded}); sign in there with your second factor.',
  'SIGN_IN.FAILED': 'Login and password do not fit.',
  'SIGN_IN.IDENTITY_UNKNOWN':
    'The provider knows you, but no account here is linked to that identity. Ask an administrator of your organisation to link it, or use your invitation.',
  'SIGN_IN.INVITATION_OVER':
    'This invitation was used or has expired; ask an administrator for a new one.',
  'SIGN_IN.NOT_PROVEN_AFRESH':
    'The provider did not ask you again who you are; sign in there anew.',
  'SIGN_IN.NO_PROVIDER': 'Nobody signs in by a provider here; use login and password.',
  'SIGN_IN.PROVIDER_AWAY':
    'The provider does not answer. Try again soon, or sign in with login and password.',
  'SIGN_IN.REFUSED_THERE': 'The provider did not sign you in ({error}).',
  'SIGN_IN.TOO_MANY': 'Too many tries; wait {seconds} seconds.',
  'STAFFING.NOT_FORECAST': 'The steps still to come of such a dossier are not forecast.',
  'TASK.NOT_FOUND': 'There is no such open task for you.',
  'TASK.TAKEN': 'Somebody else has taken this task on.',
};
