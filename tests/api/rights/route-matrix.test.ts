import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROLES, type Role } from '../../../rules/kernel/roles';
import { openDoor, type Answer, type Door } from '../support/door';
import type { Answered } from './policy';
import { POSITIONS, settlePositions, type Position, type Target } from './positions';
import { CERTIFICATE, ROUTES, uploadPaper } from './routes';
import type { Row } from './row';
import { routeMatrix, type Measured } from './route-document';

const FILE = join(__dirname, '../../../docs/rights/routes.md');
const REFUSED: Readonly<Record<number, Answered>> = { 403: 'no', 404: 'hidden' };

let door: Door;
let target: Target;
beforeAll(async () => {
  door = await openDoor();
  target = await settlePositions(door);
  const attached = await uploadPaper(CERTIFICATE)(target.as('secretary', 'home'), target);
  if (attached.status !== 201) throw new Error(attached.text);
});
afterAll(() => door.close());

function read(row: Row, answer: Answer): Answered {
  const refused = REFUSED[answer.status];
  if (refused) return refused;
  if (answer.status === 401 || answer.status === 429 || answer.status >= 500) {
    throw new Error(`${answer.status}: ${answer.text}`);
  }
  return row.shows && !row.shows(answer, target) ? 'nothing' : 'yes';
}

/** Routes that are open to anybody stand in another test; ending one's own session is its own. */
function guarded(): readonly string[] {
  const open =
    /^(GET \/(|docs|docs\/:part|openapi\.json|health\/.*)|POST \/api\/v1\/law\/.*|(GET|POST) \/api\/v1\/sign-in\/.*|POST \/api\/v1\/invitations\/.*|POST \/api\/v1\/sessions(\/second-step)?|DELETE \/api\/v1\/sessions\/current)$/;
  return door.api.routes
    .all()
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .map(({ method, pattern }) => `${method} ${pattern}`)
    .filter((route) => !open.test(route));
}

test('every route has its place in the policy', () => {
  expect(guarded().filter((route) => !(route in ROUTES))).toEqual([]);
  expect(Object.keys(ROUTES).filter((route) => !guarded().includes(route))).toEqual([]);
});

test('every route answers every role at every position as the policy says', async () => {
  const measured: Measured[] = [];
  const wrong: string[] = [];
  for (const [route, row] of Object.entries(ROUTES)) {
    const answers = new Map<string, Answered>();
    for (const role of ROLES) {
      for (const position of POSITIONS) {
        const answer = await row.ask(target.as(role, position), target);
        const got = read(row, answer);
        answers.set(`${role} ${position}`, got);
        const due = row.policy.expect(role, position);
        if (got !== due)
          wrong.push(`${route} ${role} ${position}: ${got}, not ${due} (${answer.status})`);
      }
    }
    measured.push({ route, policy: row.policy, at: at(answers) });
  }
  expect(wrong).toEqual([]);
  const text = routeMatrix(measured);
  if (process.env['RO_WRITE_MATRICES']) {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, text);
  }
  expect(readFileSync(FILE, 'utf8')).toBe(text);
}, 180_000);

function at(answers: ReadonlyMap<string, Answered>): Measured['at'] {
  return (role: Role, position: Position) => answers.get(`${role} ${position}`) ?? 'no';
}
