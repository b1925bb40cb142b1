import type { Refusal } from './errors.ts'
import { said, serverWordsReady } from './server-words.ts'

/**
 * What the server says against a file. Files travel outside of the API's client, which turns every other refusal into
 * words.
 * @param body what it answered, read as JSON; null when it was none
 * @param fallback said when it gave no reason
 */
export async function fileRefusal(body: unknown, status: number, fallback: string): Promise<Refusal> {
  await serverWordsReady()
  const answer: { message?: unknown; help?: unknown } = typeof body === 'object' && body !== null ? body : {}
  return {
    kind: status === 401 ? 'signin' : status >= 500 ? 'server' : 'refused',
    message: typeof answer.message === 'string' ? said(answer.message) : fallback,
    help: typeof answer.help === 'string' ? said(answer.help) : undefined,
    fields: {},
    retry: status >= 500,
  }
}
