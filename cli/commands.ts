/** One command: its sentence for `--help`, and how it is run; loaded only when asked for, so that `ro law` starts fast. */
interface Command {
  readonly says: string;
  /** @returns the exit code */
  run(argv: readonly string[]): Promise<number>;
}

const BAD_USAGE = 2;

const COMMANDS: Readonly<Record<string, Command>> = {
  law: {
    says: 'Answers questions of votes, terms and conditions from the law alone, without a dossier.',
    run: async (argv) => {
      const { runLaw } = await import('./law.js');
      return runLaw(argv, process.stdin, process.stdout, process.stderr);
    },
  },
  pack: {
    says: 'Lists the rule packs, shows their values and what changes from one to another, checks them and local layers.',
    run: async (argv) => {
      if (argv[0] === 'what-if') {
        const { runWhatIf } = await import('./what-if.js');
        return runWhatIf(argv.slice(1), process.stdout, process.stderr);
      }
      const { runPack } = await import('./pack.js');
      return runPack(argv, process.stdout, process.stderr);
    },
  },
  calendar: {
    says: 'Shows a year of the calendar, which open dates another would move, and proposes or signs one.',
    run: async (argv) => {
      const { runCalendar } = await import('./calendar.js');
      return runCalendar(argv, process.stdout, process.stderr);
    },
  },
  figures: {
    says: '`ro figures admissions` prints the admissions of a year against the plan, for a body and all below it.',
    run: async (argv) => {
      const { runFigures } = await import('./figures.js');
      return runFigures(argv, process.stdout, process.stderr);
    },
  },
  walkthrough: {
    says: 'Leads one new candidate from the class to full membership on the running system, over HTTP.',
    run: async (argv) => {
      const { runWalkthrough } = await import('./walkthrough.js');
      return runWalkthrough(argv, process.stdout, process.stderr);
    },
  },
  demo: {
    says: '`ro demo reset` puts the demonstration back to its beginning.',
    run: async (argv) => {
      const { runDemo } = await import('./demo.js');
      return runDemo(argv, process.stdout, process.stderr);
    },
  },
  accounts: {
    says: '`ro accounts import` makes, closes and opens accounts from a file that a directory signed.',
    run: async (argv) => {
      const { runAccounts } = await import('./accounts.js');
      return runAccounts(argv, process.stdout, process.stderr);
    },
  },
  verify: {
    says: 'Proves that the ledger, everything shown from it and the engine agree; exits 1 when something is violated.',
    run: async (argv) => {
      const { runVerify } = await import('./verify.js');
      return runVerify(argv, process.stdout, process.stderr);
    },
  },
  reads: {
    says: '`ro reads drop <month>` takes the readings of one month away, as the owner, and the chain says so.',
    run: async (argv) => {
      const { runReads } = await import('./reads.js');
      return runReads(argv, process.stdout, process.stderr);
    },
  },
  term: {
    says: 'Plays the term of 2015 to 2020 of one committee through the door, in a database of its own.',
    run: async (argv) => {
      const { runTermCommand } = await import('./term.js');
      return runTermCommand(argv, process.stdout, process.stderr);
    },
  },
  rebuild: {
    says: 'Makes every projection and every workflow anew from the ledger alone.',
    run: async (argv) => {
      const { runRebuild } = await import('./rebuild.js');
      return runRebuild(argv, process.stdout, process.stderr);
    },
  },
};

/** `ro <command> …`; the arguments are those after `ro`. @returns the exit code */
export async function runCommand(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(helpText());
    return name === undefined ? BAD_USAGE : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.run(rest);
  process.stderr.write(
    `ro: there is no command ${name}; there are ${Object.keys(COMMANDS).join(', ')}\n`,
  );
  return BAD_USAGE;
}

function helpText(): string {
  const width = Math.max(...Object.keys(COMMANDS).map(({ length }) => length));
  const lines = Object.entries(COMMANDS).map(
    ([name, { says }]) => `  ${name.padEnd(width)}  ${says}`,
  );
  return ['ro <command>, each with --help:', ...lines, '`npm start` starts the system.', ''].join(
    '\n',
  );
}
