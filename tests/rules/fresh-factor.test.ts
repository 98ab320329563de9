import { z } from 'zod';
import { ACT_INPUTS } from '../../api/dossiers/inputs/act-inputs';
import { DOSSIER_KINDS } from '../../rules/kernel/procedure';
import { actsAskingFreshFactor } from '../../rules/kernel/fresh-factor';
import { procedures } from '../../rules/procedures';

test('every act that counts ballots, decides, strikes out, sets right or gives a number for life asks for a fresh factor, and no other does', () => {
  for (const kind of DOSSIER_KINDS) {
    const { acts } = procedures[kind];
    const counting = Object.entries(ACT_INPUTS[kind])
      .filter(([, schema]) => 'tally' in (z.toJSONSchema(schema, { io: 'input' }).properties ?? {}))
      .map(([act]) => act);
    // a meeting's counts were typed before; concluding makes them the vote
    const concluding = Object.keys(acts).filter((act) => /^conclude-(.+-)?meeting$/.test(act));
    // votes and decisions of before, as the paper has them
    const takingOver = Object.keys(acts).filter((act) =>
      ['take-over-dossier', 'confirm-take-over'].includes(act),
    );
    // a card's number is given once and is nobody else's
    const numbering = Object.keys(acts).filter((act) => act === 'issue-party-card');
    const striking = Object.keys(acts).filter((act) => act === 'void-entry');
    const deciding = Object.keys(acts).filter((act) => acts[act]?.decision);
    expect([...actsAskingFreshFactor({ acts })].sort()).toEqual(
      [
        ...new Set([
          ...counting,
          ...concluding,
          ...takingOver,
          ...deciding,
          ...numbering,
          ...striking,
        ]),
      ].sort(),
    );
  }
  expect(actsAskingFreshFactor(procedures.admission)).toContain('decide-admission');
  expect(actsAskingFreshFactor(procedures.admission)).toContain('record-cell-vote');
});
