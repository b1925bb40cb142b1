import { z } from 'zod'

const attachment = z.object({ name: z.string(), type: z.string(), content: z.base64() })
const body = z.object({
  text: z.string(),
  link: z.string(),
  html: z.string().optional(),
  attachments: z.array(attachment).optional(),
})
export type Body = z.infer<typeof body>

/** Ties a sealed body to its row: moved elsewhere it does not open. */
export function bound(organisationId: string, mailId: string): string {
  return `mail ${organisationId} ${mailId}`
}

export function readBody(opened: string): Body {
  return body.parse(JSON.parse(opened))
}
