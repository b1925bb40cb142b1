import type { Ctx } from '#platform/ctx.ts'
import { countNow } from '../commands/count.ts'

export const count = (ctx: Ctx): Promise<void> => countNow(ctx)
