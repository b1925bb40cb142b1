import type { z } from 'zod'
import { MAIL } from '#platform/mail/index.ts'
import { pushKey } from '../commands/push-key.ts'
import type { pushAddress } from '../contract/addresses.ts'
import { refused, type WayPort } from './port.ts'
import { post } from './post.ts'

/** As long as a push service keeps a ring for a phone that is off; later it would be about nothing. */
const KEPT_S = 3600

/** Web push: encrypted for one browser (RFC 8291), and signed with the organisation's key (VAPID, RFC 8292). */
export const push: WayPort<z.output<typeof pushAddress>> = {
  async send(ctx, { endpoint, p256dh, auth }, { id, message }) {
    const key = await pushKey(ctx)
    const { title, text, link } = message
    const payload = JSON.stringify({ id, title, text: text.slice(0, 1000), link })
    const { default: webPush } = await import('web-push')
    try {
      const made = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
        vapidDetails: { subject: contact(ctx.use(MAIL).link('/')), ...key },
        ...{ TTL: KEPT_S, urgency: 'high', contentEncoding: 'aes128gcm' },
      })
      const headers = Object.entries(made.headers).filter(([name]) => name.toLowerCase() !== 'content-length')
      return post(ctx, {
        url: made.endpoint,
        headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
        body: made.body ? new Uint8Array(made.body) : null,
      })
    } catch (error) {
      return refused(`This subscription cannot be used: ${error instanceof Error ? error.message : error}`)
    }
  },
}

/** Whom a push service may write to about us: it wants https or mail, which a house without either does not have. */
function contact(home: string): string {
  return home.startsWith('https:') ? home : 'mailto:nobody@localhost.invalid'
}
