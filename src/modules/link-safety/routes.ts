import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { linkSafetyContract } from './contract.ts'

const os = implement(linkSafetyContract).$context<RequestContext>()

export const linkSafetyRoutes = os.router({})
