import { implement } from '@orpc/server'
import type { Engine } from '#platform/ctx.ts'
import type { RequestContext } from '#platform/http/context.ts'
import { peopleContract } from './contract.ts'
import { directoryRoutes } from './routes/directory.ts'
import { doorRoutes } from './routes/door.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { plansRoutes } from './routes/plans.ts'
import { rolesRoutes } from './routes/roles.ts'

/** Takes the engine because first run, sign-in and invitations happen before there is a context. */
export function peopleRoutes(engine: Engine) {
  const os = implement(peopleContract).$context<RequestContext>()
  return os.router({
    ...doorRoutes(engine),
    ...directoryRoutes,
    ...organisationRoutes,
    ...rolesRoutes,
    ...plansRoutes,
  })
}
