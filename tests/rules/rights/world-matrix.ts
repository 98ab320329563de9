import { WORLD_ACTS } from '../../../rules/world/acts';
import type { WorldRule } from '../../../rules/world/rule';
import type { WorldWhose } from '../../../rules/world/whose';
import { table } from './table';

const HEAD = `## registers of the world

Acts on the registers are done in one's own name: nothing lent reaches them. "Above" is the tree of today; a topmost body answers for itself where
two persons are tied. The installation itself may do the others when it is filled, but never what somebody answers for by name: lending,
declaring, letting in.
`;

/** Who does which act of which register: role, where it is held, and who may or may not whatever they hold. */
export function worldMatrix(): string {
  return [HEAD, ...Object.entries(WORLD_ACTS).map(ofRegister)].join('\n');
}

function ofRegister([register, acts]: readonly [string, object]): string {
  const rules: readonly (readonly [string, WorldRule<never>])[] = Object.entries(acts);
  const lines = rules.map(([act, { whose }]) => [act, ...cellsOf(whose)]);
  const head = ['act', 'role', 'held', 'also, whatever they hold', 'never'];
  return [`### ${register}`, '', ...table(head, lines), ''].join('\n');
}

function cellsOf(whose: WorldWhose | undefined): readonly string[] {
  if (!whose) return ['–', 'the installation alone', '–', '–'];
  const { roles, at, orAs = [], never = [] } = whose;
  const seats = at.map(({ where, body }) => `${where} ${body}`).join(', and ');
  return [roles.join(', '), seats || 'anywhere', orAs.join(', ') || '–', never.join(', ') || '–'];
}
