import { newId } from '#kernel/ids.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { writeLadder } from '../commands/save-ladder.ts'
import { self } from '../policy.ts'
import { standingLadder } from '../queries/ladder.ts'
import { wayBound } from '../queries/way.ts'
import { insertWay } from '../store/ways.ts'

/** A webhook that the member confirmed, without a test ring. */
export async function webhookWay(ctx: Ctx, url: string): Promise<void> {
  const at = ctx.now()
  const id = newId(at.getTime())
  const key = { organisationId: ctx.organisationId, id, memberId: self(ctx) ?? '' }
  const sealed = ctx
    .use(SECRETS)
    .seal(JSON.stringify({ url, secret: 'hush' }), wayBound(ctx.organisationId, id))
  await ctx.write((tx) =>
    insertWay(tx, {
      ...{ ...key, kind: 'webhook', label: 'test', sealed, madeAt: at, confirmedAt: at, codeHash: null },
      ...{ codeAt: null, codeTries: 0, lastSentAt: null, failingSince: null, fault: null, heardAt: null },
    }),
  )
}

/** SEV1 rings one person a rung, so many seconds each. */
export async function slowRungs(ctx: Ctx, memberIds: readonly string[], seconds: number): Promise<void> {
  const { ladder } = await standingLadder(ctx)
  const rungs = memberIds.map((memberId) => ({
    targets: [{ kind: 'member' as const, memberId }],
    minutes: seconds / 60,
  }))
  await writeLadder(ctx, { ...ladder, sev1: { ...ladder.sev1, rungs } }, 'test')
}
