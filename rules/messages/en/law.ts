/** Why the rules refuse: one sentence each, saying what is wrong and what mends it. */
export const law: Readonly<Record<string, string>> = {
  'ACT.UNKNOWN': 'There is no act named {act} for this dossier.',
  'ACT.ONLY_TIME': 'Only the passing of time does this; nobody can do it by hand.',
  'AGE.NOT_OVER':
    'The candidate will not be over {years} by the meeting; there is nothing to assess.',
  'ALREADY.DONE': 'This was done already, on {doneOn}.',
  'ANNULMENT.CELL_NEEDED':
    'The body that decided is gone: name the cell on whose roll the member stands now.',
  'ANNULMENT.CONSENT_NEEDED':
    "The member stands in another cell than when it was decided: the superior's written consent comes first.",
  'ANNULMENT.NO_DECISION': 'There is no {annuls} here that stands.',
  'ANNULMENT.OTHER_ISSUER': 'Another body took this decision.',
  'AUTHORITY.NONE': 'No body above the cell may decide this under rule pack {pack}.',
  'BODY.NO_COMMITTEE': 'The body has no members in office on that day, so it cannot vote.',
  'BODY.NO_POWER': 'This body has no power to decide the question.',
  'CALENDAR.GAP': 'The term reaches beyond the days the calendar knows.',
  'CANCELLATION.TOO_EARLY':
    'Nobody has asked for the decision to be cancelled, and its ceremony is not overdue (until {dueOn}).',
  'DECISION.TO_BE_CANCELLED':
    'Since {askedOn} the decision is to be cancelled; it is no longer carried out.',
  'DENUNCIATION.ANONYMOUS':
    'A denunciation without a name is not processed as one; what it says may be checked.',
  'HOLD.DECISION_STANDS':
    'The admission was decided on {decidedOn}: the case goes on, and the decision is cancelled.',
  'HOLD.OTHER_WAY': 'This rest ({hold}) ends by an act of its own.',
  'CANDIDATE.HAS_DOSSIER':
    'Another dossier about this person is open; go on with that one, or end it first.',
  'CANDIDATE.ALREADY_MEMBER': 'The candidate is a member already.',
  'CARD.NOT_FULL_MEMBER': 'A Party card is issued to full members only.',
  'CARD.NOT_ISSUED': 'No Party card has been issued yet.',
  'CARD.NUMBER': 'The number of a Party card has twelve digits.',
  'CARD.NUMBER_TAKEN': 'A Party card of this number has been issued already.',
  'CELL.NOT_SMALL': 'The cell has enough full members; there is nothing to report or restore.',
  'CELL.TOO_SMALL':
    'The cell has {full} full members and needs {needed}: its superior must add members or merge it first.',
  'CELL.UNKNOWN': 'No cell of that id exists on that day.',
  'CLASS.NOT_ENROLLED': 'The candidate is not enrolled in a class.',
  'CLASS.NOT_NOMINATED': 'The candidate must be nominated for a class first.',
  'CLASS.NOT_OPEN': 'That class does not exist or takes no more learners.',
  'CLASS.OTHER': 'The candidate is enrolled in another class.',
  'COMMITTEE.STANDING_TOO_LARGE':
    'Of {committee} members in office {standing} sit on the standing committee: more than one in {atMostOneIn}.',
  'CONFLICT.SELF': 'Nobody has a tie to themselves.',
  'CONFLICT.WITHDRAWN_ABOVE':
    'Kinship, or a tie somebody else recorded, is withdrawn only by the body directly above.',
  'CORRECTION.LATER_ENTRIES':
    'Entries after it would no longer be allowed: {seqs}. They must be voided or annulled first.',
  'CORRECTION.NO_ENTRY':
    'Entry {seq} does not exist, was voided, or holds nothing that somebody typed.',
  'CORRECTION.OTHER_DOSSIER':
    'With this input the dossier would be about another person or belong to another body; it must be ended and another begun.',
  'CORRECTION.OTHER_EVENTS':
    'Entry {seq} would be something else than was recorded; it must be voided or annulled, and done anew.',
  'CORRECTION.ROLL_MOVED_ON':
    'The roll on which this person stands has been changed on the word of this entry since; that change must be undone first.',
  'CORRECTION.SAME_INPUT': 'Entry {seq} says exactly this already.',
  'CORRECTION.SAME_PERSON':
    'A vote or a decision is set right by a second person, not by the one who recorded it.',
  'CORRECTION.TOLD_OTHERS':
    'Other dossiers have been told what this entry says: {targets}. Set it right there first.',
  'DATE.BEFORE_CAUSE': 'The day {day} lies before {earliest}, the earliest day possible.',
  'DATE.IN_FUTURE': 'The day {day} lies in the future; today is {today}.',
  'DECISION.ISSUE_DAY_MISSING': 'The day on which the decision was issued is missing.',
  'DECISION.NUMBER_MISSING': 'The number of the decision is missing.',
  'DECISION.REASON_MISSING':
    'The vote did not pass: a reason is needed, because the cell and its committee must be told.',
  'DEPUTATION.IN_PAST': 'Nothing is lent back in time: {fromOn} has passed, today is {today}.',
  'DEPUTATION.NOT_HELD':
    'The principal does not hold the role {role} at this body on the first day; what was lent is not lent on.',
  'DEPUTATION.NOT_LENDABLE':
    "The role {role} cannot be lent: a vote is each member's own, and other roles have no acts to lend.",
  'DEPUTATION.NO_DAY': 'A deputation lasts at least one day: {toOn} is not after {fromOn}.',
  'DEPUTATION.SELF': 'Nobody deputes themselves.',
  'DEPUTATION.TOO_LONG':
    'A deputation lasts until {until} at most; whoever is away longer is replaced.',
  'DOSSIER.CLOSED': 'The dossier is closed ({phase}).',
  'DOSSIER.EXISTS': 'A dossier of that id exists already.',
  'DOSSIER.MISSING': 'There is no such dossier.',
  'EDUCATION.NO_GROUND':
    'Less education is enough for respected elders of a place on the list only; name it.',
  'FILE.EXPIRED': 'The term of the file ended on {lastDayOn}: it is redone before anything else.',
  'FILE.INCOMPLETE': 'The file lacks: {missing}.',
  'FILE.NOT_STALE': 'The file is still valid; it need not be redone.',
  'GATE.AGE':
    "On the day of the cell's meeting the candidate does not meet the age condition ({why}).",
  'GATE.AGE_OVER':
    "On the day of the cell's meeting the candidate is over {maxYears}: health, standing and what there is at the place are recorded first, and the consent is asked for ({why}).",
  'GATE.CERTIFICATE':
    "On the day of the cell's meeting the certificate of the awareness class is missing or expired ({why}).",
  'GATE.CONSENT':
    "On the day of the cell's meeting these must have been written before: {missing}.",
  'GATE.EDUCATION': 'Education: {learnt}; needed: {needed}.',
  'GATE.STALENESS':
    "On the day of the cell's meeting the file is too old and must be redone ({why}).",
  'GLASS.NOT_NOW': 'This request to read now stands as: {standing}.',
  'GLASS.SAME_PERSON': 'Whoever asks to read does not let themselves in.',
  'HELPER.NOT_FULL_MEMBER': 'The helper must be a full member of the same cell.',
  'INTRODUCER.ENOUGH': 'The candidate has the introductions needed ({needed}).',
  'INTRODUCER.NOT_FULL_MEMBER': 'The introducer must be a full member of the Party.',
  'INTRODUCER.SELF': 'Nobody introduces themselves.',
  'INTRODUCER.TOO_SHORT':
    'The introducer has worked or lived with the candidate for {shared} months; {needed} are needed.',
  'INTRODUCER.TWICE': 'This member has introduced the candidate already.',
  'MENTOR.NOT_FULL_MEMBER': 'The mentor must be a full member of the Party.',
  'MENTOR.SELF': 'Nobody is their own mentor.',
  'ORDER.APPLICATION_FIRST': 'The application must be filed before the CV.',
  'ORDER.CERTIFIED_BEFORE_REPLY':
    'The conclusion is dated before a verification reply it must rest on.',
  'ORDER.CV_FIRST': 'The CV must be filed first.',
  'ORDER.DIVISION_FIRST': 'The division committee must appraise first.',
  'LOCAL.UNION_PROPOSAL_FIRST':
    "The local overlay asks for a union's proposal before the file is opened.",
  'LOCAL.AWARENESS_CHECK_FIRST':
    "The local overlay asks for a check of the candidate's awareness before the decision.",
  'ORDER.GRASSROOTS_FIRST': 'The grassroots committee must vote first.',
  'ORDER.RECEIPT_FIRST': 'The receipt of the decision must be recorded first.',
  'PACK.BACKWARDS': 'A dossier does not go back from {from} to {to}.',
  'PACK.NOT_PINNED':
    'This dossier goes by no rule pack that could be changed: its file is not open, or it is closed.',
  'PACK.NOT_YET': 'Rule pack {pack} is in force from {fromOn}; today is {today}.',
  'PACK.NOBODY_DECIDES':
    'Since {since} no body here decides by {pack}: move the dossier to another pack, or say why it stays.',
  'PACK.NOTHING_TO_REVIEW':
    'Nothing asks for a review: the dossier goes by {pack}, and no newer regulation is in force that nobody has looked at.',
  'PACK.OUTDATED':
    'Acted under {pack} after the first day of {newer}, {since}; no transitional clause is known.',
  'PACK.SAME': 'The dossier goes by {pack} already, with all that its bodies laid over it.',
  'PACK.LOOSENS':
    'A local rule may only ask more than rule pack {pack} does at {path}, never less or something else.',
  'PACK.NO_ARTICLE': 'The document on which {path} stands is missing.',
  'PACK.UNKNOWN': 'There is no rule pack {pack}.',
  'PACK.UNKNOWN_PATH': 'Rule pack {pack} has no value named {path}.',
  'PACK.WRONG_VALUE':
    'What is given for {path} does not have the form of that value in rule pack {pack}.',
  'PAPER.UNKNOWN_SLOT': 'This dossier has no paper named {slot}.',
  'PAPERS.MISSING': 'Papers are missing: {missing}.',
  'PERSON.UNKNOWN': 'No person of that id is in the register.',
  'PHASE.AFTER_CEREMONY': 'This is possible only before the admission ceremony.',
  'PHASE.NOT_NOW': 'This is not possible while the dossier is: {phase}.',
  'REDO.SAME_AUTHORITY':
    'By the register this body would decide again, though it had no power to: set the register right first.',
  'REDO.STAGE_MISSING': 'This stage has to be there before what is to be redone: {stage}.',
  'REQUEST.UNKNOWN': 'There is no verification request number {request}.',
  'DISCIPLINE.NO_EXPULSION':
    'A probationary member can be reprimanded or warned; expulsion is for full members only.',
  'REMOVAL.LONGER_THAN_PROBATION':
    'Probation has not lasted {months} months by the day of the meeting.',
  'REMOVAL.MONTHS_MISSING': 'For this ground say for how many months; {needed} are needed.',
  'REMOVAL.NO_DISCIPLINE': 'No disciplinary measure is on record by that day.',
  'REMOVAL.REASON_MISSING': 'A removal needs a reason; the member and the cell are told it.',
  'DEADLOCK.GONE_UP':
    'After the meeting of {heldOn} the matter has gone up; only what that very meeting voted can still be recorded.',
  'DEADLOCK.TO_BE_DECIDED':
    'After {fruitless} fruitless meetings it is decided upon: recognise, strike off, or have them vote again.',
  'VOTE.SAME_MEETING': 'The meeting of {heldOn} has voted on this already.',
  'COMPLAINT.FINAL':
    'The Central level answered on {settledOn}; there is nobody above to complain to.',
  'COMPLAINT.TOO_LATE':
    'The decision was received on {receivedOn}; a complaint was possible until {lastDay}.',
  'REMOVAL.TOO_EARLY':
    'Whether the member qualifies is judged after the twelve months, which end on {endsOn}.',
  'REMOVAL.TOO_FEW_MONTHS': '{months} months are no ground to strike off; {needed} are needed.',
  'RESOLUTION.NUMBER_MISSING': 'The vote passes: the number of the resolution is missing.',
  'RETURN.NO_ITEMS': 'Name at least one paper to mend.',
  'RIGHT.NOT_HOLDER': 'Only this may do it: {roles} at the body that owes it.',
  'RIGHT.OWN_CASE': 'Nobody acts in their own case.',
  'RIGHT.RELATIVE':
    'You have a declared tie ({conflict}) to the person this is about, so you do not verify, preside, submit or sign here. Depute somebody, or ask the body directly above to name a deputy.',
  'SEAT.EMPTY': 'This dossier has no such body: {seat}.',
  'SEPARATION.SAME_PERSON': 'Another person must do this: you already did {hand}.',
  'TERM.ALREADY_EXTENDED':
    'The term was extended already, until {until}; it can be extended only once.',
  'TERM.NOT_RUNNING': 'No term of a decision is running.',
  'TERM.OVER': 'The term ended on {dueOn}; it can be extended only before its end.',
  'UNION.NOT_NEEDED': 'With two introducing members no resolution of a union is needed.',
  'VERIFICATION.NOBODY_ASKED':
    'Nobody has been asked and nothing waived; there is nothing to conclude from.',
  'VERIFICATION.REPLIES_MISSING': 'Verification requests without a reply: {missing}.',
  'VOID.NOTHING': 'There is no entry that can be voided.',
  'VOID.NOT_NEWEST': 'Only the newest entry ({newest}) can be voided, not number {named}.',
  'VOID.SAME_PERSON': 'A second person must void the entry, not the one who made it.',
  'VOTE.BELOW_THRESHOLD': 'The vote does not pass: {yes} in favour of {base}.',
  'VOTE.COUNT_INVALID': 'A count must be a whole number of at least 0.',
  'VOTE.LISTED_TWICE': 'Somebody is listed twice among those present.',
  'VOTE.MORE_PRESENT_THAN_BASE':
    '{presentCount} are said to be present, but only {base} are in office.',
  'VOTE.NOT_NEEDED': 'No vote of this body is needed here.',
  'VOTE.NOT_ON_ROLL': "Somebody listed as present is not on the cell's roll that day.",
  'VOTE.NO_BASE': 'Nobody is counted in the base, so there is no vote.',
  'VOTE.NOT_CARRIED': 'With {yes} for of a base of {base} the vote would not have carried.',
  'VOTE.STOP_NEEDS_REMOVAL':
    'A probationary member cannot simply be stopped: a removal must be voted.',
  'VOTE.TOO_MANY_BALLOTS': 'There are {ballots} ballots but only {voters} voters.',
  'CENTRE.UNKNOWN': 'No political centre of that id exists on that day.',
  'CLASS.LISTED_TWICE': 'A learner is listed twice in the results.',
  'CLASS.NO_RESULTS': 'The results name no learner.',
  'CLASS.OTHER_KIND':
    'This class is for candidates or new members: their cells nominate them in their own dossiers.',
  'CLASS.NOBODY_NAMED': 'Nobody is named.',
  'CLASS.NOT_FULL_MEMBER': 'Somebody named is not a full member of that cell.',
  'CLASS.FORWARDED_BY_GRASSROOTS':
    'A list is forwarded by the grassroots committee, or by a cell that is itself the grassroots organisation.',
  'CLASS.SITS_ALREADY': 'Somebody on the list sits in a class, or has the certificate already.',
  'CLASS.NOT_ON_LIST': 'Somebody named does not wait on list {list}.',
  'CLASS.FULL': 'The class takes {places}; {free} places are free.',
  'CLASS.AFTER_END': 'The class ended on {closesOn}.',
  'CLASS.SESSION_RECORDED': 'The session of {heldOn} is recorded already.',
  'CLASS.NO_SUCH_SESSION': 'No session is planned for that day; the sessions are {sessions}.',
  'CLASS.SESSION_OUTSIDE': 'The session of {day} lies outside the class, or is named twice.',
  'CLASS.LISTS_WAITING': 'These lists still wait for an answer: {lists}.',
  'CLASS.SESSIONS_MISSING': 'The attendance of these sessions is missing: {sessions}.',
  'CLASS.WITHOUT_RESULT': 'Somebody who sits in the class has no result.',
  'CLASS.TOO_FEW_SESSIONS':
    'Somebody attended {attended} of {sessions} sessions; a certificate needs {needed}.',
  'CERTIFICATE.NUMBER_TWICE': 'The number {number} is given twice.',
  'CERTIFICATE.NUMBER_TAKEN':
    'The issuer has given the number {number} before, for a class of this kind.',
  'CERTIFICATE.OF_ANOTHER': 'A class has given that certificate to somebody else.',
  'LETTER.EXPIRED':
    'The letter of introduction could be presented until {lastDay}; the cell that wrote it must issue it again.',
  'MEMBER.ELSEWHERE': 'The member is in temporary activity elsewhere on that day already.',
  'MEMBER.HAS_TRANSFER':
    'Another transfer of this member is open; go on with that one, or end it first.',
  'MEMBER.NOT_ON_ROLL': "The member is not on this cell's roll on that day.",
  'ORDER.LETTER_ON_ITS_WAY': 'A committee on the way must pass the letter on first.',
  'TRANSFER.END_MISSING': 'Temporary activity needs its last day.',
  'TRANSFER.HAS_NO_END': 'A transfer for good has no last day.',
  'HELPER.NOT_WANTED': 'No helper is asked for here.',
  'MOVE.BODY_UNFIT': 'A case goes to a committee that can give it to a cell of its own.',
  'MOVE.CELL_NOT_BELOW': 'The cell does not stand below the committee that took the case over.',
  'MOVE.NOT_RECEIVED': 'Certificate or file have not come yet: record the receipt first.',
  'MOVE.NUMBER_MISSING': 'The number of the letter that goes with the decision is missing.',
  'TRANSFER.SAME_CELL': 'The member is in that cell already.',
  'TRANSFER.STAY_OVER':
    'The stay ended on {untilOn}; call the transfer off, or announce a new one.',
};
