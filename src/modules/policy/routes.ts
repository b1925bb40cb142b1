import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { policyContract } from './contract.ts'

const os = implement(policyContract).$context<RequestContext>()

export const policyRoutes = os.router({})
