import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { presenceContract } from './contract.ts'

const os = implement(presenceContract).$context<RequestContext>()

export const presenceRoutes = os.router({})
