import { statfsSync } from 'node:fs'

/** Sized for a machine that also runs Weft in 400 MB; whoever outgrows it sets DATABASE_URL. */
const settings: Record<string, string> = {
  max_connections: '100',
  shared_buffers: '48MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  // Durability is not for sale: an acknowledged mention or a sent post must survive a power cut.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // After a checkpoint each page that changes is written whole, once: pressing a page by the one way that is built in costs more
  // than everything else that is done to store a post. Fewer checkpoints spare most of it; recovery has so much more to read.
  wal_compression: 'off',
  checkpoint_timeout: '15min',
  max_wal_size: '1GB',
  min_wal_size: '64MB',
  // Three idle reader processes cost more memory than they win on one small disk.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '1',
  max_parallel_maintenance_workers: '1',
  random_page_cost: '1.1',
  jit: 'off',
  huge_pages: 'off',
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  lc_messages: "'C'",
  default_text_search_config: "'pg_catalog.simple'",
  log_checkpoints: 'off',
  log_line_prefix: "'%m [%p] %d '",
}

/**
 * For a house that hears a stream: where found posts come by the thousand, a few megabytes of them push out the pages of the
 * indexes that the next ones need, and to fetch those back was a fifth of what storing costs.
 */
export const streamSettings: Record<string, string> = { shared_buffers: '256MB' }

/** A throw-away server: a crash may lose it, so it need not wait for the disk. */
export const throwAwaySettings: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

/** Containers often give /dev/shm 64 MB, where a parallel query fails; files on disk are the slower safe way. */
function sharedMemoryType(): string {
  try {
    const shm = statfsSync('/dev/shm')
    return shm.bavail * shm.bsize >= 256 * 1024 * 1024 ? 'posix' : 'mmap'
  } catch {
    return 'mmap'
  }
}

/** The whole postgresql.conf, rewritten at each start so that an upgrade of Weft brings its new values. */
export function postgresqlConf(extra: Record<string, string> = {}): string {
  const all = { ...settings, dynamic_shared_memory_type: sharedMemoryType(), ...extra }
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}`)
  return ['# Written by Weft at each start. Your own values: ALTER SYSTEM SET …', ...lines, ''].join('\n')
}

/**
 * Only the Unix socket, and no password on it: the socket lies in a folder of mode 0700, so whoever can reach
 * it is already the user who can read the data files themselves. A password stored beside it would add nothing.
 */
export const pgHbaConf = `# Written by Weft at each start.
local all all trust
`
