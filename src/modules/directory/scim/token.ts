import { hashToken } from '#platform/auth/index.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { ScimError } from '../domain/scim/resource.ts'
import { noteUse } from '../store/tokens.ts'

export interface ScimCaller {
  readonly ctx: Ctx
  readonly token: { readonly id: string; readonly name: string }
}

/** Whose key a request carries. The same answer for a wrong, an ended and a missing one. */
export async function callerOf(engine: Engine, request: Request, requestId?: string): Promise<ScimCaller> {
  const [, token] = /^Bearer\s+([\w-]{20,100})$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const refused = new ScimError(401, 'This needs a key that was made in Weft under Settings, Directory.')
  if (!token) throw refused
  const { rows } = await engine.db.$client.query<{ organisation_id: string; token_id: string; name: string }>(
    'select organisation_id, token_id, name from weft_scim_token($1, $2)',
    [hashToken(token), engine.clock.now()],
  )
  const [row] = rows
  if (!row) throw refused
  const ctx = createCtx(engine, {
    organisationId: row.organisation_id,
    actor: { kind: 'system', name: `SCIM: ${row.name}` },
    ...(requestId ? { requestId } : {}),
  })
  await ctx.write((tx) => noteUse(tx, ctx.organisationId, row.token_id, ctx.now()))
  return { ctx, token: { id: row.token_id, name: row.name } }
}

interface Bucket {
  tokens: number
  at: number
}

/** So many calls a second on average, so many at once; more have to wait. One per process. */
export class Rate {
  readonly #perSecond: number
  readonly #burst: number
  readonly #buckets = new Map<string, Bucket>()

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond
    this.#burst = burst
  }

  /** Seconds to wait, or 0 when the call may go on. */
  take(key: string, now: number): number {
    const bucket = this.#buckets.get(key) ?? { tokens: this.#burst, at: now }
    bucket.tokens = Math.min(this.#burst, bucket.tokens + ((now - bucket.at) / 1000) * this.#perSecond)
    bucket.at = now
    if (this.#buckets.size > 10_000) this.#buckets.clear()
    this.#buckets.set(key, bucket)
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / this.#perSecond))
    bucket.tokens -= 1
    return 0
  }
}
