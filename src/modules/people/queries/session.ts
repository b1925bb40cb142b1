import { and, eq } from 'drizzle-orm'
import { rights } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SessionView } from '../contract/shapes.ts'
import { initials } from '../domain/names.ts'
import { tidyRoles } from '../domain/roles.ts'
import { members } from '../tables.ts'
import { organisation } from './organisation.ts'

/** Who is signed in, what they may do, and where. */
export async function session(ctx: Ctx): Promise<Result<SessionView>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('unauthenticated', 'Please sign in.')
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(members)
      .where(and(eq(members.organisationId, ctx.organisationId), eq(members.id, actor.memberId))),
  )
  if (!row) return refuse('unauthenticated', 'Please sign in.')
  const { id, name, zone, demo } = await organisation(ctx)
  return ok({
    member: {
      id: row.id,
      name: row.name,
      initials: initials(row.name),
      email: row.email,
      title: row.title,
      departmentId: row.departmentId,
      rights: rights.filter((right) => actor.rights.has(right)),
      roles: tidyRoles(row.roles),
      locale: row.locale,
    },
    organisation: { id, name, demo, zone },
  })
}
