import type { Db } from '../db/pool.ts'

export interface HealthPart {
  readonly ok: boolean
  /** What is wrong and what to do, or what was seen. */
  readonly detail: string
}

export type HealthProbe = () => Promise<HealthPart>

export interface Health {
  readonly ok: boolean
  readonly parts: Readonly<Record<string, HealthPart>>
}

const PROBE_MS = 2000

/** Asks every probe, each bounded in time: a health page that hangs is a lie of its own. */
export async function checkHealth(probes: Readonly<Record<string, HealthProbe>>): Promise<Health> {
  const entries = await Promise.all(
    Object.entries(probes).map(async ([name, probe]) => [name, await bounded(probe)] as const),
  )
  return { ok: entries.every(([, part]) => part.ok), parts: Object.fromEntries(entries) }
}

async function bounded(probe: HealthProbe): Promise<HealthPart> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<HealthPart>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: 'no answer within 2 s' }), PROBE_MS)
  })
  try {
    return await Promise.race([probe(), late])
  } catch (error) {
    return { ok: false, detail: (error as Error).message }
  } finally {
    clearTimeout(timer)
  }
}

export function databaseProbe(db: Db): HealthProbe {
  return async () => {
    const started = performance.now()
    await db.$client.query('select 1')
    return { ok: true, detail: `answers in ${Math.round(performance.now() - started)} ms` }
  }
}

/** Jobs move when nothing that is due has been waiting for long. */
export function jobsProbe(db: Db, maxWaitSeconds = 60): HealthProbe {
  return async () => {
    const { rows } = await db.$client.query<{ waiting: string; oldest: number | null }>(
      `select count(*) as waiting, extract(epoch from now() - min(start_after))::float8 as oldest
       from pgboss.job where state in ('created', 'retry') and start_after < now() and name <> 'dead'`,
    )
    const oldest = rows[0]?.oldest ?? 0
    const detail = `${rows[0]?.waiting ?? 0} due, the oldest for ${Math.round(oldest)} s`
    return oldest <= maxWaitSeconds
      ? { ok: true, detail }
      : { ok: false, detail: `${detail}: is a process with the worker role running?` }
  }
}
