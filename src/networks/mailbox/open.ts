import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { ImapFlow } from 'imapflow'
import { type AllowRules, plainHost } from '#platform/safe-fetch/addresses.ts'
import { systemResolve } from '#platform/safe-fetch/connector.ts'
import { SafeFetchError } from '#platform/safe-fetch/index.ts'
import type { ServerAddress } from './address.ts'

export interface Account {
  readonly server: ServerAddress
  readonly user: string
  readonly password: string
  readonly folder: string
  /** The certificate of an authority of one's own, in PEM. */
  readonly authority: string | null
}

const SECONDS = 1000

/**
 * Signs in and opens the folder; without `write` nothing there can be changed, not even by mistake. Reaches public
 * addresses and what the rules allow: the address is looked up once, checked, and that very address is connected to.
 */
export async function openMailbox(
  account: Account,
  rules: AllowRules,
  { write, idle }: { readonly write: boolean; readonly idle: boolean },
): Promise<ImapFlow> {
  const { host, port, secure } = account.server
  const client = new ImapFlow({
    host: await permitted(host, port, rules),
    port,
    secure,
    // Asked for, and insisted upon: without it nothing is sent.
    ...(secure ? {} : { doSTARTTLS: true }),
    ...(isIP(host) ? {} : { servername: host }),
    auth: { user: account.user, pass: account.password },
    tls: { minVersion: 'TLSv1.2', ...(account.authority ? { ca: account.authority } : {}) },
    clientInfo: { name: 'Weft' },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: 240 * SECONDS,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: (idle ? 600 : 60) * SECONDS,
  })
  // What goes wrong is told by the call at work; unheard, an event of this name would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.mailboxOpen(account.folder, { readOnly: !write })
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

async function permitted(host: string, port: number, rules: AllowRules): Promise<string> {
  const name = plainHost(host)
  if (isIP(name)) {
    if (rules.permits(name) || rules.allowsName(name, port)) return name
    throw privateAddress(name)
  }
  const found = await new Promise<readonly LookupAddress[]>((resolve, reject) =>
    systemResolve(name, (error, addresses) => (error ? reject(notFound(name, error)) : resolve(addresses))),
  )
  const open = rules.allowsName(name, port) ? found : found.filter(({ address }) => rules.permits(address))
  const [first] = open
  if (first) return first.address
  throw found.length > 0 ? privateAddress(name) : notFound(name)
}

function privateAddress(host: string): SafeFetchError {
  return new SafeFetchError(
    'private_address',
    `${host} is inside a private network. Whoever runs this server can allow it.`,
  )
}

function notFound(host: string, cause?: Error): SafeFetchError {
  return new SafeFetchError('unreachable', `There is no server called ${host}.`, cause ? { cause } : {})
}
