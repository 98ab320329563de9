import { actsAskingFreshFactor } from '../../../rules/kernel/fresh-factor';
import type { ActRule, DossierState, Procedure } from '../../../rules/kernel/procedure';
import { BARRED_BY_CONFLICT } from '../../../rules/kernel/rights';
import { ROLES, type Role } from '../../../rules/kernel/roles';
import { procedures } from '../../../rules/procedures';
import { table } from './table';
import { worldMatrix } from './world-matrix';

type Rule = ActRule<DossierState, never, { readonly type: string }>;

const HEAD = `# Which role may do what, in which phase

Made from the tables of the procedures by \`npm run matrices\`; a test fails when it differs from the code. A role counts by an
appointment at the very body named in brackets, or in the place of who holds one: no body acts in the place of another.
Beside this table stand, for every act: one's own case is nobody's act; relatives do not verify, preside, submit or decide; hands that
must differ are three people; what must have happened before. An auditor reads and does nothing; an administrator sees no dossier.
`;

/** The whole document: per procedure, acts by phase and role, and what each act asks for; then the acts of the registers. */
export function actMatrix(): string {
  return [HEAD, ...Object.values(procedures).map(ofProcedure), worldMatrix()].join('\n');
}

function ofProcedure(procedure: Procedure): string {
  const rules: readonly (readonly [string, Rule])[] = Object.entries(procedure.acts);
  const phases = phasesOf(rules);
  const lines = phases.map((phase) => [
    phase === '' ? '_none yet_' : `\`${phase}\``,
    ...ROLES.map((role) => actsOf(rules, phase, role)),
  ]);
  return [
    `## ${procedure.kind}`,
    '',
    ...table(['phase', ...ROLES], lines),
    '',
    `### What each act of ${procedure.kind} asks for`,
    '',
    ...table(
      [
        'act',
        'kind (deputations cover it)',
        'relatives',
        'fresh factor',
        'If-Match',
        'by time alone',
      ],
      rules.map(([act, rule]) => askedBy(act, rule, actsAskingFreshFactor(procedure))),
    ),
    '',
  ].join('\n');
}

/** In the order of the table; the opening of a dossier first. */
function phasesOf(rules: readonly (readonly [string, Rule])[]): readonly string[] {
  const named = rules.flatMap(([, { whose }]) => whose?.phases ?? []);
  const widest = rules.reduce<readonly string[]>(
    (most, [, { whose }]) =>
      (whose?.phases.length ?? 0) > most.length ? (whose?.phases ?? []) : most,
    [],
  );
  return ['', ...new Set([...widest, ...named])];
}

function actsOf(rules: readonly (readonly [string, Rule])[], phase: string, role: Role): string {
  const open = rules.flatMap(([act, { whose }]) => {
    if (!whose?.roles.includes(role)) return [];
    const here = phase === '' ? whose.phases.length === 0 : whose.phases.includes(phase);
    return here ? [`${act} (${whose.at})`] : [];
  });
  return open.length === 0 ? '–' : open.join('<br>');
}

function askedBy(act: string, rule: Rule, fresh: readonly string[]): readonly string[] {
  const barred = rule.kind !== undefined && BARRED_BY_CONFLICT.has(rule.kind);
  return [
    act,
    rule.byTime ? '–' : (rule.kind ?? 'own name only'),
    barred ? 'barred' : '–',
    fresh.includes(act) ? 'yes' : '–',
    rule.decision ? 'yes' : '–',
    rule.byTime ? 'yes' : '–',
  ];
}
