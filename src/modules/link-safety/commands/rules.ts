import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { readRule } from '../domain/rule.ts'
import { linkRuleChanged } from '../events.ts'
import { allowManaging } from '../policy.ts'
import { endRuleRow, insertRule } from '../store/lists.ts'
import { type LinkRuleRow, linkRule } from '../tables.ts'
import { memberId } from './put-list.ts'
import { haveReviewed } from './review.ts'

export interface NewRule {
  readonly kind: 'allow' | 'deny'
  readonly pattern: string
  readonly reason: string
  readonly expiresAt: string | null
}

const sentence = 'You may not change which links your organisation allows.'

/** Allows or forbids a host, what lies below it, or an address; comes before every list. */
export async function addRule(ctx: Ctx, input: NewRule): Promise<Result<{ id: string }>> {
  const allowed = await allowManaging(ctx, sentence)
  if (!allowed.ok) return allowed
  const rule = readRule(input.pattern)
  if (typeof rule === 'string') return refuse('invalid', rule, { fields: { pattern: rule } })
  const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt)
  if (expiresAt && expiresAt <= ctx.now()) {
    const message = 'This moment has passed already.'
    return refuse('invalid', message, { fields: { expiresAt: message } })
  }
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    if (await stands(ctx, tx, input.kind, rule.text)) {
      const message = `There is a rule for ${rule.text} already. End it first to change it.`
      return refuse('conflict', message, { fields: { pattern: message } })
    }
    const row: LinkRuleRow = {
      organisationId: ctx.organisationId,
      id: newId(ctx.now().getTime()),
      kind: input.kind,
      pattern: rule.text,
      reason: input.reason,
      expiresAt,
      createdAt: ctx.now(),
      createdBy: memberId(ctx),
      endedAt: null,
      endedBy: null,
    }
    await insertRule(tx, row)
    tx.emit(linkRuleChanged('added', row))
    await haveReviewed(tx)
    if (expiresAt) await haveReviewed(tx, expiresAt)
    return ok({ id: row.id })
  })
}

async function stands(ctx: Ctx, tx: WriteTx, kind: LinkRuleRow['kind'], pattern: string): Promise<boolean> {
  const same = and(eq(linkRule.kind, kind), eq(linkRule.pattern, pattern), isNull(linkRule.endedAt))
  const good = or(isNull(linkRule.expiresAt), gt(linkRule.expiresAt, ctx.now()))
  const rows = await tx
    .select({ id: linkRule.id })
    .from(linkRule)
    .where(and(eq(linkRule.organisationId, ctx.organisationId), same, good))
    .limit(1)
  return rows.length > 0
}

/** Ends a rule; it stays in the record. */
export async function endRule(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const allowed = await allowManaging(ctx, sentence)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const ended = { at: ctx.now(), by: memberId(ctx) }
    const row = await endRuleRow(tx, ctx.organisationId, input.id, ended)
    if (!row) return refuse('not_found', 'This rule is not there, or it has ended already.')
    tx.emit(linkRuleChanged('ended', row))
    await haveReviewed(tx)
    return ok({ id: row.id })
  })
}
