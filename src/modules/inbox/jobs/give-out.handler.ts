import type { Ctx } from '#platform/ctx.ts'
import { giveOut } from '../commands/assignment/give-out.ts'

export async function giveOutDesk(
  ctx: Ctx,
  { departmentId }: { readonly departmentId: string },
): Promise<void> {
  await giveOut(ctx, [departmentId])
}
