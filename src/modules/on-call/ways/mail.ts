import type { z } from 'zod'
import { MAIL } from '#platform/mail/index.ts'
import type { mailAddress } from '../contract/addresses.ts'
import { plainText } from '../domain/message.ts'
import { PATIENCE_MS, refused, type Sent, sent, unsure, type WayPort } from './port.ts'

/** Past the outbox, which other mail may fill: straight to the server. A server that does not answer in time has perhaps taken it. */
export const mail: WayPort<z.output<typeof mailAddress>> = {
  async send(ctx, { email }, { id, message }) {
    const port = ctx.use(MAIL)
    if (!port.configured) return refused('No mail server is set up.')
    const letter = { id, to: email, subject: message.title, text: plainText(message) }
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<Sent>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, unsure('The mail server did not answer in time.'))
    })
    const delivered = port
      .deliver(letter)
      .then((delivery) => (delivery.outcome === 'sent' ? sent : refused(delivery.detail)))
    return Promise.race([delivered, late]).finally(() => clearTimeout(timer))
  },
}
