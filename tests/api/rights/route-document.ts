import { ROLES, type Role } from '../../../rules/kernel/roles';
import type { Answered, Policy } from './policy';
import { POSITIONS, type Position } from './positions';

/** What one route answered to everybody. */
export interface Measured {
  readonly route: string;
  readonly policy: Policy;
  at(role: Role, position: Position): Answered;
}

const HEAD = `# Which route answers to which role, from where

Measured over HTTP by \`npm run matrices\` and compared with the written policy; a test fails when either differs, and when a route has no
policy. The dossier asked about lies at a cell (**home**) below a grassroots organisation (**own**); **ancestor** is the superior above,
**descendant** another cell below own, **sibling** another grassroots organisation, **foreign** one below another superior.

\`H O A D S F\`: let through from these positions. \`all\`: from every one. In brackets: let through and shown nothing of it. \`–\`: refused, or told
that there is no such thing. Where acts are concerned, [acts.md](acts.md) says more.
`;
const LETTERS: Readonly<Record<Position, string>> = {
  home: 'H',
  own: 'O',
  ancestor: 'A',
  descendant: 'D',
  sibling: 'S',
  foreign: 'F',
};

/** The whole document. */
export function routeMatrix(measured: readonly Measured[]): string {
  const head = ['route', 'policy', ...ROLES];
  const lines = measured.map(({ route, policy, at }) => [
    `\`${route}\``,
    policy.name,
    ...ROLES.map((role) => cell((position) => at(role, position))),
  ]);
  const policies = [...new Map(measured.map(({ policy }) => [policy.name, policy.says]))];
  return [
    HEAD,
    ...[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
    '',
    '## Policies',
    '',
    ...policies.map(([name, says]) => `- **${name}**: ${says}`),
    '',
  ].join('\n');
}

function cell(at: (position: Position) => Answered): string {
  const through = lettersOf(at, 'yes');
  const nothing = lettersOf(at, 'nothing');
  if (through === '' && nothing === '') return '–';
  return [through, nothing && `(${nothing})`].filter((part) => part !== '').join(' ');
}

function lettersOf(at: (position: Position) => Answered, answered: Answered): string {
  const letters = POSITIONS.filter((position) => at(position) === answered);
  if (letters.length === POSITIONS.length) return 'all';
  return letters.map((position) => LETTERS[position]).join(' ');
}
