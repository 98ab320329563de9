import type { Messages } from '../messages';

/** Sentences of notices, by kind; `{clock}` is named by its act. */
export const notices: Messages['notices'] = {
  'admission.decided': 'Admission was decided on {decidedOn}.',
  'admission.refused': 'Admission was refused on {decidedOn}; the reason stands in the dossier.',
  'break-glass.asked':
    '{asker} asks to read this dossier in an emergency, for {hours} hours; a second person must agree.',
  'break-glass.ended': "{asker}'s emergency reading of this dossier has ended.",
  'break-glass.opened':
    '{approver} let {asker} read this dossier in an emergency, for {hours} hours.',
  'recognition.decided':
    'Recognition as a full member was decided; the official day is {officialOn}.',
  'file.returned': 'The file was returned for completion: {items}.',
  'decision-term.extended': 'The term of the decision was extended until {until}.',
  'failed-vote.answered': 'The authority answered the failed vote: {answer}.',
  'vote.failed': 'A vote did not pass: {yes} in favour of {base}.',
  'ceremony.irregular': 'A ceremony was held {daysLate} days late without consent.',
  'verification.disqualifying': 'The verification ended with a disqualifying conclusion.',
  'cell.too-small': 'A cell has only {fullMembers} full members left: add members or merge it.',
  'dossier.withdrawn': 'The candidate withdrew on {withdrawnOn}.',
  'calendar.changed':
    'Signed calendar {version} moves {dates} dates of this dossier; the first from {from} to {to}.',
  'pack.moved':
    'The dossier goes by {to} from now on, no longer by {from}: look at its dates and papers.',
  'bodies.changed': 'The dossier came to this body by a reorganisation on {on}.',
  'entry.voided': 'Entry {seq} was voided by a second person.',
  'entry.corrected': 'Entry {seq} was corrected; dates may have moved.',
  'clock.reminder': '{clock}: due on {dueOn}.',
  'clock.escalation': '{clock}: was due on {dueOn} and is not done.',
  'candidate.off-listed': 'The candidate was taken off the list on {removedOn}.',
  'ceremony.held': 'The admission ceremony was held on {heldOn}.',
  'dossier.withdrawn-after-decision':
    'The candidate withdrew on {withdrawnOn}, after the decision of {decidedOn}: the decision must be cancelled.',
  'transfer.announced': 'A member moves to another cell; the move takes effect on {effectiveOn}.',
  'letter.issued':
    'A letter of introduction was issued on {issuedOn}; it must be presented in time.',
  'letter.reissued':
    'A letter of introduction was issued again on {issuedOn}; the earlier one no longer counts.',
  'letter.sent-back':
    'The new cell sent the letter of introduction back on {sentBackOn}; the reason stands in the dossier.',
  'member.accepted': 'The new cell entered the member on its roll on {acceptedOn}.',
  'member.hosted': 'The host cell took the member in on {hostedOn}, until {untilOn}.',
  'member.returned': 'The member came back from temporary activity on {returnedOn}.',
  'member.reported-missing':
    'A member on the way to another cell was reported missing on {reportedOn}: find the member, or end the transfer.',
  'missing.answered': 'The body above the cell answered for the missing member: {answer}.',
  'transfer.called-off': 'The transfer was called off on {calledOffOn}.',
  'cancellation.asked': 'Asked on {askedOn} to cancel the decision: {because}.',
  'decision.cancelled': 'The decision on admission was cancelled on {cancelledOn}.',
  'file.expired': 'The cell did not meet on the file by {lastDayOn}: it is redone in part.',
  'candidate.died': 'The candidate died on {diedOn}.',
  'decision.annulled': 'The {annuls} was annulled on {annulledOn}: {ground}.',
  'removal.proposed': 'The cell voted on {heldOn} to strike the probationary member off.',
  'meeting.fruitless':
    'The meeting of {heldOn} carried neither recognition nor removal ({fruitless} so far): it votes again.',
  'deadlock.reported':
    'After {fruitless} meetings without recognition or removal, the last on {heldOn}, the matter was reported up for a decision.',
  'deadlock.settled': 'What meetings could not carry was decided on {decidedOn}: {outcome}.',
  'complaint.filed': 'The person struck off complained on {filedOn}.',
  'complaint.settled': 'The complaint about the removal was answered on {settledOn}: {outcome}.',
  'removal.decided':
    'The probationary member was struck off by decision {number} of {decidedOn}; the reason stands in the dossier.',
  'member.disciplined': 'The probationary member was disciplined on {decidedOn}: {measure}.',
  'redo.ordered': 'On {orderedOn} the procedure was ordered to be done again: {from}.',
  'correction.recognised': 'The {annuls} was recognised after correction on {decidedOn}.',
  'redo.uncured': 'What was wrong could not be cured; the case ended on {endedOn}.',
  'case.held': 'The case rests from {heldFrom}: {reason}.',
  'hold.released': 'The case goes on from {releasedOn}.',
  'hold.not-admitted': 'The case that rested ended on {releasedOn}: not admitted.',
  'class.moved': 'A class was moved to other days.',
  'class.cancelled': 'A class was cancelled: nominations stand for another one.',
  'class.place-refused': 'A class had no place: the nomination stands for another one.',
  'class.list-answered': 'The centre answered list {list}: {enrolled} taken in, {refused} refused.',
  'class.finished': 'A class has ended; results of {issuedOn}.',
  'mentor.wanted': 'The member came from another cell on {wantedOn}: name a mentor here.',
  'admission.moved': 'The dossier of a member who moved here came to this body on {on}.',
  'move.certified': 'A candidate moves: certificate or file went to the new place on {on}.',
  'candidate.moved':
    'The case of a candidate who moved was given to a cell of the new place on {on}.',
  'move.called-off': 'The move of the candidate was called off on {on}.',
  'staffing.bottleneck': 'Nobody able is left for every step to come: {steps}.',
};
