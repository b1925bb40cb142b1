import type { Ctx } from '#platform/ctx.ts'
import { alignEnrolments } from '../commands/align.ts'

/** A department stands elsewhere in the tree: rules for those above it reach other people now. */
export async function onDepartmentsChanged(ctx: Ctx): Promise<void> {
  await ctx.write((tx) => alignEnrolments(ctx, tx, {}))
}
