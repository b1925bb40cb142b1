import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { MAIL } from '#platform/mail/index.ts'
import { type SettingRow, settings } from '../tables-links.ts'

export async function settingsRow(tx: Tx, organisationId: string): Promise<SettingRow | undefined> {
  const [row] = await tx.select().from(settings).where(eq(settings.organisationId, organisationId))
  return row
}

export interface LinkPlaces {
  /** Host and port of this installation. */
  readonly publicHost: string
  /** Hosts that serve nothing but short links. */
  readonly short: readonly string[]
  /** The short address of a code, in full. A domain that does not answer yet is not handed out. */
  linkOf(code: string): string
}

/** Where short links of this organisation stand. */
export async function linkPlaces(ctx: Ctx, tx: Tx): Promise<LinkPlaces> {
  const mail = ctx.use(MAIL)
  const row = await settingsRow(tx, ctx.organisationId)
  const host = row?.shortHost && row.hostCheckedAt && !row.hostProblem ? row.shortHost : null
  return {
    publicHost: new URL(mail.link('/')).host.toLowerCase(),
    short: row?.shortHost ? [row.shortHost] : [],
    linkOf: (code) => (host ? `https://${host}/${code}` : mail.link(`/l/${code}`)),
  }
}
