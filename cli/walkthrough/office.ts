import { loginOf } from '../../demo/accounts';
import { BODIES } from '../../demo/body';
import type { Role } from '../../rules/kernel/roles';

/** How whoever holds a role at a body signs in to the demonstration. @throws when the body is none of it */
export function loginAt(role: Role, body: string): string {
  const found = BODIES.find(({ id }) => id === body);
  if (!found)
    throw new Error(
      `the body ${body} is none of the demonstration: the walkthrough needs its people`,
    );
  return loginOf(role, found.slug);
}
