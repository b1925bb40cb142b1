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
}

/** The way that was typed. Web push asks the browser for leave first and throws in words when it says no. */
export async function wayOf(kind: WayKind, typed: Typed): Promise<NewAddress> {
  const { email, url, secret, server, topic, token, number } = typed
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
    default:
      return { kind, address: { url, secret } }
  }
}
