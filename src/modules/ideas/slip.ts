import { createHash, randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'

/**
 * What a public page hands out and its sending hands back, sealed: that it was our page, when it was made, and a random
 * number by which two sendings of one page count once. It knows nothing about the person.
 */
export interface Slip {
  readonly madeAt: Date
  readonly hash: Buffer
}

/** Longer than anybody leaves a page open and still means it. */
const GOOD_FOR_MS = 7 * 86_400_000

const bound = (ctx: Ctx, pageId: string): string => `ideas-slip/${ctx.organisationId}/${pageId}`

export function newSlip(ctx: Ctx, pageId: string): string {
  const words = `${ctx.now().getTime()}.${randomBytes(16).toString('base64url')}`
  return ctx.use(SECRETS).seal(words, bound(ctx, pageId))
}

/** Null when it is not ours, of another page, or too old. */
export function readSlip(ctx: Ctx, pageId: string, slip: string): Slip | null {
  try {
    const words = ctx.use(SECRETS).open(slip, bound(ctx, pageId))
    const madeAt = new Date(Number(words.split('.')[0]))
    const age = ctx.now().getTime() - madeAt.getTime()
    return age >= 0 && age <= GOOD_FOR_MS
      ? { madeAt, hash: createHash('sha256').update(words).digest() }
      : null
  } catch {
    // Whatever cannot be opened was not handed out here.
    return null
  }
}
