import { readFile, rm } from 'node:fs/promises'
import type { Ctx } from '#platform/ctx.ts'
import type { VisitSort } from '../domain/links/visitor.ts'
import { keepPiece, type VisitCount } from '../store/visits.ts'
import { type Journal, type Line, linesOf } from './journal.ts'

const HOUR = 3_600_000

/**
 * Brings closed pieces into the database, each with one transaction an organisation that also remembers the piece: what
 * was counted before a crash is not counted again. A piece is removed when all of it stands. Gives how many were; throws
 * what the database says, and leaves the rest for the next time.
 */
export async function countPieces(
  journal: Pick<Journal, 'pieces'>,
  ctxOf: (organisationId: string) => Ctx,
): Promise<number> {
  let done = 0
  for (const { name, path } of await journal.pieces()) {
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) continue
    for (const [organisationId, lines] of byOrganisation(linesOf(text))) {
      const ctx = ctxOf(organisationId)
      await ctx.write((tx) => keepPiece(tx, { organisationId, piece: name, at: ctx.now() }, summed(lines)))
    }
    await rm(path, { force: true })
    done += 1
  }
  return done
}

function byOrganisation(lines: readonly Line[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>()
  for (const line of lines) {
    const own = found.get(line.organisationId)
    if (own) own.push(line)
    else found.set(line.organisationId, [line])
  }
  return found
}

/** Lines of one hour, kind and origin as one count. */
function summed(lines: readonly Line[]): VisitCount[] {
  const found = new Map<string, { -readonly [K in keyof VisitCount]: VisitCount[K] }>()
  for (const { placementId, at, sort, origin, n, firsts } of lines) {
    const hour = new Date(Math.floor(at / HOUR) * HOUR)
    const key = [placementId, hour.getTime(), sort, origin].join(' ')
    const known = found.get(key)
    if (known) {
      known.visits += n
      known.firsts += firsts
    } else found.set(key, { placementId, hour, sort: sort as VisitSort, origin, visits: n, firsts })
  }
  return [...found.values()]
}
