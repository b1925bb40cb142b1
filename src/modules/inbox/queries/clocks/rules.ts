import { desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ClockRuleInput, ClockRules, ClockTermsInput } from '../../contract/clocks.ts'
import { type ClockRule, noClockRules, type Terms } from '../../domain/clocks/book.ts'
import { mayNotKeepClocks } from '../../policy.ts'
import { clockBooks } from '../../tables/clocks.ts'

const HISTORY = 100

/** The rules of clocks as they hold, and how they came to be. */
export async function showClockRules(ctx: Ctx): Promise<Result<ClockRules>> {
  return ctx.read(async (tx): Promise<Result<ClockRules>> => {
    const rows = await tx
      .select()
      .from(clockBooks)
      .where(eq(clockBooks.organisationId, ctx.organisationId))
      .orderBy(desc(clockBooks.version))
      .limit(HISTORY)
    const people = await memberCards(
      ctx,
      rows.flatMap((row) => row.by ?? []),
    )
    const { version, rules, rest } = rows[0] ?? noClockRules
    return ok({
      version,
      rules: rules.map(ruleShape),
      rest: termsShape(rest),
      history: rows.map((row) => ({
        version: row.version,
        rules: row.rules.length,
        reason: row.reason,
        by: row.by ? (people.get(row.by)?.name ?? 'Somebody who left') : null,
        at: row.at.toISOString(),
        since: row.since?.toISOString() ?? null,
      })),
      mayNot: mayNotKeepClocks(ctx.actor)?.error.message ?? null,
    })
  })
}

function termsShape({ first, next, resolution, warn, steps }: Terms): ClockTermsInput {
  return { first, next, resolution, warn, steps: [...steps] }
}

function ruleShape(rule: ClockRule): ClockRuleInput {
  return {
    id: rule.id,
    name: rule.name,
    channelIds: [...rule.channelIds],
    classes: [...rule.classes],
    departmentIds: [...rule.departmentIds],
    priorities: [...rule.priorities],
    standings: [...rule.standings],
    ...termsShape(rule),
  }
}
