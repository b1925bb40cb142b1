import type { Ctx } from '#platform/ctx.ts'
import type { NewAddress } from '../contract/addresses.ts'
import { browser } from './browser.ts'
import { hooks } from './hooks.ts'
import { mail } from './mail.ts'
import { ntfy } from './ntfy.ts'
import type { Ring, Sent } from './port.ts'
import { push } from './push.ts'
import { sms } from './sms.ts'
import { irc } from './wire/irc.ts'
import { xmpp } from './wire/xmpp.ts'

/** Hands a ring to its way. Expected trouble is an outcome; what is thrown is a defect. */
export function sendBy(ctx: Ctx, way: NewAddress, ring: Ring): Promise<Sent> {
  switch (way.kind) {
    case 'mail':
      return mail.send(ctx, way.address, ring)
    case 'push':
      return push.send(ctx, way.address, ring)
    case 'browser':
      return browser.send(ctx, way.address, ring)
    case 'ntfy':
      return ntfy.send(ctx, way.address, ring)
    case 'sms':
      return sms.send(ctx, way.address, ring)
    case 'irc':
      return irc.send(ctx, way.address, ring)
    case 'xmpp':
      return xmpp.send(ctx, way.address, ring)
    default:
      return hooks[way.kind].send(ctx, way.address, ring)
  }
}
