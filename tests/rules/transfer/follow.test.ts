import { plainDate } from '../../../rules/calendar/plain-date';
import { evolve } from '../../../rules/kernel/fold';
import { transfer } from '../../../rules/transfer/procedure';
import { body } from '../../support/admission-world';
import { RELEASING, transferWorld } from '../../support/transfer-case';
import { announced, introduced } from './way';

const on = plainDate('2026-10-01');

function followed(successors: Readonly<Record<string, string>>, home = RELEASING) {
  const one = introduced(announced('2026-09-01'), '2026-09-04');
  one.world = transferWorld({ bodies: home });
  const moved = { change: 'organisations:7', on, successors };
  const events = transfer.follow?.(one.state, moved, one.facts()) ?? [];
  const state = events.reduce((before, event) => evolve(transfer, before, event), one.state);
  return { one, events, state };
}

describe('a transfer when the tree changes', () => {
  it('goes on with whoever took the place of the new cell', () => {
    const { state } = followed({ 'new-cell': 'merged-cell', 'new-division': 'new-grassroots' });
    expect(state).toMatchObject({
      to: 'merged-cell',
      receiving: ['merged-cell', 'new-grassroots', 'province'],
    });
    expect(transfer.duties(state, followed({}).one.facts().calendar)[0]).toMatchObject({
      act: 'record-presentation',
      body: 'merged-cell',
    });
  });

  it('goes on with whoever took the place of the old one, and remembers it', () => {
    const home = [body('merged-cell', 'cell'), ...RELEASING.slice(1)];
    const { state } = followed({ 'old-cell': 'merged-cell' }, home);
    expect(state).toMatchObject({
      organisation: 'merged-cell',
      formerly: [{ untilOn: on, organisation: 'old-cell' }],
    });
  });

  it('is called off when both cells became one', () => {
    const home = [body('new-cell', 'cell'), ...RELEASING.slice(1)];
    expect(followed({ 'old-cell': 'new-cell' }, home).state).toMatchObject({
      phase: 'MOVE_CALLED_OFF',
      closed: true,
    });
  });

  it('learns nothing where no body of it changed', () => {
    expect(followed({ 'third-cell': 'new-cell' }).events).toEqual([]);
  });
});
