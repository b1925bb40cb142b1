import pg from 'pg'
import { createSecrets, type KeyRing } from './secrets/index.ts'
import { StartupError } from './startup-error.ts'

const plain = 'weft key canary'
const bound = (id: string): string => `key-canary:${id}`

/** How this process's keys fit the secrets in this database. Ids, never keys. */
export interface KeyFit {
  /** Keys that sealed something here once. */
  readonly used: readonly string[]
  /** Of those, the ones we lack or hold wrongly. */
  readonly missing: readonly string[]
}

/** Compares the ring with the notes in the database; changes nothing. */
export async function checkKeys(url: string, ring: KeyRing): Promise<KeyFit> {
  return withClient(url, async (client) => compare(await readNotes(client), ring))
}

/**
 * Notes in the database that our current key is in use from now on, so that a lost or mixed-up key is found at
 * start and not when a channel first needs its password. Refuses to start when no key fits at all.
 */
export async function noteKeys(url: string, ring: KeyRing): Promise<KeyFit> {
  return withClient(url, async (client) => {
    // Not a migration: like the list of migrations itself it belongs to the installation, not to a room.
    await client.query('create table if not exists weft_key (id text primary key, canary text not null)')
    const fit = compare(await readNotes(client), ring)
    if (fit.used.length > 0 && fit.missing.length === fit.used.length) throw wrongKeys(fit)
    const current = ring[0]?.id ?? ''
    const sealed = createSecrets(ring).seal(plain, bound(current))
    await client.query('insert into weft_key values ($1, $2) on conflict do nothing', [current, sealed])
    return fit
  })
}

export function wrongKeys(fit: KeyFit): StartupError {
  return new StartupError(
    `The channel passwords in this database were encrypted with a key that is not here (${fit.missing.join(', ')}).`,
    'Put the right secret-keys file back into the data folder, or set WEFT_SECRET_KEYS to those keys.',
  )
}

type Note = { id: string; canary: string }

async function readNotes(client: pg.Client): Promise<Note[]> {
  const found = await client.query<{ there: boolean }>("select to_regclass('weft_key') is not null as there")
  if (found.rows[0]?.there !== true) return []
  return (await client.query<Note>('select id, canary from weft_key order by id')).rows
}

function compare(notes: Note[], ring: KeyRing): KeyFit {
  const secrets = createSecrets(ring)
  const opens = ({ id, canary }: Note): boolean => {
    try {
      return secrets.open(canary, bound(id)) === plain
    } catch {
      return false
    }
  }
  return {
    used: notes.map((note) => note.id),
    missing: notes.filter((note) => !opens(note)).map((note) => note.id),
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'weft keys' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
