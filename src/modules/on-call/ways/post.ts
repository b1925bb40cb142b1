import type { Ctx } from '#platform/ctx.ts'
import { SAFE_FETCH, SafeFetchError } from '#platform/safe-fetch/index.ts'
import { PATIENCE_MS, refused, type Sent, sent, unsure } from './port.ts'

export interface Posted {
  readonly url: string
  readonly method?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | null
}

/** Hands something to a server over HTTP, once, and reads from status or fault whether it may have arrived. */
export async function post(ctx: Ctx, { url, method = 'POST', headers, body }: Posted): Promise<Sent> {
  try {
    const answer = await ctx.use(SAFE_FETCH)(url, {
      ...{ method, headers: { ...headers }, body, redirect: 'error' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel().catch(() => undefined)
    if (answer.ok) return sent
    const detail = `${new URL(url).host} answered with status ${answer.status}.`
    return answer.status === 404 || answer.status === 410
      ? { outcome: 'refused', detail, gone: true }
      : refused(detail)
  } catch (error) {
    if (error instanceof SafeFetchError)
      return error.maybeSent ? unsure(error.message) : refused(error.message)
    if (error instanceof Error && error.name === 'TimeoutError')
      return unsure(`${new URL(url).host} did not answer in time.`)
    throw error
  }
}
