import type { Db } from '#platform/db/pool.ts'
import type { HealthProbe } from '#platform/http/health.ts'

interface Row {
  sources: number
  overdue_seconds: number
  failing: number
  unread: number
  unread_seconds: number
}

/**
 * Ingest is well when no source is overdue and nothing lies unread. A network that is down is the network's trouble:
 * it is named here and shown as a gap, but does not make Weft unwell.
 */
export function ingestProbe(db: Db, maxSeconds = 60): HealthProbe {
  return async () => {
    const { rows } = await db.$client.query<Row>('select * from weft_ingest_health()')
    const row = rows[0] ?? { sources: 0, overdue_seconds: 0, failing: 0, unread: 0, unread_seconds: 0 }
    if (row.overdue_seconds > maxSeconds) {
      const late = Math.round(row.overdue_seconds)
      return {
        ok: false,
        detail: `a source is overdue by ${late} s: is a process with the ingest role running?`,
      }
    }
    if (row.unread_seconds > maxSeconds) {
      const wait = Math.round(row.unread_seconds)
      const detail = `${row.unread} items lie unread, the oldest for ${wait} s: is a process with the worker role running?`
      return { ok: false, detail }
    }
    const failing = row.failing > 0 ? `, ${row.failing} not answering` : ''
    return { ok: true, detail: `${row.sources} sources${failing}, ${row.unread} items unread` }
  }
}
