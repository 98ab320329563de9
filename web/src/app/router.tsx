import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { onEnrolFirst, onSignedOut } from '../api/client';
import { ApiProblem, NoAnswer } from '../api/problem';
import { calendarQuery, meQuery } from '../api/queries';
import { InboxPage } from '../inbox/InboxPage';
import { InvitationPage } from '../invitation/InvitationPage';
import { countOn } from '../lib/calendar';
import { Crash } from '../parts/Crash';
import { NotFound } from '../parts/NotFound';
import { FactorProvenPage } from '../sign-in/FactorProvenPage';
import { SignInPage } from '../sign-in/SignInPage';
import { queries } from './queries';
import { readBoard, readDossier, readInbox, readList, readSignIn } from './search';
import { Shell } from './Shell';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: readSignIn,
});

/** Whoever is not signed in is led to the sign-in, and back to the same place from there. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      await queries.ensureQueryData(meQuery());
    } catch (error) {
      if (error instanceof ApiProblem && error.body.status === 401) {
        const from = location.href === '/' ? undefined : location.href;
        throw redirect({ to: '/sign-in', search: from === undefined ? {} : { from } });
      }
      throw error;
    }
    await bringTheCalendar();
  },
});

/** Screens count on the newest calendar; where it does not come, on the one they had. */
async function bringTheCalendar(): Promise<void> {
  try {
    countOn(await queries.fetchQuery(calendarQuery()));
  } catch (error) {
    if (!(error instanceof ApiProblem || error instanceof NoAnswer)) throw error;
  }
}

const factorProven = createRoute({
  getParentRoute: () => root,
  path: '/factor-proven',
  component: FactorProvenPage,
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: InvitationPage,
});

const security = createRoute({
  getParentRoute: () => inside,
  path: '/security',
  component: lazyRouteComponent(() => import('../security/SecurityPage'), 'SecurityPage'),
});

const sessions = createRoute({
  getParentRoute: () => inside,
  path: '/sessions',
  component: lazyRouteComponent(() => import('../sessions/SessionsPage'), 'SessionsPage'),
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: InboxPage,
  validateSearch: readInbox,
});

const list = createRoute({
  getParentRoute: () => inside,
  path: '/dossiers',
  validateSearch: readList,
  component: lazyRouteComponent(() => import('../dossiers/DossiersPage'), 'DossiersPage'),
});

const dossier = createRoute({
  getParentRoute: () => inside,
  path: '/dossiers/$id',
  validateSearch: readDossier,
  component: lazyRouteComponent(() => import('../dossier/DossierPage'), 'DossierPage'),
});

const overdue = createRoute({
  getParentRoute: () => inside,
  path: '/overdue',
  validateSearch: readBoard,
  component: lazyRouteComponent(() => import('../board/BoardPage'), 'BoardPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    factorProven,
    invitation,
    inside.addChildren([inbox, list, dossier, overdue, sessions, security]),
  ]),
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

onEnrolFirst(() => {
  if (router.state.location.pathname !== '/security') void router.navigate({ to: '/security' });
});

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  queries.removeQueries({ queryKey: meQuery().queryKey });
  void router.navigate({ to: '/sign-in', search: { from: href, ended: true } });
});
