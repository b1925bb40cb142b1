import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { insertSetting } from '../store/settings.ts'
import { settings } from '../tables.ts'

interface PushKey {
  readonly publicKey: string
  readonly privateKey: string
}

const bound = (organisationId: string): string => `page_setting push-key ${organisationId}`

/** The organisation's key for web push; made when it is first asked for. */
export async function pushKey(ctx: Ctx): Promise<PushKey> {
  const known = await stored(ctx)
  if (known) return known
  const { default: webPush } = await import('web-push')
  const made = webPush.generateVAPIDKeys()
  await ctx.write((tx) =>
    insertSetting(tx, {
      ...{ organisationId: ctx.organisationId, kind: 'push-key', changedAt: ctx.now(), changedBy: null },
      shown: { publicKey: made.publicKey },
      sealed: ctx.use(SECRETS).seal(made.privateKey, bound(ctx.organisationId)),
    }),
  )
  // Somebody may have made one at the same moment; then theirs stands.
  return (await stored(ctx)) ?? made
}

async function stored(ctx: Ctx): Promise<PushKey | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(settings)
      .where(and(eq(settings.organisationId, ctx.organisationId), eq(settings.kind, 'push-key'))),
  )
  if (!row) return null
  const privateKey = ctx.use(SECRETS).open(row.sealed, bound(ctx.organisationId))
  return { publicKey: row.shown.publicKey ?? '', privateKey }
}
