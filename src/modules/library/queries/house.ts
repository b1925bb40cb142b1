import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DrawnHouse, HouseView } from '../contract.ts'
import { type HouseContent, proofState, staleProofs } from '../domain/house.ts'
import { inLanguage } from '../domain/snippet.ts'
import { mayManage, sentences } from '../policy.ts'
import { type HouseRow, messageHouses, messageHouseVersions } from '../tables.ts'
import { departmentNames, memberNames } from './names.ts'

const MOST_VERSIONS = 20

/** The calendar day of the organisation. */
export async function today(ctx: Ctx): Promise<string> {
  return localTime(ctx.now(), (await organisation(ctx)).zone).day
}

/** A house with the state of every proof point on a day. */
export function drawHouse(content: HouseContent, day: string): DrawnHouse {
  return {
    positioning: content.positioning,
    messages: content.messages.map(({ title, text, proofs }) => ({
      title,
      text,
      proofs: proofs.map((proof) => ({ ...proof, state: proofState(proof, day) })),
    })),
  }
}

/**
 * The message house of a department, or of the organisation with null, in a language or another region of it. Null when
 * nobody built one; a department's question is not answered with the organisation's house.
 */
export async function messageHouse(
  ctx: Ctx,
  departmentId: string | null,
  language: string,
): Promise<HouseView | null> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(messageHouses)
      .where(
        and(
          eq(messageHouses.organisationId, ctx.organisationId),
          departmentId === null
            ? isNull(messageHouses.departmentId)
            : eq(messageHouses.departmentId, departmentId),
        ),
      )
      .orderBy(asc(messageHouses.lang)),
  )
  const row = inLanguage(rows, language)
  return row ? view(ctx, row) : null
}

async function view(ctx: Ctx, row: HouseRow): Promise<HouseView> {
  const name = await memberNames(ctx, [row.savedBy])
  return {
    ...drawHouse(row.content, await today(ctx)),
    id: row.id,
    departmentId: row.departmentId,
    language: row.lang,
    version: row.version,
    savedAt: row.savedAt.toISOString(),
    savedBy: name(row.savedBy),
  }
}

export interface HouseQuestion {
  readonly departmentId?: string | undefined
  readonly language: string
}

/** The house in exactly this language, what it said before, and which houses there are. */
export async function showHouse(ctx: Ctx, question: HouseQuestion) {
  return ctx.read(async () => {
    const rows = await allHouses(ctx)
    const day = await today(ctx)
    const departmentId = question.departmentId ?? null
    const row = rows.find((one) => one.departmentId === departmentId && one.lang === question.language)
    const department = await departmentNames(ctx)
    return ok({
      house: row ? await view(ctx, row) : null,
      versions: row ? await earlier(ctx, row, day) : [],
      houses: rows.map((one) => ({
        departmentId: one.departmentId,
        departmentName: department(one.departmentId),
        language: one.lang,
        stale: staleProofs(one.content, day),
      })),
      mayNotEdit: mayManage(ctx.actor)
        ? null
        : `${sentences.manage} ${await whoCanHelp(ctx, 'library.manage')}`,
    }) satisfies Result<object>
  })
}

/** Every house, the organisation's first. */
export function allHouses(ctx: Ctx): Promise<HouseRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(messageHouses)
      .where(eq(messageHouses.organisationId, ctx.organisationId))
      .orderBy(desc(isNull(messageHouses.departmentId)), asc(messageHouses.lang), asc(messageHouses.id))
      .limit(200),
  )
}

async function earlier(ctx: Ctx, row: HouseRow, day: string) {
  const { organisationId, houseId, version } = messageHouseVersions
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(messageHouseVersions)
      .where(and(eq(organisationId, ctx.organisationId), eq(houseId, row.id)))
      .orderBy(desc(version))
      .limit(MOST_VERSIONS),
  )
  const name = await memberNames(
    ctx,
    rows.map((one) => one.savedBy),
  )
  return rows.map((one) => ({
    ...drawHouse(one.content, day),
    version: one.version,
    savedAt: one.savedAt.toISOString(),
    savedBy: name(one.savedBy),
  }))
}
