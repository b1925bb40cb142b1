import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type Classifier, loadClassifier } from '#platform/learning/index.ts'
import { deskModels } from '../../tables/assignment.ts'

/** Opened models are some megabytes each; the least used go first. */
const KEPT = 20
const opened = new Map<string, { readonly version: number; readonly classifier: Classifier }>()

/** What was learned, where it is used; null where it is not. */
export async function deskModel(ctx: Ctx): Promise<Classifier | null> {
  const { organisationId } = ctx
  const which = and(eq(deskModels.organisationId, organisationId), eq(deskModels.state, 'active'))
  const [active] = await ctx.read((tx) =>
    tx.select({ version: deskModels.version }).from(deskModels).where(which),
  )
  const held = opened.get(organisationId)
  opened.delete(organisationId)
  if (!active) return null
  if (held?.version === active.version) {
    opened.set(organisationId, held)
    return held.classifier
  }
  const [row] = await ctx.read((tx) => tx.select({ body: deskModels.body }).from(deskModels).where(which))
  if (!row) return null
  const classifier = loadClassifier(row.body)
  opened.set(organisationId, { version: active.version, classifier })
  for (const oldest of opened.keys()) {
    if (opened.size <= KEPT) break
    opened.delete(oldest)
  }
  return classifier
}
