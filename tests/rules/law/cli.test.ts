import { PassThrough, Readable, Writable } from 'node:stream';
import { runLaw } from '../../../cli/law';

/** A reader that takes one batch at a time, slowly, and remembers how much was ever waiting. */
class SlowReader extends Writable {
  text = '';
  mostWaiting = 0;
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.mostWaiting = Math.max(this.mostWaiting, this.writableLength);
    this.text += chunk.toString();
    setImmediate(done);
  }
}

async function run(argv: string[], input: string | Buffer[]) {
  const [stdout, stderr] = [new SlowReader(), new SlowReader()];
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input);
  const code = await runLaw(argv, stdin, stdout, stderr);
  return { code, out: stdout.text, err: stderr.text, mostWaiting: stdout.mostWaiting };
}

const VOTE =
  '{"pack":"P2025B","body":"cell","question":"admission","full":11,"exemptAbsent":1,"yes":7,"no":1}';
const TERM = '{"from":"2026-05-04","workingDays":1}';
const withVerb = (verb: string, question: string) => question.replace('{', `{"verb":"${verb}",`);

describe('ro law', () => {
  it('answers one question in one line', async () => {
    expect(await run(['vote'], VOTE)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\{"base":10,.*"outcome":"PROPOSED"\}\n$/),
      err: '',
    });
    expect((await run(['term'], `${TERM}\n`)).out).toBe('{"lastDay":"2026-05-05","skipped":[]}\n');
    expect((await run(['gate'], '{}')).out).toBe('{"gates":[]}\n');
  });

  it('exits 0 on a refusal', async () => {
    const refused = await run(['vote'], VOTE.replace('"full":11', '"full":2'));
    expect(refused).toMatchObject({ code: 0, out: expect.stringContaining('"refused":true') });
  });

  it.each([
    ['pack', ['vote'], VOTE.replace('P2025B', 'P1')],
    ['(input)', ['vote'], '{'],
    ['(input)', ['term'], ''],
    ['(input)', ['gate'], '[]'],
    ['(input)', ['gate'], ' '.repeat(70_000)],
    ['from', ['term'], '{}'],
    ['verb', ['judge'], '{}'],
    ['verb', [], '{}'],
    ['verb', ['vote', 'again'], '{}'],
  ])('exits 2 and names %s on stderr', async (field, argv, input) => {
    expect(await run(argv, input)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(`: ${field}: `),
    });
  });

  it('explains itself and the names of events', async () => {
    const help = await run(['--help'], '');
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('cellResolved') });
  });
});

describe('ro law --lines', () => {
  it('answers line by line, bad input too, whatever the ends of lines', async () => {
    const lines = [
      withVerb('vote', VOTE),
      'no json',
      `${withVerb('term', TERM)}\r`,
      '{"verb":"judge"}',
      '',
      '[]',
      '{"verb":"gate","__proto__":1}',
      '{"verb":"gate"}',
    ];
    const { code, out } = await run(['--lines'], lines.join('\n'));
    expect(code).toBe(0);
    const answers: unknown[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toEqual([
      expect.objectContaining({ base: 10, passes: true }),
      { error: { field: '(input)', why: 'is not JSON' } },
      { lastDay: '2026-05-05', skipped: [] },
      { error: { field: 'verb', why: expect.any(String) } },
      { error: { field: '(input)', why: 'is not JSON' } },
      { error: { field: '(input)', why: 'must be a JSON object' } },
      { error: { field: '__proto__', why: expect.any(String) } },
      { gates: [] },
    ]);
  });

  it('puts together what arrives in pieces, even inside a letter', async () => {
    const bytes = Buffer.from(`{"verb":"Quảng"}\n${withVerb('term', TERM)}\n`);
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    const { out } = await run(['--lines'], pieces);
    expect(out.split('\n')).toHaveLength(3);
    expect(out).toContain('2026-05-05');
  });

  it('answers a line before the next one is asked', async () => {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const ended = runLaw(['--lines'], stdin, stdout, new PassThrough());
    stdin.write(`${withVerb('term', TERM)}\n`);
    const [first] = await stdout.take(1).toArray();
    expect(String(first)).toBe('{"lastDay":"2026-05-05","skipped":[]}\n');
    stdin.end();
    expect(await ended).toBe(0);
  });

  it('answers a line that never ends with bad input, without keeping it', async () => {
    const endless = Array.from({ length: 40 }, () => Buffer.alloc(65_536, 'x'));
    const { out } = await run(['--lines'], [...endless, Buffer.from(`\n{"verb":"gate"}\n`)]);
    expect(out.split('\n').slice(1)).toEqual(['{"gates":[]}', '']);
    expect(out).toContain('longer than 65536');
  });

  it('answers thousands a second and waits for a slow reader', async () => {
    const line = `${withVerb('term', '{"from":"2026-05-04","workingDays":60}')}\n`;
    const chunks = Array.from({ length: 40 }, () => Buffer.from(line.repeat(250)));
    const startedMs = performance.now();
    const { out, mostWaiting } = await run(['--lines'], chunks);
    const seconds = (performance.now() - startedMs) / 1000;
    expect(out.trimEnd().split('\n')).toHaveLength(10_000);
    expect(10_000 / seconds).toBeGreaterThan(2_000);
    expect(mostWaiting).toBeLessThan(out.length / 20);
  });
});
