import type { Ctx } from '#platform/ctx.ts'
import { beat } from '../commands/beat.ts'

export const onBeat = (ctx: Ctx): Promise<void> => beat(ctx)
