import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { factsContract } from './contract.ts'

const os = implement(factsContract).$context<RequestContext>()

export const factsRoutes = os.router({})
