import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { savedRepliesContract } from './contract.ts'

const os = implement(savedRepliesContract).$context<RequestContext>()

export const savedRepliesRoutes = os.router({})
