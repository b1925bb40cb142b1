import type { ConnectRefusal } from '#networks/contract/connect.ts'
import { connectRefusalOf } from '#networks/contract/fault-of.ts'
import type { Fault } from '#networks/contract/faults.ts'

/** What goes wrong with a mail server, by what the library and the system say. */
type Trouble = 'password' | 'busy' | 'folder' | 'certificate' | 'unencrypted' | 'unreachable' | 'private'

interface ImapError extends Error {
  readonly authenticationFailed?: boolean
  readonly serverResponseCode?: string
  readonly mailboxMissing?: boolean
  readonly code?: string
  readonly responseText?: string
}

const words: Record<Trouble, string> = {
  password: 'The mail server does not take this name and password.',
  busy: 'The mail server has no time at the moment.',
  folder: 'There is no such folder in this mailbox.',
  certificate: 'The certificate of the mail server cannot be trusted.',
  unencrypted: 'The mail server offers no encrypted connection here, so nothing was sent.',
  unreachable: 'The mail server does not answer.',
  private:
    'The mail server is inside a private network, which is not reached from here unless whoever runs Weft allows it.',
}

function troubleOf(error: unknown): Trouble {
  const told = error as ImapError
  const text = `${told.responseText ?? ''} ${told.message}`
  if (told.code === 'private_address') return 'private'
  if (told.authenticationFailed)
    return /^(UNAVAILABLE|INUSE|LIMIT)$/i.test(told.serverResponseCode ?? '') ? 'busy' : 'password'
  if (/STARTTLS|does not support TLS/i.test(text)) return 'unencrypted'
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(told.code ?? ''))
    return 'certificate'
  if (
    told.mailboxMissing ||
    told.serverResponseCode === 'NONEXISTENT' ||
    /mailbox (doesn't|does not) exist/i.test(text)
  )
    return 'folder'
  return 'unreachable'
}

/** What a failing look means for the source. */
export function faultOf(error: unknown, now: Date): Fault {
  const trouble = troubleOf(error)
  const reason = words[trouble]
  if (trouble === 'password') return { kind: 'reauth', reason }
  const minutes = trouble === 'unreachable' || trouble === 'busy' ? 1 : 60
  return { kind: 'retryLater', at: new Date(now.getTime() + minutes * 60_000), reason }
}

const places: Record<Trouble, readonly [field: string, code: ConnectRefusal['code'], cure: string]> = {
  password: ['password', 'wrong_password', 'Some providers ask for an app password; make one there.'],
  busy: ['server', 'unreachable', 'Try again in a few minutes.'],
  folder: ['folder', 'invalid', 'Write it as the mail program shows it, such as INBOX or Support.'],
  certificate: [
    'server',
    'denied',
    'Give the certificate of your own authority, or ask whoever runs the server.',
  ],
  unencrypted: ['server', 'not_this_network', 'Use port 993, or ask whoever runs the server.'],
  unreachable: ['server', 'unreachable', 'Check the address and try again.'],
  private: ['server', 'private_address', ''],
}

/** Why a mailbox was not connected, at the field it belongs to. */
export function refusalOf(error: unknown): ConnectRefusal {
  const trouble = troubleOf(error)
  const guarded = trouble === 'unreachable' ? connectRefusalOf(error, 'server') : undefined
  if (guarded) return guarded
  const [field, code, cure] = places[trouble]
  return { ok: false, field, code, message: `${words[trouble]} ${cure}`.trim() }
}
