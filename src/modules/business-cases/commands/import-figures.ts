import { eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { namedCells } from '#platform/sheet/index.ts'
import { readFigures, type Wrong } from '../domain/figures-csv.ts'
import { figuresImported } from '../events.ts'
import { allowed } from '../policy.ts'
import { insertFigures } from '../store/peers.ts'
import { peers } from '../tables.ts'

const MOST = 10_000

/** Many figures from a table: all of them or, where anything is wrong, none, with every line that is. */
export async function importFigures(
  ctx: Ctx,
  { csv, tryOnly }: { readonly csv: string; readonly tryOnly: boolean },
): Promise<Result<{ added: number; ready: number; wrong: Wrong[] }>> {
  const member = await allowed(ctx, 'scoreboard.manage')
  if (!member.ok) return member
  const cells = namedCells(csv, ['peer', 'measure', 'value', 'date', 'source'], MOST)
  if (!cells.ok) return cells
  const { zone } = await organisation(ctx)
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ added: number; ready: number; wrong: Wrong[] }>> => {
    const rows = await tx.select().from(peers).where(eq(peers.organisationId, organisationId))
    const byName = new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]))
    const networks = ctx.use(NETWORKS).all()
    const read = readFigures(cells.value, {
      peers: new Set(byName.keys()),
      networks: new Set(networks.map(({ id }) => id)),
      today: localTime(ctx.now(), zone).day,
    })
    if (read.wrong.length > 0 || tryOnly)
      return ok({ added: 0, ready: read.rows.length, wrong: read.wrong.slice(0, 500) })
    const now = ctx.now()
    const made = { imported: true, byId: member.value.memberId, at: now }
    await insertFigures(
      tx,
      read.rows.map(({ line: _, peer, ...row }) => ({
        ...{ organisationId, id: newId(now.getTime()), ...row, ...made },
        peerId: byName.get(peer.toLowerCase()) ?? '',
      })),
    )
    tx.emit(figuresImported(organisationId, read.rows.length))
    return ok({ added: read.rows.length, ready: read.rows.length, wrong: [] })
  })
}
