import { sql } from 'drizzle-orm'
import type { Db } from '#platform/db/pool.ts'
import { forHeader, withTags } from '../domain/links/target.ts'
import { type Networks, networksOf } from './own-networks.ts'

export interface Entry {
  readonly organisationId: string
  readonly placementId: string
  /** Ready for the Location header. */
  readonly location: string
}

/** Every short link of the installation, in memory: no redirect waits for the database. */
export interface Book {
  find(code: string): Entry | undefined
  /** Whose short domain this is, or undefined. */
  ownerOf(host: string): string | undefined
  /** Whether somebody asks from a network that this organisation names as its own. */
  isOwn(organisationId: string, address: string): boolean
  size(): number
  /** Reads one link again; everything without an id. @throws what the database says; the book stays as it was. */
  read(id?: string): Promise<void>
}

type Row = {
  organisation_id: string
  id: string
  code: string
  target: string
  utm_source: string
  utm_medium: string
  utm_campaign: string
  utm_content: string
}

export function openBook(db: Pick<Db, 'execute'>): Book {
  let links = new Map<string, Entry>()
  let codes = new Map<string, string>()
  let hosts = new Map<string, string>()
  let own = new Map<string, Networks>()
  const put = (row: Row) => {
    const before = codes.get(row.id)
    if (before !== undefined && before !== row.code) links.delete(before)
    codes.set(row.id, row.code)
    links.set(row.code, entryOf(row))
  }
  const readHosts = async () => {
    const { rows } = await db.execute<{ organisation_id: string; short_host: string }>(
      sql`select organisation_id, short_host from weft_link_hosts()`,
    )
    hosts = new Map(rows.map((row) => [row.short_host, row.organisation_id]))
    const named = await db.execute<{ organisation_id: string; own_networks: string[] }>(
      sql`select organisation_id, own_networks from weft_link_own_networks()`,
    )
    own = new Map(named.rows.map((row) => [row.organisation_id, networksOf(row.own_networks)]))
  }
  return {
    find: (code) => links.get(code),
    ownerOf: (host) => hosts.get(host),
    isOwn: (organisationId, address) => own.get(organisationId)?.holds(address) ?? false,
    size: () => links.size,
    async read(id) {
      await readHosts()
      const { rows } = await db.execute<Row>(sql`select * from weft_links(${id ?? null}::uuid)`)
      if (id === undefined) {
        links = new Map()
        codes = new Map()
      }
      for (const row of rows) put(row)
    },
  }
}

function entryOf(row: Row): Entry {
  const tags = {
    source: row.utm_source,
    medium: row.utm_medium,
    campaign: row.utm_campaign,
    content: row.utm_content,
  }
  return {
    organisationId: row.organisation_id,
    placementId: row.id,
    location: forHeader(withTags(row.target, tags)),
  }
}
