/** Which room may import which. A comment per rule says what would go wrong. */
const room = (name) => `^${name}/`;
const anyOf = (...names) => `^(${names.join('|')})/`;
const ROOMS = [
  'rules',
  'ledger',
  'workflows',
  'activities',
  'entities',
  'api',
  'worker',
  'cli',
  'demo',
  'config',
  'bench',
];
/** Every room but these. */
const others = (...allowed) => anyOf(...ROOMS.filter((name) => !allowed.includes(name)));

module.exports = {
  forbidden: [
    {
      name: 'rules-import-nothing',
      comment:
        'The law is pure: an import of a database or a clock would take part in every decision and in replay.',
      severity: 'error',
      from: { path: room('rules') },
      to: { pathNot: room('rules') },
    },
    {
      name: 'ledger-knows-rules-and-entities',
      comment: 'The book must be usable without API, worker or Temporal.',
      severity: 'error',
      from: { path: room('ledger') },
      to: { path: others('ledger', 'rules', 'entities') },
    },
    {
      name: 'workflows-know-rules',
      comment:
        'Workflow code is bundled and replayed: a value import of anything else breaks open histories.',
      severity: 'error',
      from: { path: room('workflows') },
      to: { path: others('workflows', 'rules'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-bundle-only-the-sdk',
      comment: 'A database driver in the bundle grows it sixfold and cannot run in the sandbox.',
      severity: 'error',
      from: { path: room('workflows') },
      to: {
        path: 'node_modules',
        pathNot: 'node_modules/@temporalio/(workflow|common)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'activities',
      comment: 'Effects go through the ledger; of the workflows they only know the messages.',
      severity: 'error',
      from: { path: room('activities') },
      to: { path: others('activities', 'rules', 'ledger', 'entities', 'config', 'workflows') },
    },
    {
      name: 'only-messages-of-workflows',
      comment: 'A workflow function called outside the sandbox does nothing sensible.',
      severity: 'error',
      from: { path: anyOf('activities', 'api', 'cli', 'demo', 'worker') },
      to: {
        path: room('workflows'),
        pathNot: '^workflows/messages',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'entities-stand-alone',
      comment: 'The tables may name the types of the rules, nothing more.',
      severity: 'error',
      from: { path: room('entities') },
      to: { path: others('entities', 'rules', 'config') },
    },
    {
      name: 'api-is-a-door',
      comment: 'The door passes on; it neither acts by itself nor hosts workflows.',
      severity: 'error',
      from: { path: room('api') },
      to: { path: others('api', 'rules', 'ledger', 'entities', 'config', 'workflows') },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea cut in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-from-tests',
      comment: 'Product code never needs a test helper.',
      severity: 'error',
      from: { path: ROOMS.map((name) => `^${name}/`).join('|') },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules|\\.ro)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
