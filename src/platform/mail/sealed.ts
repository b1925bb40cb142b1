import { z } from 'zod'

const body = z.object({ text: z.string(), link: z.string() })

/** Ties a sealed body to its row: moved elsewhere it does not open. */
export function bound(organisationId: string, mailId: string): string {
  return `mail ${organisationId} ${mailId}`
}

export function readBody(opened: string): { readonly text: string; readonly link: string } {
  return body.parse(JSON.parse(opened))
}
