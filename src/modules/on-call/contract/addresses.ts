import { z } from 'zod'

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'Write a whole web address, such as https://example.org/hook.' })
  .max(1000, 'Use at most 1,000 characters.')
const secret = z.string().trim().max(400, 'Use at most 400 characters.')

/** What has to be known of each way. Kept sealed; only the label shows. */
export const mailAddress = z.object({
  email: z.string().trim().max(254).pipe(z.email('Write a whole e-mail address, such as name@example.org.')),
})
export const pushAddress = z.object({
  endpoint: httpUrl,
  p256dh: z.string().regex(/^[\w-]{40,120}=*$/, 'This subscription is not whole.'),
  auth: z.string().regex(/^[\w-]{16,60}=*$/, 'This subscription is not whole.'),
})
/** The code of the last test ring, for the window that sounds. */
export const browserAddress = z.object({ code: z.string().max(6).default('') })
export const hookAddress = z.object({ url: httpUrl, secret: secret.default('') })
export const ntfyAddress = z.object({
  server: httpUrl.default('https://ntfy.sh'),
  topic: z
    .string()
    .trim()
    .regex(/^[-_A-Za-z0-9]{1,64}$/, 'A topic has letters, digits, “-” and “_”, at most 64.'),
  token: secret.default(''),
})
export const smsAddress = z.object({
  number: z
    .string()
    .trim()
    .regex(/^\+?[1-9][0-9 ]{3,20}$/, 'Write the number with its country, such as +47 123 45 678.'),
})

const server = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?$/, 'Write the server, such as irc.example.org:6697.')
const jid = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,253}$/, 'Write a whole address, such as name@example.org.')
/** Weft's own name there and, where it has one, its account; and who or which channel is told. Always over TLS. */
export const ircAddress = z.object({
  server,
  nick: z
    .string()
    .trim()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,24}$/, 'A nickname begins with a letter and has at most 25.')
    .default('weft'),
  account: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{0,60}$/, 'Use letters and digits.')
    .default(''),
  password: secret.default(''),
  target: z
    .string()
    .trim()
    .regex(/^[#&]?[A-Za-z0-9_.-]{1,60}$/, 'Write a nickname, or a channel such as #on-call.'),
})
/** The account Weft speaks from, and who is told. `server` where it is not what the domain says. */
export const xmppAddress = z.object({
  account: jid,
  password: secret.min(1, 'The account needs its password.'),
  to: jid,
  server: z.union([z.literal(''), server]).default(''),
})

/** A way somebody adds; the kind says what its address is. */
export const newAddress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mail'), address: mailAddress }),
  z.object({ kind: z.literal('push'), address: pushAddress }),
  z.object({ kind: z.literal('browser'), address: browserAddress }),
  z.object({ kind: z.literal('slack'), address: hookAddress }),
  z.object({ kind: z.literal('teams'), address: hookAddress }),
  z.object({ kind: z.literal('mattermost'), address: hookAddress }),
  z.object({ kind: z.literal('webhook'), address: hookAddress }),
  z.object({ kind: z.literal('ntfy'), address: ntfyAddress }),
  z.object({ kind: z.literal('sms'), address: smsAddress }),
  z.object({ kind: z.literal('irc'), address: ircAddress }),
  z.object({ kind: z.literal('xmpp'), address: xmppAddress }),
])
export type NewAddress = z.output<typeof newAddress>

/** What the list of ways says instead of the address: enough to know it again, too little to use it. */
export function labelOf(way: NewAddress): string {
  switch (way.kind) {
    case 'mail':
      return way.address.email
    case 'push':
      return new URL(way.address.endpoint).host
    case 'browser':
      return ''
    case 'ntfy':
      return `${new URL(way.address.server).host}/${way.address.topic.slice(0, 3)}…`
    case 'sms':
      return `… ${way.address.number.replaceAll(' ', '').slice(-3)}`
    case 'irc':
      return `${way.address.target}, ${way.address.server}`
    case 'xmpp':
      return way.address.to
    default:
      return new URL(way.address.url).host
  }
}
