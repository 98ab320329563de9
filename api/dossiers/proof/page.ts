import { messagesIn, type Language } from '../../../rules/messages/say';
import { BALLOT_KINDS } from '../../../rules/votes/tally';
import { escapeHtml as text } from '../../lists/html';
import type { ShownVote } from '../votes';
import { PROOF_WORDS, type ProofWords } from './words';

/** What stands above the card: whose dossier it is. */
export interface ProofOf {
  readonly code: string;
  readonly subject: string | null;
}

const STYLE = `@page{size:A4;margin:20mm 15mm 20mm 30mm}
*{box-sizing:border-box}body{font:11pt/1.25 "Times New Roman",serif;color:#000;background:#fff;margin:0 auto;max-width:165mm}
h1{font-size:15pt;text-align:center;margin:0 0 3mm}h2{font-size:11.5pt;margin:3mm 0 1mm}
dl{display:grid;grid-template-columns:62mm 1fr;gap:.4mm 4mm;margin:0}dt{font-style:italic}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{border:.5pt solid #000;padding:.5mm 2mm;text-align:left}
thead{display:table-header-group}tr{break-inside:avoid}.off{border:1.5pt solid #000;padding:2mm}
footer{margin-top:4mm;font-size:9pt}`;

/** A proof card as a page to print: A4, no script, nothing loaded from anywhere. */
export function proofPage(vote: ShownVote, of: ProofOf, language: Language): string {
  const words = PROOF_WORDS[language];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${text(`${words.title} ${of.code}`)}</title>
<style>${STYLE}</style></head><body>
<h1>${text(words.title)}</h1>
${vote.takenOver ? `<p class="off">${text(words.takenOver)}</p>` : ''}
${vote.voided ? `<p class="off">${text(words.voided)}</p>` : ''}
${pairs(meetingOf(vote, of, words, language))}
<h2>${text(words.result)}</h2>
${pairs(resultOf(vote, words))}
${countsOf(vote, words)}
<h2>${text(words.roll)}</h2>
${vote.takenOver ? `<p>${text(words.takenOver)}</p>` : rollOf(vote, words)}
<footer>${text(words.secrecy)} ${text(words.advice)}</footer>
</body></html>`;
}

type Pair = readonly [string, string];

function meetingOf(
  vote: ShownVote,
  { code, subject }: ProofOf,
  words: ProofWords,
  language: Language,
): readonly Pair[] {
  const { meeting } = vote;
  const conflicts = meeting?.conflicts.map(({ name }) => name).join(', ');
  return [
    [code, subject ?? ''],
    [words.question, words.questions[vote.question]],
    [words.bodies[vote.body], vote.organisation.name],
    [words.round, String(vote.round)],
    [words.heldOn, dayIn(language, vote.heldOn)],
    [words.form, words.forms[vote.form] ?? vote.form],
    [words.chosenBy, words.chosenBys[vote.formChosenBy] ?? vote.formChosenBy],
    [words.chair, meeting?.chair.name ?? words.notRecorded],
    [words.secretary, meeting?.secretary.name ?? words.notRecorded],
    [words.conflicts, meeting ? conflicts || words.nobody : words.notRecorded],
  ];
}

function resultOf(vote: ShownVote, words: ProofWords): readonly Pair[] {
  const change = vote.whatWouldChangeIt;
  const would =
    'marginYes' in change
      ? words.margin(change.marginYes)
      : [
          words.short(change.moreYesNeeded),
          ...(change.withinReachOfPresent ? [] : [words.unreachable]),
        ].join(' ');
  const absent = `${vote.absent} (${words.withLeave}: ${vote.absentWithLeave})`;
  return [
    [words.base, String(vote.base)],
    [words.present, String(vote.present)],
    [words.absent, absent],
    ...BALLOT_KINDS.map((kind): Pair => [words.ballots[kind], String(vote[kind])]),
    [words.ballots.notCast, String(vote.notCast)],
    [words.needed, String(vote.needed)],
    [words.inequality, vote.inequality],
    [words.article, vote.article],
    ...(vote.unconfirmed.length > 0
      ? [[words.unconfirmed, vote.unconfirmed.map(({ name }) => name).join('; ')] as const]
      : []),
    [words.result, `${vote.passes ? words.passed : words.failed}: ${words.outcomes[vote.outcome]}`],
    [words.change, would],
    [words.resolution, vote.resolutionNumber ?? '–'],
  ];
}

function countsOf({ meeting }: ShownVote, words: ProofWords): string {
  if (!meeting) return '';
  const rows = (['chair', 'secretary'] as const).map((counter) => {
    const count = meeting.counts[counter];
    const cells = BALLOT_KINDS.map((kind) => `<td>${count[kind]}</td>`).join('');
    return `<tr><th>${text(words[counter])}</th>${cells}<td>${text(count.enteredBy?.name ?? '–')}</td></tr>`;
  });
  const heads = [
    words.twoCounts,
    ...BALLOT_KINDS.map((kind) => words.ballots[kind]),
    words.enteredBy,
  ];
  return `<h2>${text(words.twoCounts)}</h2>${table(heads, rows)}`;
}

function rollOf({ lines }: ShownVote, words: ProofWords): string {
  if (lines.length === 0) return `<p>${text(words.noRoll)}</p>`;
  const rows = lines.map(({ name, counted, reason }) => {
    const cells = [name, counted ? words.yes : words.no, words.reasons[reason]];
    return `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`;
  });
  return table([words.member, words.counted, words.why], rows);
}

function table(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((one) => `<th>${text(one)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function pairs(list: readonly Pair[]): string {
  return `<dl>${list.map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`).join('')}</dl>`;
}

function dayIn(language: Language, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return messagesIn(language).writeDay(year, month, date);
}
