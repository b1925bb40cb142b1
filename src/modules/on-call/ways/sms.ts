import type { z } from 'zod'
import type { smsAddress } from '../contract/addresses.ts'
import { shortText } from '../domain/message.ts'
import { fill } from '../domain/template.ts'
import { gatewayOf } from '../queries/gateway.ts'
import { refused, type WayPort } from './port.ts'
import { post } from './post.ts'

/** A text message through whatever gateway the organisation set up. */
export const sms: WayPort<z.output<typeof smsAddress>> = {
  async send(ctx, { number }, { message }) {
    const gateway = await gatewayOf(ctx)
    if (!gateway) return refused('No gateway for text messages is set up.')
    const words = { number: number.replaceAll(' ', ''), text: shortText(message) }
    const { url, method, headers, body, bodyType } = gateway
    const type = bodyType === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
    const sends = method !== 'GET'
    return post(ctx, {
      ...{ url: fill(url, words, 'url'), method },
      headers: { ...headers, ...(sends ? { 'content-type': type } : {}) },
      body: sends ? fill(body, words, bodyType === 'json' ? 'json' : 'url') : null,
    })
  },
}
