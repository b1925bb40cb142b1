import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { OpenNetwork, StoryNetwork } from './network.ts'

export interface Place {
  /** Null: another process of this installation runs it already. */
  readonly network: StoryNetwork | null
  readonly url: string
  /** Another port than last time: what refers to the old one has to move. */
  readonly movedFrom: string | null
}

const fileOf = (folder: string): string => join(folder, 'address')

/** Forgets the network: what a seeding that was killed told it belongs to nobody. */
export function forgetNetwork(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Opens the make-believe network where it was last time, else on a free port, and remembers where. When it answers
 * there already, another process of this installation has it.
 */
export async function openNetworkAgain(folder: string, open: OpenNetwork): Promise<Place> {
  const before = readAddress(folder)
  const network = before === null ? await open({ folder, port: 0 }) : await openAt(folder, before, open)
  if (network === 'elsewhere') return { network: null, url: before ?? '', movedFrom: null }
  writeFileSync(fileOf(folder), network.url)
  return { network, url: network.url, movedFrom: before === null || before === network.url ? null : before }
}

async function openAt(
  folder: string,
  before: string,
  open: OpenNetwork,
): Promise<StoryNetwork | 'elsewhere'> {
  try {
    return await open({ folder, port: Number(new URL(before).port) })
  } catch (error) {
    const taken =
      error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    if (!taken) throw error
    return (await answers(before)) ? 'elsewhere' : open({ folder, port: 0 })
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/instance`, { signal: AbortSignal.timeout(2000) })
    const { network } = Object(await response.json()) as { network?: unknown }
    return network === 'weft-fake'
  } catch {
    return false
  }
}

function readAddress(folder: string): string | null {
  try {
    const text = readFileSync(fileOf(folder), 'utf8').trim()
    return URL.canParse(text) ? text : null
  } catch {
    return null
  }
}

const addresses: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['channel', ['server_url', 'profile_url', 'avatar_url']],
  ['mention', ['url', 'author_profile_url', 'author_avatar_url']],
  ['handle', ['profile_url', 'avatar_url']],
  ['post', ['url']],
]

/** The port was taken by somebody else meanwhile: channels and links follow the network to its new one. */
export async function moveAddresses(ctx: Ctx, from: string, to: string): Promise<void> {
  await ctx.write(async (tx) => {
    for (const [table, columns] of addresses)
      for (const column of columns) {
        const name = sql.identifier(column)
        await tx.execute(
          sql`update ${sql.identifier(table)} set ${name} = replace(${name}, ${from}, ${to})
            where organisation_id = ${ctx.organisationId} and ${name} like ${`${from}%`}`,
        )
      }
    await tx.execute(
      sql`update mention set media = replace(media::text, ${from}, ${to})::jsonb
        where organisation_id = ${ctx.organisationId} and media::text like ${`%${from}%`}`,
    )
  })
}
