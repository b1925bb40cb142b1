import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { directoryContract } from './contract.ts'

const os = implement(directoryContract).$context<RequestContext>()

export const directoryRoutes = os.router({})
