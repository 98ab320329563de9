/** What `ro law --help` prints. */
export const LAW_HELP = `ro law vote | term | gate | order | authority | three-dates | deadlock |
       readmission
                              one JSON object on stdin, one JSON object on stdout
ro law --lines                one object a line, each with "verb"; one answer a line

Answers exit 0, also a failed vote, a blocked gate and a refusal
({"refused":true,"code":…,"article":…,"why":…}). Bad input exits 2 and names the field
on stderr; with --lines it is answered {"error":{"field":…,"why":…}}.
Values marked "to be confirmed" are not confirmed by an organiser. This is not legal advice.

vote, a cell
  {"pack":"P2025B","body":"cell","question":"admission","full":11,"temporarilyElsewhere":0,
   "exemptAbsent":1,"exemptPresent":0,"yes":7,"no":1,"blank":0,"invalid":0}
  question   admission, recognition or removal
  full       all full members on the roll, exempt ones included
  base       full less temporarilyElsewhere less exemptAbsent
  A cell proposes; "deciding": true is refused.
vote, a committee
  {"pack":"P2025B","body":"grassroots-committee","question":"admission","deciding":false,
   "inOffice":14,"yes":10}
  body       grassroots-committee or standing-committee (of the competent authority; in P2026B
             also the grassroots committee's)
  deciding   true: the grassroots committee itself takes the decision (refused in P2026B).
             A standing committee always decides, whatever "deciding" says.
  Only "yes" must be given; other counts are 0 when absent. Ballots may not exceed the base.

term
  {"from":"2026-05-04","workingDays":60}   {"from":"…","months":12}   {"from":"…","days":30}
  {"pack":"P2026B","rule":"R17","events":{"issued":"2026-03-02","received":"2026-03-04"}}
  The day of the event is not counted. Working days follow the calendar (2015 to 2040, provisional
  from 2031); months and days never move off a day off, and a missing day is the month's last.
  rule   counts from                      rule   counts from
  R04    certificateIssued                R16    termEnded
  R06    sharedSince                      R17    received (P2025B), issued (P2026B)
  R07    letterReceived                   R18    ceremony
  R08    letterReceived                   R19    probationEnded
  R09    fileOpened                       R21    recognitionCellResolved
  R15    cellResolved                     R31    ceremony
  Events may also be spelt cell-resolved and so on; other known events may stand beside.

gate
  {"pack":"P2025B","born":"2000-05-20","certificateIssued":"2024-01-10","fileOpened":"2026-02-01",
   "cellMeeting":"2026-05-20"}
  Any may be absent; a gate needs its own day and cellMeeting. Without pack, that of the day the
  file was opened, else of the meeting. Results: pass, warn (uncertain reading), block.

order
  {"application":"2026-03-05","cv":"2026-03-01","verificationReply":"2026-04-02",
   "certification":"2026-04-01"}
  Any may be absent: application, cv, stamp, verificationRequest, verificationReply, waiver, cvComment,
  certification, residenceComment, comments, introduction, unionResolution, readiness, cellMeeting,
  probationEnd, selfReview, mentorReview, recognitionComments, recognitionMeeting. A list of days
  where a step came several times. Each finding warns or blocks; none: the order holds.

authority
  {"pack":"P2025B","question":"admission","organisation":{"level":"grassroots","authorised":true},
   "on":"2025-09-01"}
  question   admission, recognition or removal
  level      whose people are asked about: cell (below a grassroots committee), division, grassroots,
             or superior and province for a cell that stands directly under one
  under      of a cell: grassroots, division, superior or province
  authorised the grassroots committee may decide itself; false when absent
  standingCommittee   the grassroots committee has one; true when absent
  Without pack, the one in force on "on". Answers decides, threshold, comparison.

three-dates
  {"pack":"P2025B","decision":"2024-08-25","ceremony":"2024-09-15"}
  Party age from the decision; probation, official day and the days of the cell's vote from the
  ceremony. Without pack, that of the day of the decision.

deadlock
  {"pack":"P2025B","base":9,"recognition":[5,5],"removal":[3,3]}
  Ayes of a cell's meetings on a probationary member, meeting by meeting; the lists may differ in
  length. Answers outcome: RECOGNISE, REMOVE, VOTE_AGAIN or REPORT_UP, with the fruitless meetings.

readmission
  {"pack":"P2026B","leftOn":"2023-01-10","asksOn":"2026-01-09","earlierReadmissions":0}
  Whether the wait is over. May have recordClearedOn, after a sentence. Answers result, pass or block,
  and earliest: the first day on which the wait is over, null where none helps.
`;
