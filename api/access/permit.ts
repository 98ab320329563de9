import { applyDecorators, SetMetadata, type CustomDecorator } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { PermissionName } from './permissions';

export const PERMIT = 'ro:permit';
export const PUBLIC = 'ro:public';

/** Who may use this route. Guards and documents it; a route without this or `Public` fails a test and is refused. */
export function Permit(name: PermissionName): ReturnType<typeof applyDecorators> {
  return applyDecorators(SetMetadata(PERMIT, name), ApiSecurity('bearer'), ApiSecurity('cookie'));
}

/** Open to anybody, signed in or not; the reason is read by the test that walks the routes. */
export function Public(why: string): CustomDecorator {
  return SetMetadata(PUBLIC, why);
}
