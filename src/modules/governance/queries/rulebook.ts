import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { firstContentRules } from '../domain/content-rules.ts'
import { firstRulebook, type Rulebook } from '../domain/rulebook.ts'
import { rulebooks } from '../tables.ts'

/** Versions never change, so a process may keep those it has read: the words are compiled once. */
const kept = new Map<string, Rulebook>()
const MOST = 200

/** What every organisation begins with; written down as its version 1 before anything is decided by it. */
export const beginning: Rulebook = firstRulebook(firstContentRules)

/** The rules that hold now. */
export async function currentRulebook(ctx: Ctx): Promise<Rulebook> {
  const [newest] = await ctx.read((tx) =>
    tx
      .select({ version: rulebooks.version })
      .from(rulebooks)
      .where(eq(rulebooks.organisationId, ctx.organisationId))
      .orderBy(desc(rulebooks.version))
      .limit(1),
  )
  return newest ? rulebookAt(ctx, newest.version) : beginning
}

/** One version. Throws when there is none: a record names a version that was never written. */
export async function rulebookAt(ctx: Ctx, version: number): Promise<Rulebook> {
  const key = `${ctx.organisationId}/${version}`
  const known = kept.get(key)
  if (known) return known
  const [row] = await ctx.read((tx) =>
    tx
      .select({ document: rulebooks.document })
      .from(rulebooks)
      .where(and(eq(rulebooks.organisationId, ctx.organisationId), eq(rulebooks.version, version))),
  )
  if (!row) throw new Error(`There is no version ${version} of the rules`)
  const [oldest] = kept.keys()
  if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest)
  kept.set(key, row.document)
  return row.document
}
