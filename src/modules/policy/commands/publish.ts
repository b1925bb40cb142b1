import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { countsFrom, reminderMoments } from '../domain/attestation.ts'
import type { Finding } from '../domain/lint/finding.ts'
import { judge } from '../domain/lint/lint.ts'
import { policyPublished } from '../events.ts'
import { askJob } from '../jobs/ask.ts'
import { remindJob } from '../jobs/remind.ts'
import { allowManage, memberOf, sentences } from '../policy.ts'
import { consentOf, judgeDraft } from '../queries/draft.ts'
import { legalMembers } from '../queries/legal.ts'
import {
  notHere,
  type PolicyRow,
  policyBy,
  sectionsOf,
  type VersionHeadRow,
  versionHeads,
} from '../queries/rows.ts'
import { insertVersion, lockPolicy, setPublished, settleConsentRow } from '../store/policy.ts'

export interface Publication {
  readonly policyId: string
  /** material: everybody acknowledges again; small: acknowledgements carry over, and the note says why. */
  readonly change?: 'material' | 'small' | undefined
  /** What changed, in words for everybody. */
  readonly note?: string | undefined
  readonly effectiveFrom?: string | undefined
  /** Why chilling wording or a missing section stays. */
  readonly overrideReason?: string | undefined
  /** The council decision that publishes it. */
  readonly councilDecisionId?: string | undefined
}

const YEAR_MS = 366 * 86_400_000
/** What counts as now: a form may have been open for a while. */
const SLACK_MS = 60_000

/** Publishes the draft as the next version and has everybody asked whom it concerns. */
export async function publishPolicy(ctx: Ctx, input: Publication): Promise<Result<{ number: number }>> {
  return ctx.write(async (tx): Promise<Result<{ number: number }>> => {
    await lockPolicy(tx, ctx.organisationId, input.policyId)
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    if (!policy) return notHere()
    const allowed = await allowManage(ctx, policy.departmentId, sentences.write)
    if (!allowed.ok) return allowed
    const heads = (await versionHeads(ctx, [policy.id])).get(policy.id) ?? []
    const judged = await judgeDraft(ctx, policy, await sectionsOf(tx, ctx.organisationId, policy.id))
    const held = await hindrance(ctx, policy, judged.findings, input)
    if (held) return held
    if (heads.at(-1)?.digest === judged.digest)
      return refuse('conflict', 'Nothing has changed since the last version.')
    const timed = timing(ctx, heads, input)
    if (!timed.ok) return timed
    const consent = await legalConsent(ctx, tx, policy, judged.digest)
    if (!consent.ok) return consent
    const number = (heads.at(-1)?.number ?? 0) + 1
    const { effectiveFrom, material, note } = timed.value
    await insertVersion(tx, {
      organisationId: ctx.organisationId,
      policyId: policy.id,
      number,
      title: policy.title,
      languages: policy.languages,
      body: judged.text,
      digest: judged.digest,
      questions: policy.questions,
      ownerId: policy.ownerId ?? '',
      reviewOn: policy.reviewOn ?? '',
      material,
      note,
      findings: judged.findings,
      overrideReason: input.overrideReason?.trim() || null,
      consentBy: consent.value,
      councilDecisionId: input.councilDecisionId ?? null,
      publishedAt: ctx.now(),
      publishedBy: memberOf(ctx),
      effectiveFrom,
    })
    await setPublished(tx, ctx.organisationId, policy.id, number)
    tx.emit(
      policyPublished(
        policy.id,
        number,
        material,
        judged.findings.some((one) => one.severity === 'reason'),
      ),
    )
    await tx.enqueue(askJob, { policyId: policy.id })
    if (material)
      await remindFrom(
        tx,
        policy,
        countsFrom([...heads, { number, material, effectiveFrom }], number),
        effectiveFrom,
      )
    return ok({ number })
  })
}

/** What the linter holds against it; null when it may go out. */
async function hindrance(
  ctx: Ctx,
  policy: PolicyRow,
  findings: readonly Finding[],
  input: Publication,
): Promise<Result<never> | null> {
  const verdict = judge(findings, input.overrideReason ?? null)
  if (verdict === 'publish') return null
  const help = await whoCanHelp(ctx, 'policy.manage', { departmentId: policy.departmentId })
  if (verdict === 'mend') {
    const stop = findings.find((one) => one.severity === 'stop')
    const field = stop?.section === 'owner' ? 'ownerId' : stop?.section === 'review' ? 'reviewOn' : 'text'
    const words = `${stop?.why ?? ''} ${stop?.cure ?? ''}`.trim()
    return refuse('invalid', words, { fields: { [field]: words }, help })
  }
  const open = findings.filter((one) => one.severity === 'reason').length
  const words = `${open} ${open === 1 ? 'finding needs' : 'findings need'} other words, or a recorded reason why it stays.`
  return refuse('conflict', words, {
    fields: {
      overrideReason: 'Say in a sentence why it is published like this; it is kept with the version.',
    },
    help: `Change the wording, or give a reason. ${help}`,
  })
}

interface Timing {
  readonly effectiveFrom: Date
  readonly material: boolean
  readonly note: string
}

function timing(ctx: Ctx, heads: readonly VersionHeadRow[], input: Publication): Result<Timing> {
  const now = ctx.now()
  const last = heads.at(-1)
  const asked = input.effectiveFrom ? new Date(input.effectiveFrom) : now
  const effectiveFrom = new Date(Math.max(asked.getTime(), now.getTime()))
  const fields: Record<string, string> = {}
  if (asked.getTime() < now.getTime() - SLACK_MS)
    fields.effectiveFrom = 'It cannot take effect in the past: nobody could have known it.'
  if (asked.getTime() > now.getTime() + YEAR_MS) fields.effectiveFrom = 'Choose a day within a year.'
  if (last && effectiveFrom < last.effectiveFrom)
    fields.effectiveFrom = `Version ${last.number} takes effect later. Choose a day after that.`
  const note = input.note?.trim() ?? ''
  const material = last === undefined || input.change !== 'small'
  if (!material && note.length < 10)
    fields.note = 'A small change needs a reason: say what changed and why nobody has to read it again.'
  if (Object.keys(fields).length > 0) return refuse('invalid', Object.values(fields)[0] ?? '', { fields })
  return ok({ effectiveFrom, material, note })
}

/** Who of the legal department consented to exactly this; null when nobody had to. */
async function legalConsent(
  ctx: Ctx,
  tx: WriteTx,
  policy: PolicyRow,
  digest: string,
): Promise<Result<string | null>> {
  if (!policy.legalConsent) return ok(null)
  const lawyers = (await legalMembers(ctx)).filter((one) => one.id !== memberOf(ctx))
  if (lawyers.length === 0) return ok(null)
  const { givenBy, view } = await consentOf(ctx, tx, policy, digest)
  if (givenBy && givenBy !== memberOf(ctx)) {
    await settleConsentRow(tx, ctx.organisationId, policy.id, { state: 'void', settledAt: ctx.now() })
    return ok(givenBy)
  }
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    lawyers.slice(0, 3).map((one) => one.name),
  )
  const why =
    view.state === 'outdated'
      ? 'The draft changed after the legal department consented; it has to consent again.'
      : 'This policy waits for the consent of the legal department.'
  return refuse('conflict', why, { help: `Ask ${names}.` })
}

async function remindFrom(
  tx: WriteTx,
  policy: PolicyRow,
  number: number,
  effectiveFrom: Date,
): Promise<void> {
  for (const moment of reminderMoments(effectiveFrom, policy.graceDays))
    await tx.enqueue(
      remindJob,
      { policyId: policy.id, number, moment: moment.toISOString(), departmentId: null, memberIds: null },
      { startAfter: moment },
    )
}
