import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type HouseInput, houseContent } from '../contract/house.ts'
import { checkHouse, type HouseContent } from '../domain/house.ts'
import { houseSaved } from '../events.ts'
import { allowManaging } from '../policy.ts'
import { insertHouse, insertHouseVersion, replaceHouse } from '../store/house.ts'
import { type HouseRow, messageHouses } from '../tables.ts'
import { checkReferences, refuseFields } from './references.ts'

export interface SaveHouseInput {
  /** Null: the organisation's. */
  readonly departmentId: string | null
  readonly language: string
  /** The version that was read; null when there was none. */
  readonly version: number | null
  readonly content: HouseInput
}

export interface SavedHouse {
  readonly houseId: string
  readonly version: number
}

/** Saves the message house of one language; what it said before is kept. */
export async function saveHouse(ctx: Ctx, input: SaveHouseInput): Promise<Result<SavedHouse>> {
  const allowed = await allowManaging(ctx)
  if (!allowed.ok) return allowed
  const content = houseContent.parse(input.content)
  const { departmentId } = input
  const refused = refuseFields(checkHouse(content)) ?? (await checkReferences(ctx, { departmentId }))
  if (refused) return refused
  return ctx.write(async (tx): Promise<Result<SavedHouse>> => {
    const before = await standing(ctx, tx, input)
    if (before && sameContent(before.content, content))
      return ok({ houseId: before.id, version: before.version })
    const row: HouseRow = {
      organisationId: ctx.organisationId,
      id: before?.id ?? newId(),
      departmentId,
      lang: input.language,
      content,
      version: (before?.version ?? 0) + 1,
      savedAt: ctx.now(),
      savedBy: allowed.value,
    }
    const newest = (before?.version ?? null) === input.version
    const saved = newest && (before ? await replaceHouse(tx, row) : await insertHouse(tx, row))
    if (!saved)
      return refuse('stale', 'Somebody else changed this message house meanwhile.', {
        help: 'Look at what it says now, then change it again.',
      })
    if (before) {
      const { organisationId, id: houseId, version, content: old, savedAt, savedBy } = before
      await insertHouseVersion(tx, { organisationId, houseId, version, content: old, savedAt, savedBy })
    }
    tx.emit(houseSaved(row.id, row))
    return ok({ houseId: row.id, version: row.version })
  })
}

async function standing(
  ctx: Ctx,
  tx: WriteTx,
  { departmentId, language }: SaveHouseInput,
): Promise<HouseRow | undefined> {
  const whose =
    departmentId === null ? isNull(messageHouses.departmentId) : eq(messageHouses.departmentId, departmentId)
  const which = and(
    eq(messageHouses.organisationId, ctx.organisationId),
    whose,
    eq(messageHouses.lang, language),
  )
  return (await tx.select().from(messageHouses).where(which))[0]
}

/** The same words whatever order the database keeps the keys in. */
function sameContent(one: HouseContent, other: HouseContent): boolean {
  const plain = ({ positioning, messages }: HouseContent): string =>
    JSON.stringify([
      positioning,
      messages.map(({ title, text, proofs }) => [
        title,
        text,
        proofs.map((proof) => [proof.text, proof.sourceUrl, proof.asOf, proof.expiresOn]),
      ]),
    ])
  return plain(one) === plain(other)
}
