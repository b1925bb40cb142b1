import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SAFE_FETCH, SafeFetchError } from '#platform/safe-fetch/index.ts'
import type { Message } from '../domain/prompt.ts'
import { failureOf } from '../domain/words-of-failure.ts'

export interface Machine {
  readonly baseUrl: string
  readonly model: string
  readonly key: string | null
}

export interface Said {
  readonly text: string
  /** As the other side counts; null: it does not say. */
  readonly tokens: number | null
}

/** Tokens an answer may have. */
export const ANSWER_TOKENS = 600
const PATIENCE_MS = 14_000
const MOST_BYTES = 200_000

/**
 * Asks an OpenAI-compatible place (`POST {base}/chat/completions`). No tools, no stream, one answer, bounded in time and
 * size; redirects are not followed, so that the key goes nowhere else. Never inside a transaction.
 */
export async function askMachine(
  ctx: Ctx,
  machine: Machine,
  messages: readonly Message[],
): Promise<Result<Said>> {
  const body = { model: machine.model, messages, max_tokens: ANSWER_TOKENS, temperature: 0.3, stream: false }
  try {
    const response = await ctx.use(SAFE_FETCH)(`${machine.baseUrl.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        ...(machine.key ? { authorization: `Bearer ${machine.key}` } : {}),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const raw = await response.text()
    if (!response.ok) return refuse('unavailable', failureOf(response.status))
    return raw.length > MOST_BYTES ? unreadable : read(raw)
  } catch (error) {
    if (error instanceof SafeFetchError && error.code === 'private_address')
      return refuse('unavailable', 'This address is not on the public internet.', {
        help: 'Whoever runs Weft can allow it with WEFT_ALLOW_HOSTS.',
      })
    ctx.log.debug({ error: String(error) }, 'no writing help')
    return refuse('unavailable', 'The place that gives writing help did not answer in time.', {
      help: 'Nothing was lost. Try again, or write it yourself.',
    })
  }
}

const unreadable = refuse(
  'unavailable',
  'The place that gives writing help answered with something we cannot read.',
)

interface Wire {
  readonly choices?: readonly { readonly message?: { readonly content?: unknown } }[]
  readonly usage?: { readonly total_tokens?: unknown }
}

function read(raw: string): Result<Said> {
  try {
    const body = JSON.parse(raw) as Wire | null
    const text = body?.choices?.[0]?.message?.content
    if (typeof text !== 'string') return unreadable
    const tokens = body?.usage?.total_tokens
    const isCount = typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens >= 0
    return ok({ text, tokens: isCount ? tokens : null })
  } catch {
    return unreadable
  }
}
