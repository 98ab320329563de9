// Runs before node_modules exist, so: plain JavaScript, Node's own modules only.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A failure whose message is meant for the person at the terminal. */
export class Halt extends Error {}

/** Where progress goes: to the error output, since commands answer with JSON, unless the program says otherwise. */
export const progress = { stream: process.stderr };

/** Runs a long step: a line when it begins, since it may take a minute, and one with the seconds when it is done. */
export async function step(what, work) {
  const startedAtMs = performance.now();
  progress.stream.write(`… ${what}\n`);
  await work();
  progress.stream.write(`✓ ${what} (${((performance.now() - startedAtMs) / 1000).toFixed(1)} s)\n`);
}

/** Runs a program to its end; its output is shown only when it fails. */
export function run(command, args, remedy) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (output += text));
    // A polite kill reaches only this process, and an install nobody waits for must not go on.
    const abandon = () => {
      child.kill('SIGTERM');
      process.exit(130);
    };
    for (const signal of STOP_SIGNALS) process.once(signal, abandon);
    child.once('close', () => STOP_SIGNALS.forEach((signal) => process.off(signal, abandon)));
    child.once('error', (error) =>
      reject(new Halt(`${command}: ${error.message}. Remedy: ${remedy}`)),
    );
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const end = output.trimEnd().split('\n').slice(-30).join('\n');
      reject(new Halt(`${end}\n${command} ${args.join(' ')} failed. Remedy: ${remedy}`));
    });
  });
}

/** Runs a program's main function and turns a `Halt` into its message and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Halt ? `✗ ${error.message}` : error);
    process.exit(1);
  }
}

/** The node_modules' program, started through node so that no shell or link is needed. */
export function nodeModule(...path) {
  return join(ROOT, 'node_modules', ...path);
}
