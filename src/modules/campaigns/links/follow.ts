import pg from 'pg'
import type { Logger } from '#platform/log/index.ts'
import { LINK_CHANNEL } from '../store/channel.ts'
import type { Book } from './book.ts'

const RETRY_MS = 1000

/**
 * Keeps the book as the database has it: one LISTEN connection, which hears of each change when it is committed. After a
 * break everything is read again. Until the database is back the book stays as it was, and links go on working.
 */
export function followLinks(url: string, book: Book, log: Logger): { stop(): Promise<void> } {
  let client: pg.Client | null = null
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  // Said once a break: it is tried every second.
  let said = false
  const later = () => {
    if (stopped) return
    clearTimeout(retry)
    retry = setTimeout(() => void connect(), RETRY_MS)
  }
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'weft links', keepAlive: true })
    next.on('error', () => undefined) // 'end' follows and connects again
    next.on('end', later)
    next.on('notification', ({ payload }) => {
      const id = payload === '' ? undefined : payload
      book.read(id).catch((error) => log.warn({ err: error }, 'a changed short link could not be read'))
    })
    try {
      await next.connect()
      client = next
      await next.query(`listen ${LINK_CHANNEL}`)
      await book.read()
      said = false
    } catch (error) {
      if (!said) log.warn({ err: error }, 'short links wait for the database')
      said = true
      await next.end().catch(() => undefined)
      later()
    }
  }
  void connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
