import { runCommand } from './commands';
import { describe } from './closing';

// What the answers wait for is closed by the commands themselves; the exit code must not cut off what is still written.
runCommand(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`✗ ${describe(error)}\n`);
    process.exitCode = 1;
  },
);
