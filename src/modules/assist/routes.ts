import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { assistContract } from './contract.ts'

const os = implement(assistContract).$context<RequestContext>()

export const assistRoutes = os.router({})
