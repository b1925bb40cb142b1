import { sql } from 'drizzle-orm'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '../ctx.ts'
import { FILES } from './key.ts'
import { inWords } from './kinds.ts'
import { diskFull } from './refusals.ts'

/** Room on the disk that uploads leave alone: the database may lie on the same one. */
const RESERVE = 256 * 1024 * 1024

/** Whether `size` more bytes fit: on the disk, and in what the organisation may keep. */
export async function mayKeep(ctx: Ctx, name: string, size: number): Promise<Result<undefined>> {
  const files = ctx.use(FILES)
  if ((await files.free()) - size < RESERVE) return diskFull(name)
  return (await kept(ctx)) + size > files.quota ? full(name, files.quota) : ok()
}

/** Bytes an organisation keeps; the same content counts once. */
async function kept(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{
      sum: string | null
    }>(sql`select sum(size) as sum from (select distinct on (sha256) size from file
      where organisation_id = ${ctx.organisationId} order by sha256) as one`),
  )
  return Number(rows[0]?.sum ?? 0)
}

function full(name: string, quota: number): Refused {
  return refuse('unavailable', `“${name}” was not stored: the ${inWords(quota)} for media are used up.`, {
    help: 'Remove media nobody needs from the library, or ask whoever runs Weft for more room.',
  })
}
