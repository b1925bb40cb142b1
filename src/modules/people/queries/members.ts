import {
  and,
  arrayContains,
  asc,
  eq,
  gt,
  ilike,
  inArray,
  isNotNull,
  isNull,
  like,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { isId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { tidyTopics } from '#kernel/words.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { MemberRow } from '../contract/shapes.ts'
import { subtree } from '../domain/departments.ts'
import { sortKey } from '../domain/names.ts'
import { departments, members } from '../tables.ts'
import { openDepartments } from './departments.ts'
import { inDepartment, rowColumns, toMemberRow } from './member-cards.ts'

export interface MembersInput {
  readonly q?: string | undefined
  /** A department with all below it, or `none`. */
  readonly departmentId?: string | undefined
  readonly show: 'present' | 'invited' | 'left'
  readonly topic?: string | undefined
  /** A language tag; “de” finds “de-CH” too. */
  readonly language?: string | undefined
  readonly region?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface MembersPage {
  readonly members: MemberRow[]
  /** Where the next page begins, or null. */
  readonly next: string | null
}

/** One page of the directory, by name. */
export async function membersPage(ctx: Ctx, input: MembersInput): Promise<Result<MembersPage>> {
  const rows = await ctx.read(async (tx) =>
    tx
      .select({ ...rowColumns, sortKey: members.sortKey })
      .from(members)
      .leftJoin(departments, inDepartment)
      .where(
        and(
          eq(members.organisationId, ctx.organisationId),
          shown[input.show],
          matches(input.q),
          able(input),
          await within(tx, ctx, input.departmentId),
          after(input.cursor),
        ),
      )
      .orderBy(asc(members.sortKey), asc(members.id))
      .limit(input.limit + 1),
  )
  const page = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? page.at(-1) : undefined
  return ok({
    members: page.map(({ sortKey: _, ...row }) => toMemberRow(row)),
    next: last ? Buffer.from(JSON.stringify([last.sortKey, last.id])).toString('base64url') : null,
  })
}

// Whoever was invited and never came is not somebody who left.
const shown: Readonly<Record<MembersInput['show'], SQL | undefined>> = {
  present: ne(members.status, 'left'),
  invited: eq(members.status, 'invited'),
  left: and(eq(members.status, 'left'), isNotNull(members.joinedAt)),
}

/** Who can talk about this, in this language, there. */
function able({ topic, language, region }: MembersInput): SQL | undefined {
  return and(
    topic ? arrayContains(members.topics, [tidyTopics([topic])[0] ?? '']) : undefined,
    region ? arrayContains(members.regions, [region]) : undefined,
    language
      ? sql`exists (select from unnest(${members.languages}) tag where tag = ${language} or starts_with(tag, ${`${language}-`}))`
      : undefined,
  )
}

/** Every word must stand somewhere: “åse 2” finds “Åse Vik 2”. */
function matches(q: string | undefined): SQL | undefined {
  const literal = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, 8)
  return and(
    ...words.map((word) =>
      or(
        like(members.sortKey, literal(sortKey(word))),
        ilike(members.title, literal(word)),
        ilike(members.email, literal(word)),
        sql`${tidyTopics([word])[0] ?? ''} = any (${members.topics})`,
      ),
    ),
  )
}

async function within(tx: Tx, ctx: Ctx, departmentId: string | undefined): Promise<SQL | undefined> {
  if (departmentId === undefined) return undefined
  if (departmentId === 'none') return isNull(members.departmentId)
  return inArray(members.departmentId, subtree(await openDepartments(tx, ctx.organisationId), departmentId))
}

/** A cursor that does not read counts as none: the list begins at the top. */
function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (typeof key !== 'string' || typeof id !== 'string' || !isId(id)) return undefined
    return or(gt(members.sortKey, key), and(eq(members.sortKey, key), gt(members.id, id)))
  } catch {
    return undefined
  }
}
