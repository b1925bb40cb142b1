import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { councilContract } from './contract.ts'

const os = implement(councilContract).$context<RequestContext>()

export const councilRoutes = os.router({})
