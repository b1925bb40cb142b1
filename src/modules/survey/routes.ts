import { implement } from '@orpc/server'
import type { RequestContext } from '#platform/http/context.ts'
import { surveyContract } from './contract.ts'

const os = implement(surveyContract).$context<RequestContext>()

export const surveyRoutes = os.router({})
