import { join, resolve } from 'node:path'
import { z } from 'zod'
import * as value from './config-values.ts'
import { readOrMakeKeyFile } from './key-file.ts'
import type { KeyRing } from './secrets/index.ts'
import { StartupError } from './startup-error.ts'

export type { Role } from './config-values.ts'

const repositoryRoot = resolve(import.meta.dirname, '../..')

interface Setting<T> {
  /** Environment variables, the first one set wins. */
  readonly env: readonly string[]
  readonly value: z.ZodType<T, string>
  readonly fallback: T
  /** The default, in words for the table. */
  readonly shown: string
  readonly about: string
}

function setting<T>(
  env: string | readonly string[],
  kind: z.ZodType<T, string>,
  fallback: NoInfer<T>,
  shown: string,
  about: string,
): Setting<T> {
  return { env: typeof env === 'string' ? [env] : env, value: kind, fallback, shown, about }
}

const text = z.string().min(1, 'must not be empty')
const orNull = <T>(kind: z.ZodType<T, string>): z.ZodType<T | null, string> => kind

/** Every setting there is. A field's name here is its name in `Config`. */
const table = {
  databaseUrl: setting(
    'DATABASE_URL',
    orNull(value.urlValue(['postgres', 'postgresql'], 'postgres://user:password@host:5432/weft')),
    null,
    'the PostgreSQL that Weft brings along',
    'A PostgreSQL 15 or newer to use instead; its user must own the database and may create roles.',
  ),
  dataDir: setting(
    'WEFT_DATA',
    text,
    join(repositoryRoot, '.weft'),
    '.weft beside the program',
    'Folder for the embedded database, uploaded files and the key file. Back this up.',
  ),
  host: setting(
    'WEFT_HOST',
    value.hostValue,
    '127.0.0.1',
    '127.0.0.1',
    'Address to listen on; 0.0.0.0 for all.',
  ),
  port: setting(['WEFT_PORT', 'PORT'], value.portValue, 4700, '4700', 'Port to listen on.'),
  publicUrl: setting(
    'WEFT_PUBLIC_URL',
    orNull(value.publicUrlValue),
    null,
    'from host and port',
    'Address under which browsers reach Weft, when a proxy stands in front.',
  ),
  roles: setting(
    'WEFT_ROLES',
    value.rolesValue,
    [...value.roleNames],
    value.roleNames.join(','),
    'What this process does.',
  ),
  secretKeys: setting(
    'WEFT_SECRET_KEYS',
    orNull(value.keyRingValue),
    null,
    'the file secret-keys in the data folder',
    'Keys that encrypt channel passwords: id:base64,… The first encrypts, all decrypt.',
  ),
  allowHosts: setting(
    'WEFT_ALLOW_HOSTS',
    value.hostListValue,
    [],
    'none',
    'Private hosts that channels and feeds may reach: names, addresses, networks (10.0.0.0/24), each with :port if wanted.',
  ),
  smtpUrl: setting(
    'WEFT_SMTP_URL',
    orNull(value.urlValue(['smtp', 'smtps'], 'smtp://user:password@host:587')),
    null,
    'no mail; invitations are shown as links',
    'Mail server for invitations and notices.',
  ),
  mailFrom: setting(
    'WEFT_MAIL_FROM',
    orNull(text),
    null,
    'weft@ the public address',
    'Sender of those mails.',
  ),
  logLevel: setting(
    'WEFT_LOG_LEVEL',
    value.logLevelValue,
    'info',
    'info',
    'debug, info, warn, error or silent.',
  ),
  demo: setting(
    'WEFT_DEMO',
    value.switchValue,
    false,
    '0',
    'Open the demonstration company, in a data folder of its own.',
  ),
  stream: setting(
    'WEFT_STREAM',
    orNull(value.urlListValue(['nats', 'tls'], 'nats://host:4222')),
    null,
    'the database',
    'NATS JetStream for intake beyond one machine; several addresses of a cluster apart by commas.',
  ),
  sentimentModel: setting(
    'WEFT_SENTIMENT_MODEL',
    orNull(text),
    null,
    'the lists of words that Weft brings along',
    'Path of a program on this machine that says how posts are meant (docs/listening.md).',
  ),
} as const

type Table = typeof table
type Field = keyof Table
type ValueOf<S> = S extends Setting<infer T> ? T : never

/** Settings as given, before the keys are read from their file. */
export type Settings = { readonly [F in Field]: ValueOf<Table[F]> }
/** What compose.ts gets: complete. */
export type Config = Omit<Settings, 'secretKeys'> & { readonly secretKeys: KeyRing }
/** What command line options replace; texts, as they come from there. */
export type Overrides = { readonly [F in Field]?: string | undefined }

export interface SettingRow {
  readonly name: string
  readonly standard: string
  readonly about: string
}

/** The settings as a table for docs/operations.md and `weft help settings`. */
export function settingsTable(): SettingRow[] {
  return Object.values(table).map((one) => ({
    name: one.env.join(' or '),
    standard: one.shown,
    about: one.about,
  }))
}

/** Environment variables that begin like ours but are not: most often a slip of the pen. */
export function unknownSettings(env: NodeJS.ProcessEnv): string[] {
  const known = new Set<string>(Object.values(table).flatMap((one) => one.env))
  return Object.keys(env).filter(
    (name) => name.startsWith('WEFT_') && !name.startsWith('WEFT_TEST_') && !known.has(name),
  )
}

/**
 * Reads the settings once, at start. Throws one StartupError that names every wrong value; an empty variable
 * counts as not set. Relative data folders are taken from the current folder; the demonstration gets its own inside.
 */
export function readSettings(env: NodeJS.ProcessEnv, overrides: Overrides = {}): Settings {
  const wrong: string[] = []
  const read = (field: Field): unknown => {
    const one: Setting<unknown> = table[field]
    const name = one.env.find((candidate) => env[candidate])
    const given = overrides[field] ?? (name === undefined ? undefined : env[name])
    if (given === undefined) return one.fallback
    const result = one.value.safeParse(given.trim())
    if (result.success) return result.data
    const source = overrides[field] === undefined ? name : `--${field === 'dataDir' ? 'data' : field}`
    for (const issue of result.error.issues) wrong.push(`${source} ${issue.message}`.replace(' :', ':'))
    return one.fallback
  }
  const settings = Object.fromEntries(
    (Object.keys(table) as Field[]).map((field) => [field, read(field)]),
  ) as Settings
  if (wrong.length > 0) {
    throw new StartupError(
      `${wrong.length === 1 ? 'A setting is' : 'Settings are'} wrong: ${wrong.join('. ')}.`,
      'Correct it, or leave it out to use the standard value; "weft help settings" lists them all.',
    )
  }
  const dataDir = resolve(settings.dataDir)
  return { ...settings, dataDir: settings.demo ? join(dataDir, 'demo') : dataDir }
}

/** Where the keys lie when WEFT_SECRET_KEYS does not hold them. */
export function keyFilePath(settings: Pick<Settings, 'dataDir'>): string {
  return join(settings.dataDir, 'secret-keys')
}

/** Settings with the keys; makes the key file on the first start. */
export async function loadConfig(env: NodeJS.ProcessEnv, overrides: Overrides = {}): Promise<Config> {
  const settings = readSettings(env, overrides)
  return { ...settings, secretKeys: settings.secretKeys ?? (await readOrMakeKeyFile(keyFilePath(settings))) }
}
