import type { z } from 'zod'
import type { ntfyAddress } from '../contract/addresses.ts'
import type { WayPort } from './port.ts'
import { post } from './post.ts'

/** ntfy.sh or a server of one's own: published as JSON, so that a title may hold any letters. Priority 5 sounds through. */
export const ntfy: WayPort<z.output<typeof ntfyAddress>> = {
  send(ctx, { server, topic, token }, { message }) {
    const { title, text, link, linkWord, severity, drill } = message
    const open = link ? { click: link, actions: [{ action: 'view', label: linkWord, url: link }] } : {}
    const priority = drill ? 3 : severity <= 2 ? 5 : 4
    const body = JSON.stringify({ topic, title, message: text, priority, tags: ['rotating_light'], ...open })
    const login: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` }
    return post(ctx, { url: server, headers: { 'content-type': 'application/json', ...login }, body })
  },
}
