import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { trainingContract } from './contract.ts'

const os = implement(trainingContract).$context<RequestContext>()

export const trainingRoutes = os.router({})
