import { join } from 'node:path'
import { createCtx, type Engine } from '#platform/ctx.ts'
import type { Logger } from '#platform/log/index.ts'
import { codeTyped } from '../domain/links/code.ts'
import { type Book, type Entry, openBook } from './book.ts'
import { countPieces } from './count-pieces.ts'
import { followLinks } from './follow.ts'
import { type Journal, openJournal } from './journal.ts'
import { nowhere } from './nowhere.ts'
import { openVisitors, type Visitors } from './visitors.ts'
import { type Asked, addressOf, whoseVisit } from './whose-visit.ts'

export interface LinksOptions {
  readonly engine: Engine
  /** For the connection that hears of changes. */
  readonly databaseUrl: string
  readonly dataDir: string
  readonly log: Logger
}

export interface Links {
  /** The answer when the request is for a short link or on a short domain; null: it is for somebody else. */
  answer(request: Request, peer: string): Response | null
  /** Counts what was visited so far; for tests, and before the end. */
  count(): Promise<number>
  stop(): Promise<void>
}

const COUNT_MS = 5000

interface Door {
  readonly book: Book
  readonly journal: Journal
  readonly visitors: Visitors
  readonly floods: Map<string, { readonly entry: Entry; n: number }>
  readonly log: Logger
  lost: number
}

/** Short links of this process: the book in memory, the journal on disk, and the way of visits into the database. */
export async function startLinks({ engine, databaseUrl, dataDir, log }: LinksOptions): Promise<Links> {
  const journal = openJournal(join(dataDir, 'visits'))
  const book = openBook(engine.db)
  await book.read().catch((error) => log.warn({ err: error }, 'short links could not be read yet'))
  const follow = followLinks(databaseUrl, book, log)
  const door: Door = { book, journal, visitors: openVisitors(), floods: new Map(), log, lost: 0 }
  const ctxOf = (organisationId: string) =>
    createCtx(engine, { organisationId, actor: { kind: 'system', name: 'campaigns.visits' } })
  let counting: Promise<number> = Promise.resolve(0)
  const count = () => {
    counting = counting
      .catch(() => 0)
      .then(async () => {
        noteFloods(door)
        await journal.turn()
        return countPieces(journal, ctxOf)
      })
    return counting
  }
  const timer = setInterval(() => {
    count().catch((error) => log.debug({ err: error }, 'visits wait on disk for the database'))
    if (door.lost > 0) log.error({ lost: door.lost }, 'visits could not be written down: is the disk full?')
    door.lost = 0
  }, COUNT_MS)
  timer.unref()
  return {
    answer: (request, peer) => answer(door, request, peer),
    count,
    async stop() {
      clearInterval(timer)
      await follow.stop()
      await count().catch((error) => log.debug({ err: error }, 'visits wait on disk for the next start'))
    },
  }
}

function answer(door: Door, request: Request, peer: string): Response | null {
  const { pathname, hostname } = new URL(request.url)
  const owner = door.book.ownerOf(
    (request.headers.get('host') ?? hostname).toLowerCase().replace(/:\d+$/, ''),
  )
  const asks = request.method === 'GET' || request.method === 'HEAD'
  if (!owner && !(asks && pathname.startsWith('/l/'))) return null
  const asked: Asked = {
    method: request.method,
    header: (name) => request.headers.get(name) ?? undefined,
  }
  const code = codeTyped(decoded(pathname.startsWith('/l/') ? pathname.slice(3) : pathname.slice(1)))
  const entry = door.book.find(code)
  const from = addressOf(peer, asked.header('x-forwarded-for'))
  // On a domain of its own an organisation answers for its own links only.
  if (!asks || !entry || (owner && entry.organisationId !== owner)) {
    const language = asked.header('accept-language')
    return nowhere(language, door.visitors.mayGuess(from, Date.now()) ? 404 : 429)
  }
  note(door, entry, asked, from)
  return new Response(null, {
    status: 302,
    headers: {
      location: entry.location,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** Writes a visit down. Whatever happens here, the visitor is sent on. */
function note(door: Door, entry: Entry, asked: Asked, from: string): void {
  const now = Date.now()
  const seems = whoseVisit(asked)
  const own = seems.sort === 'person' && door.book.isOwn(entry.organisationId, from)
  const { sort, origin } = own ? ({ sort: 'own', origin: 'own' } as const) : seems
  const seen = door.visitors.see(from, asked.header('user-agent') ?? '', entry.placementId, now)
  if (seen.flood) {
    const flood = door.floods.get(entry.placementId)
    if (flood) flood.n += 1
    else door.floods.set(entry.placementId, { entry, n: 1 })
    return
  }
  const firsts = sort === 'person' && seen.first ? 1 : 0
  write(door, entry, { at: now, sort, origin, n: 1, firsts })
}

/** Floods are programs, whatever they call themselves; they are counted together, so that they fill no disk. */
function noteFloods(door: Door): void {
  for (const { entry, n } of door.floods.values())
    write(door, entry, { at: Date.now(), sort: 'bot', origin: 'flood', n, firsts: 0 })
  door.floods.clear()
}

function write(
  door: Door,
  { organisationId, placementId }: Entry,
  visit: { at: number; sort: string; origin: string; n: number; firsts: number },
): void {
  try {
    door.journal.write({ organisationId, placementId, ...visit })
  } catch {
    door.lost += visit.n
  }
}
