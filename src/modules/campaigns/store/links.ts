import { eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type SettingRow, settings, tags } from '../tables-links.ts'
import { tellLinks } from './channel.ts'

type Change = Partial<Omit<SettingRow, 'organisationId'>> & { readonly changedAt: Date }

/** Keeps settings; what is not named stays. */
export async function keepSettings(tx: WriteTx, organisationId: string, change: Change): Promise<void> {
  await tx
    .insert(settings)
    .values({ organisationId, campaignPattern: '', ...change })
    .onConflictDoUpdate({ target: settings.organisationId, set: change })
  await tellLinks(tx, null)
}

/** What tags may say from now on, all of it. */
export async function replaceTags(
  tx: WriteTx,
  organisationId: string,
  rows: readonly Omit<typeof tags.$inferInsert, 'organisationId'>[],
): Promise<void> {
  await tx.delete(tags).where(eq(tags.organisationId, organisationId))
  if (rows.length > 0) await tx.insert(tags).values(rows.map((row) => ({ organisationId, ...row })))
}
