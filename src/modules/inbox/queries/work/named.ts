import { and, inArray, or, type SQL, sql } from 'drizzle-orm'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SearchQuery } from '../../searching/grammar.ts'
import { wordsOf } from '../../searching/words.ts'
import { conversations } from '../../tables.ts'
import { labelNames } from './labels.ts'

/** The desks, networks and labels that somebody wrote out, as a condition; names that nothing has are said. */
export async function named(
  ctx: Ctx,
  query: SearchQuery,
): Promise<{ where: SQL | undefined; unclear: string[] }> {
  const unclear: string[] = []
  const parts: (SQL | undefined)[] = []
  if (query.desks.length > 0) {
    const ids = match(await departmentCards(ctx), query.desks, 'in', unclear)
    parts.push(ids.length > 0 ? inArray(conversations.departmentId, ids) : undefined)
  }
  if (query.labels.length > 0) {
    const ids = match(await labelNames(ctx), query.labels, 'label', unclear)
    parts.push(ids.length > 0 ? carries(ctx, ids) : undefined)
  }
  if (query.networks.length > 0)
    parts.push(
      or(...query.networks.map((name) => sql`starts_with(${conversations.network}, ${name.toLowerCase()})`)),
    )
  return { where: and(...parts), unclear }
}

const carries = (ctx: Ctx, ids: readonly string[]): SQL =>
  sql`exists (select from conversation_label cl where cl.organisation_id = ${ctx.organisationId}
    and cl.conversation_id = ${conversations.id} and cl.label_id = any (${sql.param([...ids])}::uuid[]))`

/** Everything whose name begins so, without regard to case and accents. */
function match(
  all: readonly { readonly id: string; readonly name: string }[],
  wanted: readonly string[],
  filter: string,
  unclear: string[],
): string[] {
  const folded = (text: string): string => wordsOf(text).join(' ')
  return wanted.flatMap((name) => {
    const start = folded(name)
    const ids = all.filter((one) => folded(one.name).startsWith(start)).map((one) => one.id)
    if (ids.length === 0) unclear.push(`${filter}:${name}`)
    return ids
  })
}
