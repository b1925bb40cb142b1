import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MyDuty, PolicyHead, PolicyPage } from '../contract.ts'
import { countsFrom, dueAt, inForce } from '../domain/attestation.ts'
import { appliesTo } from '../domain/audience.ts'
import { type PolicyText, sectionIds, textOf } from '../domain/sections.ts'
import { manages, memberOf } from '../policy.ts'
import { attestations } from './attestations.ts'
import { policyHeadOf, policyHeads, versionHeadViews } from './heads.ts'
import {
  notHere,
  type PolicyRow,
  policyBy,
  standingPolicies,
  type VersionHeadRow,
  type VersionRow,
  versionHeads,
  versionOf,
} from './rows.ts'

/** Policies this member may read: published ones, and drafts they manage. */
export async function listPolicies(
  ctx: Ctx,
): Promise<Result<{ policies: PolicyHead[]; mayCreate: boolean; help: string | null }>> {
  const rows = await ctx.read((tx) => standingPolicies(tx, ctx.organisationId))
  const seen = rows.filter((row) => row.published > 0 || manages(ctx, row.departmentId))
  const mayCreate = manages(ctx, null)
  return ok({
    policies: await policyHeads(ctx, seen),
    mayCreate,
    help: mayCreate ? null : await whoCanHelp(ctx, 'policy.manage'),
  })
}

export interface ReadInput {
  readonly policyId?: string | undefined
  readonly number?: number | undefined
  readonly lang?: string | undefined
}

/** A published version in one language: the one in force unless another is named; null before the first. */
export async function readPolicy(ctx: Ctx, input: ReadInput): Promise<Result<{ page: PolicyPage | null }>> {
  return ctx.read(async (tx): Promise<Result<{ page: PolicyPage | null }>> => {
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    if (!policy) return input.policyId ? notHere() : ok({ page: null })
    const heads = (await versionHeads(ctx, [policy.id])).get(policy.id) ?? []
    const current = inForce(heads, ctx.now()) ?? heads.at(-1)
    if (!current) return ok({ page: null })
    const version = await versionOf(tx, ctx.organisationId, policy.id, input.number ?? current.number)
    if (!version) return refuse('not_found', `There is no version ${input.number} of this policy.`)
    const lang = version.languages.find((one) => one === input.lang) ?? version.languages[0] ?? 'en'
    const views = await versionHeadViews(ctx, heads)
    const shown = views.find((view) => view.number === version.number)
    if (!shown) throw new Error('a version has its head')
    return ok({
      page: {
        policy: await policyHeadOf(ctx, policy),
        version: shown,
        title: version.title,
        lang,
        languages: version.languages,
        standing: standingOf(version, inForce(heads, ctx.now())),
        reviewOn: version.reviewOn,
        sections: pageSections(version.body, lang),
        versions: views.reverse(),
        duty: await dutyOf(ctx, policy, heads, version, lang),
      },
    })
  })
}

function standingOf(version: VersionRow, current: VersionHeadRow | null): PolicyPage['standing'] {
  if (version.number === current?.number) return 'in-force'
  return version.number > (current?.number ?? 0) ? 'coming' : 'past'
}

/** What is written in this language, in reading order. */
export function pageSections(body: PolicyText, lang: string): PolicyPage['sections'] {
  return sectionIds
    .map((section) => ({ section, text: textOf(body, section, lang) }))
    .filter(({ text }) => text !== '')
}

/** What the reader still has to do: only ever about the newest published version. */
async function dutyOf(
  ctx: Ctx,
  policy: PolicyRow,
  heads: readonly VersionHeadRow[],
  shown: VersionRow,
  lang: string,
): Promise<MyDuty> {
  const nothing = {
    number: null,
    acknowledgedAt: null,
    acknowledgedNumber: null,
    dueAt: null,
    overdue: false,
    question: null,
  }
  const me = memberOf(ctx)
  const newest = heads.at(-1)
  if (!me || !newest || !(await concerns(ctx, policy, me))) return { ...nothing, state: 'not-asked' }
  const known = await attestations(ctx, [policy.id], [me])
  const mine = known.of(policy.id, me)
  const done = { acknowledgedAt: mine.at?.toISOString() ?? null, acknowledgedNumber: mine.number || null }
  const counts = countsFrom(heads, newest.number)
  if (mine.number >= counts) return { ...nothing, ...done, state: 'done' }
  const begins = heads.find((one) => one.number === counts)?.effectiveFrom ?? newest.effectiveFrom
  const asked = known.duty(policy.id, me, counts)?.askedAt ?? begins
  const due = policy.required ? dueAt(asked, begins, policy.graceDays) : null
  const question = shown.number === newest.number ? shown.questions?.[lang] : undefined
  return {
    ...done,
    state: 'open',
    number: newest.number,
    dueAt: due?.toISOString() ?? null,
    overdue: due !== null && due <= ctx.now(),
    question: question ? { prompt: question.prompt, options: [...question.options] } : null,
  }
}

/** Whether a policy is put before this member. */
export async function concerns(ctx: Ctx, policy: PolicyRow, memberId: string): Promise<boolean> {
  const member = (await memberCards(ctx, [memberId])).get(memberId)
  if (member?.status !== 'active') return false
  if (policy.departmentId === null) return true
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  return appliesTo([policy], departments, member.departmentId).length > 0
}
