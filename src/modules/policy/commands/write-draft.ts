import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FindingView, PolicySettings } from '../contract.ts'
import { type AccessMode, accessOf, isLooser } from '../domain/access.ts'
import type { SectionId } from '../domain/sections.ts'
import { faultOf, type Questions } from '../domain/understanding.ts'
import { policyChanged } from '../events.ts'
import { reviewDueJob } from '../jobs/review-due.ts'
import { allowManage, memberOf, sentences } from '../policy.ts'
import { accessRules } from '../queries/access-rules.ts'
import { judgeDraft } from '../queries/draft.ts'
import { notHere, type PolicyRow, policyBy, sectionsOf, versionHeads } from '../queries/rows.ts'
import { patchPolicy, saveSectionRow } from '../store/policy.ts'

export interface SectionChange {
  readonly policyId: string
  readonly section: SectionId
  readonly lang: string
  readonly text: string
  readonly revision: number
}

type Saved = { revision: number; findings: FindingView[]; changed: boolean }

/** Saves one section as long as nobody else saved it meanwhile, and says what now speaks against the draft. */
export async function saveSection(ctx: Ctx, input: SectionChange): Promise<Result<Saved>> {
  return ctx.write(async (tx): Promise<Result<Saved>> => {
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    if (!policy) return notHere()
    const allowed = await allowManage(ctx, policy.departmentId, sentences.write)
    if (!allowed.ok) return allowed
    const { organisationId } = ctx
    const before = (await sectionsOf(tx, organisationId, policy.id)).find(
      (row) => row.section === input.section && row.lang === input.lang,
    )
    const revision = input.revision + 1
    const { policyId, section, lang } = input
    const row = { organisationId, policyId, section, lang, body: input.text, revision, changedAt: ctx.now() }
    const same = (before?.body ?? '') === input.text && (before?.revision ?? 0) === input.revision
    if (!same && !(await saveSectionRow(tx, { ...row, changedBy: memberOf(ctx) })))
      return overtaken(ctx, before?.changedBy)
    if (!same) tx.emit(policyChanged(policy.id, section))
    const judged = await judgeDraft(ctx, policy, await sectionsOf(tx, organisationId, policy.id))
    const heads = (await versionHeads(ctx, [policy.id])).get(policy.id) ?? []
    return ok({
      revision: same ? input.revision : revision,
      findings: judged.findings.map((one) => ({ ...one, span: one.span ? [...one.span] : null })),
      changed: heads.at(-1)?.digest !== judged.digest,
    })
  })
}

async function overtaken(ctx: Ctx, by: string | null | undefined): Promise<Result<never>> {
  const name = by ? (await memberCards(ctx, [by])).get(by)?.name : undefined
  return refuse('stale', `${name ?? 'Somebody'} changed this section meanwhile.`, {
    help: 'Your words are still here. Look at both texts and decide which one stays.',
  })
}

export type SettingsChange = { readonly policyId: string } & Omit<PolicySettings, 'questions' | 'access'> & {
    readonly questions: Questions | null
    readonly access: AccessMode | null
  }

/** Changes owner, review date, languages and conditions of a policy. */
export async function saveSettings(ctx: Ctx, input: SettingsChange): Promise<Result<{ revision: number }>> {
  return ctx.write(async (tx): Promise<Result<{ revision: number }>> => {
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    if (!policy) return notHere()
    const allowed = await allowManage(ctx, policy.departmentId, sentences.write)
    if (!allowed.ok) return allowed
    const fields = await faultsOf(ctx, policy, input)
    if (Object.keys(fields).length > 0) return refuse('invalid', 'Some of this does not fit yet.', { fields })
    const { policyId, revision, ...patch } = input
    const saved = await attempt(() =>
      patchPolicy(tx, ctx.organisationId, policyId, revision, {
        ...patch,
        changedAt: ctx.now(),
        changedBy: memberOf(ctx),
      }),
    )
    if (saved === 'taken')
      return refuse('conflict', 'This address is in use.', { fields: { slug: 'Choose another address.' } })
    if (!saved) return refuse('stale', 'Somebody changed these settings meanwhile. Load them again.')
    if (patch.reviewOn && patch.reviewOn !== policy.reviewOn)
      await tx.enqueue(
        reviewDueJob,
        { policyId, reviewOn: patch.reviewOn },
        { startAfter: new Date(`${patch.reviewOn}T05:00:00Z`) },
      )
    tx.emit(policyChanged(policyId, 'settings'))
    return ok({ revision: revision + 1 })
  })
}

/** A public address that another policy has; the database is the one who knows, across organisations. */
async function attempt(work: () => Promise<boolean>): Promise<boolean | 'taken'> {
  try {
    return await work()
  } catch (error) {
    if (isTaken(error)) return 'taken'
    throw error
  }
}

function isTaken(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return (
    typeof cause === 'object' && cause !== null && 'constraint' in cause && cause.constraint === 'policy_slug'
  )
}

async function faultsOf(ctx: Ctx, policy: PolicyRow, input: SettingsChange): Promise<Record<string, string>> {
  const fields: Record<string, string> = {}
  const owner = input.ownerId ? (await memberCards(ctx, [input.ownerId])).get(input.ownerId) : null
  if (input.ownerId && owner?.status !== 'active')
    fields.ownerId = 'Only an active member can be accountable. Choose somebody else.'
  for (const [lang, question] of Object.entries(input.questions ?? {})) {
    const fault = faultOf(question)
    if (fault) fields[`question.${lang}`] = fault
  }
  if (input.public && policy.kind === 'supplement')
    fields.public = 'Only the company policy has a public page.'
  if (input.public && !input.slug) fields.slug = 'Choose an address for the public page.'
  if (input.access && policy.departmentId === null) fields.access = 'The modes are set under Access.'
  if (input.access && policy.departmentId && isLooser(input.access, await baseMode(ctx, policy.departmentId)))
    fields.access = 'A supplement may only tighten what holds in this department.'
  return fields
}

async function baseMode(ctx: Ctx, departmentId: string): Promise<AccessMode> {
  const rules = await accessRules(ctx)
  const bare = { ...rules, exceptions: [], supplements: new Map() }
  return accessOf(bare, { memberId: null, departmentId }, ctx.now()).mode
}
