import type { NewAddress, WayKind } from '#modules/on-call/contract.ts'
import { subscribe } from './subscribe.ts'

/** What stands in the fields, whatever way is chosen: nothing typed is lost by choosing another. */
export interface Typed {
  readonly email: string
  readonly url: string
  readonly secret: string
  readonly server: string
  readonly topic: string
  readonly token: string
  readonly number: string
  /** IRC and XMPP: the account Weft speaks from, and who is told. */
  readonly account: string
  readonly password: string
  readonly nick: string
  readonly target: string
  readonly host: string
}

/** The way that was typed. Web push asks the browser for leave first and throws in words when it says no. */
export async function wayOf(kind: WayKind, typed: Typed): Promise<NewAddress> {
  const { email, url, secret, server, topic, token, number } = typed
  const { account, password, nick, target, host } = typed
  switch (kind) {
    case 'mail':
      return { kind, address: { email } }
    case 'push':
      return { kind, address: await subscribe() }
    case 'browser':
      return { kind, address: { code: '' } }
    case 'ntfy':
      return { kind, address: { server: server.trim() || 'https://ntfy.sh', topic, token } }
    case 'sms':
      return { kind, address: { number } }
    case 'irc':
      return { kind, address: { server: host, nick: nick || 'weft', account, password, target } }
    case 'xmpp':
      return { kind, address: { account, password, to: target, server: host } }
    default:
      return { kind, address: { url, secret } }
  }
}
