import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { satisfactionContract } from './contract.ts'

const os = implement(satisfactionContract).$context<RequestContext>()

export const satisfactionRoutes = os.router({})
