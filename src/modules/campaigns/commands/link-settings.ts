import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SAFE_FETCH } from '#platform/safe-fetch/index.ts'
import { plainTag, type TagRule, wrongPattern } from '../domain/links/tags.ts'
import { linkSettingsChanged } from '../events.ts'
import { allowed, wrongField } from '../policy.ts'
import { linkPlaces, settingsRow } from '../queries/link-places.ts'
import { keepSettings, replaceTags } from '../store/links.ts'

type Done = { readonly done: true }

const shape = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Names the short domain of the organisation, or none. Links are handed out with it once it was seen to lead here. */
export async function saveHost(ctx: Ctx, input: { readonly host: string | null }): Promise<Result<Done>> {
  const member = await allowed(ctx, 'organisation.manage')
  if (!member.ok) return member
  const host = input.host?.trim().toLowerCase() || null
  if (host !== null && !shape.test(host))
    return wrongField(
      'host',
      'Write the domain alone, such as fjell.link, without https:// and without a path.',
    )
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const { publicHost } = await linkPlaces(ctx, tx)
    if (host === publicHost.replace(/:\d+$/, ''))
      return wrongField(
        'host',
        'This is the address of Weft itself; on a short domain nothing but links would answer.',
      )
    const { rows } = await tx.execute(
      sql`select 1 from weft_link_hosts() where short_host = ${host} and organisation_id <> ${ctx.organisationId}`,
    )
    if (rows.length > 0) return wrongField('host', 'This domain belongs to another organisation here.')
    const by = { changedBy: member.value.memberId, changedAt: ctx.now() }
    await keepSettings(tx, ctx.organisationId, {
      shortHost: host,
      hostCheckedAt: null,
      hostProblem: null,
      ...by,
    })
    tx.emit(linkSettingsChanged(ctx.organisationId, 'host'))
    return ok({ done: true })
  })
}

/** Asks the short domain for a link that nobody has: the page of Weft must answer. Keeps what was seen. */
export async function checkHost(ctx: Ctx): Promise<Result<{ problem: string | null }>> {
  const member = await allowed(ctx, 'organisation.manage')
  if (!member.ok) return member
  const row = await ctx.read((tx) => settingsRow(tx, ctx.organisationId))
  const host = row?.shortHost
  if (!host) return wrongField('host', 'There is no short domain to check.')
  const problem = await problemWith(ctx, host)
  return ctx.write(async (tx): Promise<Result<{ problem: string | null }>> => {
    const now = ctx.now()
    const seen = { hostCheckedAt: now, hostProblem: problem, changedAt: now }
    await keepSettings(tx, ctx.organisationId, { ...seen, changedBy: member.value.memberId })
    tx.emit(linkSettingsChanged(ctx.organisationId, 'host'))
    return ok({ problem })
  })
}

async function problemWith(ctx: Ctx, host: string): Promise<string | null> {
  try {
    const answer = await ctx.use(SAFE_FETCH)(`https://${host}/check-${randomUUID().slice(0, 8)}`)
    const text = (await answer.text()).slice(0, 2000)
    return answer.status === 404 && text.includes('leads nowhere')
      ? null
      : 'Something answers at this domain, but it is not Weft. Point its DNS record here and let the proxy pass the Host header on.'
  } catch {
    return 'Nothing answers at this domain over https. Point its DNS record here and give the proxy a certificate for it.'
  }
}

/** What tags may say from now on, and how tags of campaigns look. What is out there already stays as it is. */
export async function saveTags(
  ctx: Ctx,
  input: { readonly tags: readonly TagRule[]; readonly campaignPattern: string },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const pattern = input.campaignPattern.trim()
  const wrong = wrongPattern(pattern)
  if (wrong) return wrongField('campaignPattern', wrong)
  const rules = input.tags.map(({ kind, value, aliasOf }) => ({
    kind,
    value: plainTag(value),
    aliasOf: aliasOf ? plainTag(aliasOf) || null : null,
  }))
  const fault = faultIn(rules)
  if (fault) return wrongField('tags', fault)
  return ctx.write(async (tx): Promise<Result<Done>> => {
    await replaceTags(tx, ctx.organisationId, rules)
    const by = { changedBy: member.value.memberId, changedAt: ctx.now() }
    await keepSettings(tx, ctx.organisationId, { campaignPattern: pattern, ...by })
    tx.emit(linkSettingsChanged(ctx.organisationId, 'tags'))
    return ok({ done: true })
  })
}

function faultIn(rules: readonly TagRule[]): string | null {
  const seen = new Set<string>()
  for (const { kind, value, aliasOf } of rules) {
    if (value === '') return 'A tag needs letters or numbers.'
    if (seen.has(`${kind} ${value}`)) return `“${value}” is there twice.`
    seen.add(`${kind} ${value}`)
    if (aliasOf === value) return `“${value}” cannot be another name of itself.`
    if (aliasOf && !rules.some((one) => one.kind === kind && one.value === aliasOf && !one.aliasOf))
      return `“${value}” is another name of “${aliasOf}”, which is not in the list.`
  }
  return null
}
