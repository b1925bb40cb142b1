import type { QueryClient } from '@tanstack/react-query'
import {
  type AnyRoute,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { api } from './api.ts'
import { needsSignIn } from './errors.ts'
import { closeLive, openLive } from './live.ts'
import { queryClient } from './queries.ts'
import { rail, rooms } from './rooms.ts'
import type { Screen } from './screens.ts'
import { sessionQuery } from './session.ts'
import { Frame } from './shell/frame.tsx'
import { FrameError, NoRooms, NotFound, ScreenError, ScreenPending } from './shell/route-states.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
})

/** Whether this installation still waits for its organisation. Who cannot find out signs in and is told there. */
async function isFresh(): Promise<boolean> {
  try {
    return (await api.people.firstRun()).needed
  } catch {
    return false
  }
}

/** Everything inside the frame needs a session; without one the way leads to sign-in and back. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    try {
      openLive(context.queries)
      await context.queries.ensureQueryData(sessionQuery)
    } catch (error) {
      closeLive()
      if (!needsSignIn(error)) throw error
      if (await isFresh()) throw redirect({ to: '/first-run' })
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
    }
  },
  errorComponent: FrameError,
  notFoundComponent: NotFound,
})

const home = createRoute({
  getParentRoute: () => framed,
  path: '/',
  beforeLoad: () => {
    const first = rail[0]
    if (first) throw redirect({ to: first.to, replace: true })
  },
  component: NoRooms,
})

/** An address nobody answers to keeps the frame: the way on is in the rail. */
const nowhere = createRoute({ getParentRoute: () => framed, path: '$', component: NotFound })

/** Every part of the design system in every state; also what the accessibility checks read. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/design/{-$part}',
  component: lazyRouteComponent(() => import('./gallery/gallery.tsx'), 'Gallery'),
})

function toRoute(screen: Screen, parent: AnyRoute): AnyRoute {
  return createRoute({
    getParentRoute: () => parent,
    path: screen.path,
    component: lazyRouteComponent(screen.load, 'Screen'),
    errorComponent: ScreenError,
    pendingComponent: ScreenPending,
    staticData: { screen },
    ...(screen.search ? { validateSearch: screen.search } : {}),
  })
}

const screens = rooms.flatMap((room) => room.screens)
const inside = screens.filter((screen) => !screen.public).map((screen) => toRoute(screen, framed))
const outside = screens.filter((screen) => screen.public).map((screen) => toRoute(screen, root))

export const router = createRouter({
  routeTree: root.addChildren([framed.addChildren([home, ...inside, nowhere]), ...outside, gallery]),
  context: { queries: queryClient },
  defaultPreload: 'intent',
  // Queries know how fresh they are; the router keeps no second opinion.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 100,
  defaultPendingMinMs: 200,
  defaultNotFoundComponent: NotFound,
})

/** Whether the viewer stands inside the frame, where only members are. */
export function isInside(): boolean {
  return router.state.matches.some((match) => match.routeId === framed.id)
}
