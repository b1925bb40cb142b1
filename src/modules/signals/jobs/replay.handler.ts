import type { Ctx } from '#platform/ctx.ts'
import { runReplay } from '../commands/replay.ts'

export const onReplay = (ctx: Ctx, { id }: { readonly id: string }): Promise<void> => runReplay(ctx, id)
