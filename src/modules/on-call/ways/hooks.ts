import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { hookAddress } from '../contract/addresses.ts'
import { type Message, plainText } from '../domain/message.ts'
import type { Ring, WayPort } from './port.ts'
import { post } from './post.ts'

type Shape = (ring: Ring) => object

/** `&`, `<` and `>` are the only signs Slack reads; escaped, a title can neither link nor call everybody. */
const slackText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const slack: Shape = ({ message }) => ({
  text: slackText(message.title),
  blocks: [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: `*${slackText(message.title)}*\n${slackText(message.text)}` },
    },
    ...(message.link
      ? [
          {
            type: 'actions',
            elements: [
              {
                ...{ type: 'button', style: 'danger', url: message.link },
                text: { type: 'plain_text', text: message.linkWord.slice(0, 75) },
              },
            ],
          },
        ]
      : []),
  ],
})

/** An adaptive card, as incoming webhooks of Teams workflows take it. */
const teams: Shape = ({ message }) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        ...{
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
        },
        body: [
          { type: 'TextBlock', size: 'Large', weight: 'Bolder', wrap: true, text: message.title },
          { type: 'TextBlock', wrap: true, text: message.text },
        ],
        actions: message.link ? [{ type: 'Action.OpenUrl', title: message.linkWord, url: message.link }] : [],
      },
    },
  ],
})

/** Mattermost reads Markdown: what somebody wrote is fenced off from it. */
const mattermost: Shape = ({ message }) => ({
  text: `**${plainMarks(message.title)}**\n\n${plainMarks(message.text)}${linkLine(message)}`,
})

const plainMarks = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~@:]/g, '\\$&')
const linkLine = ({ link, linkWord }: Message): string => (link ? `\n\n[${linkWord}](${link})` : '')

/** Our own shape, for whoever reads it with a program. */
const generic: Shape = ({ id, message }) => ({
  type: 'page.ring',
  id,
  ...{ title: message.title, text: plainText(message), acknowledge: message.link },
  ...{ severity: message.severity, drill: message.drill },
})

/**
 * A webhook in the shape its receiver reads, signed as Standard Webhooks say (id, time and body under HMAC-SHA256) when a
 * secret was given. The id is the ring's: who gets it twice can tell.
 */
function hook(shape: Shape): WayPort<z.output<typeof hookAddress>> {
  return {
    send(ctx, { url, secret }, ring) {
      const body = JSON.stringify(shape(ring))
      const at = Math.floor(ctx.now().getTime() / 1000)
      const id = `ring_${ring.id}`
      const signature = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest('base64')
      const signed: Record<string, string> =
        secret === ''
          ? {}
          : { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` }
      return post(ctx, { url, headers: { 'content-type': 'application/json', ...signed }, body })
    },
  }
}

export const hooks = {
  slack: hook(slack),
  teams: hook(teams),
  mattermost: hook(mattermost),
  webhook: hook(generic),
} as const
