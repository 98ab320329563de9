import { PassThrough } from 'node:stream';
import { runCommand } from '../../cli/commands';
import { runDemo } from '../../cli/demo';
import { readOptions } from '../../cli/walkthrough/options';

/** What a command printed, and its exit code. */
async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true)),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true)),
  ];
  try {
    return { code: await runCommand(argv), out, err };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

describe('ro', () => {
  it('lists every command in one sentence', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const name of ['law', 'walkthrough', 'demo', 'verify', 'rebuild'])
      expect(out).toMatch(new RegExp(`^  ${name} .+\\.$`, 'm'));
  });

  it('names the commands there are when one is unknown', async () => {
    const { code, err } = await run('walk');
    expect(code).toBe(2);
    expect(err).toContain('walkthrough');
  });

  it.each(['constructor', '__proto__'])('takes %s for no command', async (name) => {
    expect((await run(name)).code).toBe(2);
  });
});

describe('ro demo', () => {
  it('explains itself, and refuses what it cannot do', async () => {
    const sink = new PassThrough();
    expect(await runDemo(['--help'], sink, sink)).toBe(0);
    expect(await runDemo(['drop'], sink, sink)).toBe(2);
    expect(await runDemo(['reset', '--now'], sink, sink)).toBe(2);
    expect(String(sink.read())).toContain('ro demo reset');
  });
});

describe('options of the walkthrough', () => {
  it('are English and for people by default', () => {
    expect(readOptions([])).toEqual({
      scenario: 'plain',
      json: false,
      url: undefined,
      language: 'en',
    });
  });

  it('take an address without its last slash', () => {
    expect(readOptions(['--url', 'http://127.0.0.1:3000/', '--json', '--lang', 'vi'])).toEqual({
      scenario: 'plain',
      json: true,
      url: 'http://127.0.0.1:3000',
      language: 'vi',
    });
  });

  it.each([['--lang', 'fr'], ['--url', 'nowhere'], ['--loud']])(
    '%s is refused with the reason',
    (...argv) => {
      expect(readOptions(argv)).toEqual(expect.stringMatching(/.+/));
      expect(readOptions(argv)).not.toBe('help');
    },
  );
});
