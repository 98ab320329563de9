import { readBenchOptions } from '../../bench/options';

it('measures acts unless told otherwise', () => {
  expect(readBenchOptions([])).toEqual({ what: 'acts' });
  expect(readBenchOptions(['acts'])).toEqual({ what: 'acts' });
});

it('measures scale at the size asked for', () => {
  expect(readBenchOptions(['scale'])).toEqual({ what: 'scale', tasks: 5_000_000, bodies: 300_000 });
  expect(readBenchOptions(['scale', '--tasks', '100000', '--bodies=3000'])).toEqual({
    what: 'scale',
    tasks: 100_000,
    bodies: 3_000,
  });
});

it.each([
  [['speed'], 'there is nothing called speed to measure: acts or scale'],
  [['scale', 'fast'], 'one word says what to measure; fast is too much'],
  [['scale', '--task', '5'], "Unknown option '--task'"],
  [['scale', '--tasks', 'many'], '--tasks is a whole number of at least 2000'],
  [['scale', '--tasks', '1e6'], '--tasks is a whole number of at least 2000'],
  [['scale', '--bodies', '10'], '--bodies is a whole number of at least 300'],
  [['--tasks', '5000'], '--tasks and --bodies belong to scale'],
])('says what is wrong with %j', (argv, wrong) => {
  expect(readBenchOptions(argv)).toEqual({ wrong: expect.stringContaining(wrong) });
});
