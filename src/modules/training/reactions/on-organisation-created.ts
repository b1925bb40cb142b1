import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { installCurriculum } from '../commands/curriculum.ts'

/** A new organisation starts with the curriculum that comes with Weft. */
export async function onOrganisationCreated(ctx: Ctx): Promise<void> {
  unwrap(await installCurriculum(ctx))
}
