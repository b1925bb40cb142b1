import { ORPCError, ValidationError } from '@orpc/server'
import type { Refusal } from '#kernel/result.ts'
import type { Logger } from '../log/index.ts'
import type { RequestContext } from './context.ts'
import { type InputIssue, inputWords } from './input-words.ts'
import { toOrpcError } from './refusals.ts'

interface Call<T> {
  readonly context: object
  readonly path: readonly string[]
  next(): Promise<T>
}

/**
 * Caught once: refusals pass as they are, input that does not fit the schema becomes a refusal with fields, the
 * database being away becomes "try again", and anything else is a bug, logged with the request id the person sees.
 */
export function logAndTranslate(log: Logger): <T>(call: Call<T>) => Promise<T> {
  return async (call) => {
    const { requestId } = call.context as RequestContext
    try {
      return await call.next()
    } catch (error) {
      const invalid = invalidInput(error)
      if (invalid) throw toOrpcError(invalid)
      if (error instanceof ORPCError && error.status < 500) throw error
      if (error instanceof ORPCError && error.code === 'UNAVAILABLE') throw error
      log.error({ err: error, requestId, call: call.path.join('.') }, 'a call failed')
      const refusal = away(error)
      throw refusal ? toOrpcError(refusal) : bug(requestId)
    }
  }
}

function invalidInput(error: unknown): Refusal | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  if (!(error.cause instanceof ValidationError)) return null
  const fields: Record<string, string> = {}
  for (const issue of error.cause.issues) {
    const where = (issue.path ?? [])
      .map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.')
    fields[where] ??= inputWords(issue as InputIssue)
  }
  return { type: 'invalid', message: 'Some of what you entered does not fit.', fields }
}

/** PostgreSQL classes 08 (connection), 57P (shut down, starting up) and 53 (disk full, too many connections). */
export function away(error: unknown): Refusal | null {
  const text = String(
    (error as { cause?: { code?: string } })?.cause?.code ?? (error as { code?: string })?.code ?? '',
  )
  if (text.startsWith('53100'))
    return {
      type: 'unavailable',
      message:
        'The disk of the database is full, so nothing was stored. Ask whoever runs Weft to make room, then try again.',
    }
  if (
    /^(08|57P|53)/.test(text) ||
    /^(ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(text) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(String((error as Error)?.message))
  )
    return {
      type: 'unavailable',
      message:
        'The database does not answer at the moment. Nothing you typed was lost; try again in a few seconds.',
    }
  return null
}

function bug(requestId: string): ORPCError<string, Refusal> {
  const message = `Something went wrong on our side. Nothing you typed was lost; try again. Request ${requestId}`
  return new ORPCError('INTERNAL', { status: 500, message, data: { type: 'unavailable', message } })
}
