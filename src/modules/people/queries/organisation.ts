import { eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { sentences } from '../policy.ts'
import { organisations } from '../tables.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  /** IANA time zone in which the organisation works. */
  readonly zone: string
  readonly demo: boolean
  readonly createdAt: string
  /** The department that gets what nobody else does. */
  readonly receptionId: string
}

/** The organisation this context works for. */
export async function organisation(ctx: Ctx): Promise<Organisation> {
  const [row] = await ctx.once('people.organisation', () =>
    ctx.read((tx) =>
      tx.select().from(organisations).where(eq(organisations.organisationId, ctx.organisationId)),
    ),
  )
  if (!row?.receptionId)
    throw new Error(`Organisation ${ctx.organisationId} is missing or was never finished`)
  const { organisationId, name, zone, demo, receptionId } = row
  return { id: organisationId, name, zone, demo, receptionId, createdAt: row.createdAt.toISOString() }
}

/** The id of the department that gets what nobody else does; there always is one. */
export async function receptionDesk(ctx: Ctx): Promise<string> {
  return (await organisation(ctx)).receptionId
}

export type OrganisationView = Organisation & {
  readonly mailConfigured: boolean
  readonly mayNotEdit: string | null
}

/** The organisation for its settings page. */
export async function organisationView(ctx: Ctx): Promise<Result<OrganisationView>> {
  return ok({
    ...(await organisation(ctx)),
    mailConfigured: ctx.use(MAIL).configured,
    mayNotEdit: may(ctx.actor, 'organisation.manage') ? null : sentences.organisation,
  })
}
