/** What `ro calendar --help` prints. */
export const CALENDAR_HELP = `ro calendar show [--year <year>]     days off, make-up days and swaps, with source and who signed them
ro calendar preview <file> --organisation <code>   every open date that the year in the file would move, old and new
ro calendar import <file> --organisation <code> --as <login> [--dry-run]   proposes the year in the file
ro calendar sign <notice> --organisation <code> --as <login>   a second person signs; open dossiers follow
  --language vi|en   the language of sentences, English unless said otherwise
  --json             one JSON object a line instead of sentences
  --url <address>    the system to write to; default: the one running on RO_HOME
  --code <digits>    the second factor, where the account has one

show and preview read the book of the system that runs (or DATABASE_URL). import and sign go through the door over HTTP as
the person named by --as, whose password stands in RO_PASSWORD: the organiser or secretary of a province-level body.
A file: {"year":2027,"source":"…","document":"…","daysOff":[{"day":"2027-01-01","why":"New Year's Day"}],
"swaps":[{"off":"2027-02-12","worked":"2027-02-13"}]}. It says all there is about its year. Every bad line is named.
Exit code 0 when all is well, 1 when lines are to mend or the system refuses, 2 when the question cannot be read or nothing runs.
`;
