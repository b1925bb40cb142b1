import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { eraseAt } from '../domain/lifecycle.ts'
import { keyOf, openName } from '../email.ts'
import { mayManage } from '../policy.ts'
import { boxes, requests } from '../tables.ts'
import { iso } from './rows.ts'

export interface KeptOf {
  id: string
  question: string
  text: string
  name: string | null
  email: string
  consent: string | null
  createdAt: string
  toldAt: string | null
  eraseAt: string
}

/** All that is kept about an e-mail address, for whoever asks what we have of them. */
export async function personData(
  ctx: Ctx,
  { email }: { readonly email: string },
): Promise<Result<{ requests: KeptOf[] }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.read(async (tx) => {
    const rows = await tx
      .select({ request: requests, question: boxes.question })
      .from(requests)
      .leftJoin(boxes, and(eq(boxes.organisationId, requests.organisationId), eq(boxes.id, requests.boxId)))
      .where(and(eq(requests.organisationId, ctx.organisationId), eq(requests.emailKey, keyOf(ctx, email))))
      .orderBy(desc(requests.createdAt))
    return ok({
      requests: rows.map(({ request, question }) => ({
        id: request.id,
        question: question ?? '',
        text: request.text,
        name: openName(ctx, request),
        email,
        consent: request.consent,
        createdAt: request.createdAt.toISOString(),
        toldAt: iso(request.toldAt),
        eraseAt: eraseAt(request.createdAt).toISOString(),
      })),
    })
  })
}
