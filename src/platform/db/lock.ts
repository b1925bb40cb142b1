import type pg from 'pg'

/** The one connection of a pool that holds its session locks, while any is held. */
interface Session {
  readonly client: Promise<pg.PoolClient>
  /** Names taken or being taken here: a session gets the same lock twice, so it is we who must refuse. */
  readonly names: Set<string>
  /** What was asked last: a connection answers one question at a time. */
  last: Promise<unknown>
  /** Aborted when the connection ends, and its locks with it. */
  readonly lost: AbortController
  readonly onEnd: () => void
}

const TAKE = 'select pg_try_advisory_lock(hashtextextended($1, 7738370)) as yes'
const LET_GO = 'select pg_advisory_unlock(hashtextextended($1, 7738370)) as yes'

const sessions = new WeakMap<pg.Pool, Session>()

/**
 * Holds a session lock named `name` while `work` runs. Returns `busy` at once when anybody holds it, here or in another
 * process. The server releases it when the connection ends, however the process ended; should it end while `work` runs,
 * `lost` is aborted, because somebody else may hold the lock from then on. All locks of a pool share one connection, so
 * that those who hold one do not use up what their work needs.
 */
export async function withLock<T>(
  pool: pg.Pool,
  name: string,
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T | 'busy'> {
  const session = sessions.get(pool) ?? open(pool)
  if (session.names.has(name)) return 'busy'
  session.names.add(name)
  try {
    if (!(await ask(session, TAKE, [name]))) return 'busy'
    try {
      return await work(session.lost.signal)
    } finally {
      // Throws when the connection broke meanwhile: whoever asked must know that the lock was not held to the end.
      await ask(session, LET_GO, [name])
    }
  } catch (error) {
    // Nothing new is taken on a connection that may be gone; the server lets go of its locks when it ends.
    if (sessions.get(pool) === session && (await isGone(session))) sessions.delete(pool)
    throw error
  } finally {
    session.names.delete(name)
    if (session.names.size === 0) await close(pool, session)
  }
}

function open(pool: pg.Pool): Session {
  const lost = new AbortController()
  const onEnd = () => lost.abort(new Error('The lock ended with its connection.'))
  const session: Session = {
    client: pool.connect(),
    names: new Set(),
    last: Promise.resolve(),
    lost,
    onEnd,
  }
  session.client.then(
    (client) => client.once('end', onEnd),
    // Whoever awaits it reports why there is none.
    () => undefined,
  )
  sessions.set(pool, session)
  return session
}

/** Asks the connection when it has answered everything asked before. */
function ask(session: Session, question: string, values: readonly string[] = []): Promise<boolean> {
  const asked = session.last.then(async () => {
    const client = await session.client
    return (await client.query<{ yes: boolean }>(question, [...values])).rows[0]?.yes === true
  })
  session.last = asked.catch(() => undefined)
  return asked
}

function isGone(session: Session): Promise<boolean> {
  return ask(session, 'select true as yes').then(
    () => false,
    () => true,
  )
}

async function close(pool: pg.Pool, session: Session): Promise<void> {
  if (sessions.get(pool) === session) sessions.delete(pool)
  const gone = await isGone(session)
  await session.client.then(
    (client) => {
      client.off('end', session.onEnd)
      client.release(gone)
    },
    () => undefined,
  )
}
