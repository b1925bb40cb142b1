import { errorCode, StartupError } from '#platform/startup-error.ts'

interface Explanation {
  readonly sign: RegExp
  readonly message: string
  readonly cure: string
}

/** What PostgreSQL or the system says → what a person can do. The first match wins. */
const explanations: Explanation[] = [
  {
    sign: /lock file "postmaster.pid" already exists/,
    message: 'Another PostgreSQL is already running on this data folder.',
    cure: 'Stop that one first, or give this one its own folder with --data.',
  },
  {
    sign: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/,
    message: 'The disk that holds the data folder is full.',
    cure: 'Free some space (or give another folder with --data) and start again; nothing that was stored is lost.',
  },
  {
    sign: /Read-only file system|EROFS/,
    message: 'The data folder lies on a read-only file system.',
    cure: 'Mount it writable, or give another folder with --data.',
  },
  {
    sign: /incompatible with server|initialized by PostgreSQL version/,
    message: 'The data folder was made by another major version of PostgreSQL.',
    cure: 'Start the Weft version that made it, export, and import the export into this version.',
  },
  {
    sign: /could not look up effective user ID/,
    message: 'The user who started Weft has a number but no name, and PostgreSQL wants one.',
    cure: 'Add the user to /etc/passwd, start Weft as another user, or set DATABASE_URL.',
  },
  {
    sign: /has invalid permissions|has wrong ownership|Permission denied|EACCES|EPERM|Operation not permitted/,
    message: 'The data folder cannot be read or written by the user who started Weft.',
    cure: 'Start Weft as the user who owns the folder, or hand it over: sudo chown -R "$USER" <data folder>.',
  },
  {
    sign: /could not (create|resize) shared memory|could not map anonymous shared memory|Cannot allocate memory/,
    message: 'The machine has too little free memory for the database.',
    cure: 'Free at least 200 MB of memory, or set DATABASE_URL to a PostgreSQL elsewhere.',
  },
  {
    sign: /error while loading shared libraries|GLIBC_|ENOENT.*(postgres|initdb)/,
    message: 'The embedded PostgreSQL does not run on this system (a library is missing).',
    cure: 'Run "npm ci" again; on a system without glibc (Alpine) set DATABASE_URL to a PostgreSQL 15 or newer.',
  },
]

/**
 * Turns an error or the end of PostgreSQL's log into plain words.
 *
 * @param what what we were doing, for the words when nothing is recognised. @param said log text or error.
 */
export function explain(what: string, said: unknown, logPath?: string): StartupError {
  if (said instanceof StartupError) return said
  const text = said instanceof Error ? `${errorCode(said)} ${said.message}` : String(said)
  const known = explanations.find((one) => one.sign.test(text))
  if (known !== undefined) return new StartupError(known.message, known.cure, { cause: said })
  const lines = text.trim().split('\n').filter(Boolean)
  const telling =
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'it said nothing'
  const cure = logPath === undefined ? 'Run "weft doctor".' : `Read ${logPath}, and run "weft doctor".`
  return new StartupError(`${what}: ${telling.trim()}`, cure, { cause: said })
}
