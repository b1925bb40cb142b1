import type { Ctx } from '#platform/ctx.ts'
import { countPaced } from '../commands/count-paced.ts'

export const count = (ctx: Ctx): Promise<void> => countPaced(ctx)
