import { sql } from 'drizzle-orm'
import { mentionCards } from '#modules/listening/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Example } from '../../learning/lesson.ts'

/** The newest matters that are learned from. */
const MOST = 10_000
/** Texts loaded at once. */
const PAGE = 500

interface Row extends Record<string, unknown> {
  readonly desk: string
  readonly corrected: boolean
  readonly mention_id: string | null
}

/**
 * Matters whose desk is known: a person handed it there, or it was answered there. What lies on a restricted desk teaches
 * nothing: what was learned would show to everybody whose words are routed.
 */
async function known(ctx: Ctx): Promise<Row[]> {
  const open = (await departmentCards(ctx)).flatMap((desk) => (desk.restricted ? [] : [desk.id]))
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select c.department_id as desk, c.desk_since is not null as corrected,
        (select m.mention_id from message m where m.organisation_id = c.organisation_id and m.conversation_id = c.id
          and m.direction = 'in' order by m.at, m.id limit 1) as mention_id
      from conversation c
      where c.organisation_id = ${ctx.organisationId} and c.department_id = any (${sql.param(open)}::uuid[])
        and (c.desk_since is not null or exists (select 1 from message m
          where m.organisation_id = c.organisation_id and m.conversation_id = c.id and m.direction = 'out'))
      order by c.opened_at desc limit ${MOST}`),
  )
  return rows
}

export async function countExamples(ctx: Ctx): Promise<number> {
  return (await known(ctx)).length
}

/** The same with what was written first, oldest last. */
export async function deskExamples(ctx: Ctx): Promise<Example[]> {
  const rows = await known(ctx)
  const found: Example[] = []
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows.slice(from, from + PAGE)
    const mentions = await mentionCards(
      ctx,
      page.flatMap((row) => row.mention_id ?? []),
    )
    for (const { desk, corrected, mention_id } of page) {
      const mention = mentions.get(mention_id ?? '')
      if (mention) found.push({ text: textOf(mention), label: desk, corrected })
    }
  }
  return found
}

/** What of a mention is learned from and asked about. */
export function textOf(mention: { readonly title: string | null; readonly text: string }): string {
  return `${mention.title ?? ''} ${mention.text}`.trim()
}
