// `npm run mutate [-- votes|calendar|dates|clocks|authority …]`: the law of these is broken on purpose, one place at a time, and the
// tests of that law must notice; a group below the threshold of stryker.config.json fails the command.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { main, nodeModule, ROOT } from './bootstrap.mjs';
import { ensureInstalled } from './install.mjs';
import { checkPrerequisites } from './prerequisites.mjs';

/** What is broken, and the tests that are asked; only a rule's own tests count, so that each rule has some. */
const GROUPS = {
  votes: {
    rules: ['rules/votes/*.ts', 'rules/admission/voting.ts'],
    tests: ['votes/', 'law/vote', 'admission/votes', 'admission/voting', 'admission/meeting.'],
  },
  calendar: { rules: ['rules/calendar/*.ts'], tests: ['calendar/'] },
  dates: {
    rules: ['admission/three-dates', 'admission/terms-of', 'law/three-dates'].map(
      (name) => `rules/${name}.ts`,
    ),
    tests: ['law/three-dates', 'admission/terms-of'],
  },
  clocks: {
    rules: [
      'rules/kernel/moments.ts',
      'rules/admission/clocks.ts',
      'rules/admission/clock-ledger.ts',
    ],
    tests: ['kernel/moments', 'admission/clocks', 'admission/clock-ledger'],
  },
  authority: {
    rules: ['authority', 'seats', 'questions'].map((name) => `rules/admission/${name}.ts`),
    tests: ['admission/authority', 'admission/seats', 'admission/questions'],
  },
};
const REPORTS = join(ROOT, '.ro/mutation');
const PAGE = join(ROOT, 'docs/proof/mutation.md');

await main(async () => {
  await checkPrerequisites('command');
  await ensureInstalled();
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const unknown = asked.filter((name) => !(name in GROUPS));
  if (unknown.length > 0) {
    console.error(
      `no such group: ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`,
    );
    process.exitCode = 2;
    return;
  }
  const names = asked.length > 0 ? asked : Object.keys(GROUPS);
  for (const name of names) {
    console.log(`\n${name}: ${GROUPS[name].rules.join(', ')}`);
    const startedMs = Date.now();
    if ((await runStryker(GROUPS[name])) !== 0) process.exitCode = 1;
    keep(name, Math.round((Date.now() - startedMs) / 1000));
  }
  const table = tableOf(Object.keys(GROUPS));
  console.log(`\n${table}`);
  if (process.argv.includes('--write')) writeFileSync(PAGE, withTable(table));
});

function runStryker({ rules, tests }) {
  const args = ['run', '--mutate', rules.join(',')];
  const env = { ...process.env, TZ: 'UTC', RO_MUTATION_TESTS: tests.join(',') };
  const bin = nodeModule('@stryker-mutator/core', 'bin', 'stryker.js');
  const stryker = spawn(process.execPath, [bin, ...args], { cwd: ROOT, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stryker.kill(signal));
  return new Promise((resolve) => stryker.once('close', (code) => resolve(code ?? 1)));
}

/** One group's counts by file, beside the others, so that one group can be run anew by itself. */
function keep(name, seconds) {
  const report = JSON.parse(readFileSync(join(REPORTS, 'report.json'), 'utf8'));
  const files = Object.entries(report.files).map(([path, { mutants }]) => {
    const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
    return {
      file: relative(ROOT, join(ROOT, path)),
      killed: of('Killed'),
      timedOut: of('Timeout'),
      survived: of('Survived'),
      notCovered: of('NoCoverage'),
    };
  });
  mkdirSync(REPORTS, { recursive: true });
  const on = new Date().toISOString().slice(0, 10);
  writeFileSync(join(REPORTS, `${name}.json`), JSON.stringify({ on, seconds, files }));
}

function tableOf(names) {
  const lines = names.flatMap((name) => {
    const kept = read(name);
    if (!kept) return [`| **${name}** | | | | | | not run | |`];
    const all = kept.files.reduce(add, { killed: 0, timedOut: 0, survived: 0, notCovered: 0 });
    return [
      line({ ...all, file: `**${name}**` }, `${kept.on}, ${kept.seconds} s`),
      ...kept.files.map((file) => line(file, '')),
    ];
  });
  const head =
    '| Rules | Mutants | Noticed | of these by time | Survived | Not covered | Score | Run |';
  return [head, '| --- | --- | --- | --- | --- | --- | --- | --- |', ...lines].join('\n');
}

function read(name) {
  try {
    return JSON.parse(readFileSync(join(REPORTS, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

function add(sum, file) {
  return Object.fromEntries(Object.keys(sum).map((key) => [key, sum[key] + file[key]]));
}

/** The score rounds down: 79.99 % is not 80. */
function line({ file, killed, timedOut, survived, notCovered }, run) {
  const noticed = killed + timedOut;
  const mutants = noticed + survived + notCovered;
  const score =
    mutants === 0 ? '' : `${(Math.floor((noticed / mutants) * 10_000) / 100).toFixed(2)} %`;
  return `| ${[file, mutants, noticed, timedOut, survived, notCovered, score, run].join(' | ')} |`;
}

/** The page with the newest table in the place of the old one. */
function withTable(table) {
  return readFileSync(PAGE, 'utf8').replace(/^\| Rules [\s\S]*?\n(?!\|)/m, `${table}\n`);
}
