import { z } from 'zod';
import { ACT_INPUTS } from '../../api/dossiers/inputs/act-inputs';
import { actsAskingFreshFactor } from '../../rules/kernel/fresh-factor';
import { procedures } from '../../rules/procedures';

test('every act that counts ballots or decides asks for a fresh factor, and no other does', () => {
  for (const [kind, inputs] of Object.entries(ACT_INPUTS)) {
    const { acts } = kind === 'admission' ? procedures.admission : procedures['training-class'];
    const counting = Object.entries<z.ZodType>(inputs)
      .filter(([, schema]) => 'tally' in (z.toJSONSchema(schema, { io: 'input' }).properties ?? {}))
      .map(([act]) => act);
    const deciding = Object.keys(acts).filter((act) => acts[act]?.decision);
    expect([...actsAskingFreshFactor({ acts })].sort()).toEqual(
      [...new Set([...counting, ...deciding])].sort(),
    );
  }
  expect(actsAskingFreshFactor(procedures.admission)).toContain('decide-admission');
  expect(actsAskingFreshFactor(procedures.admission)).toContain('record-cell-vote');
});
