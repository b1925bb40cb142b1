import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { policyConsent } from '../events.ts'
import { allowManage, memberOf, sentences } from '../policy.ts'
import { consentOf, judgeDraft } from '../queries/draft.ts'
import { legalMembers } from '../queries/legal.ts'
import { notHere, policyBy, sectionsOf } from '../queries/rows.ts'
import { insertConsent, settleConsentRow } from '../store/policy.ts'

type Done = { done: true }

/** Asks the legal department to consent to exactly this draft; an older request ends. */
export async function askConsent(ctx: Ctx, input: { readonly policyId: string }): Promise<Result<Done>> {
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    if (!policy) return notHere()
    const allowed = await allowManage(ctx, policy.departmentId, sentences.write)
    if (!allowed.ok) return allowed
    const me = memberOf(ctx)
    if (!me) return refuse('forbidden', 'A named person has to ask for consent.')
    if ((await legalMembers(ctx)).every((one) => one.id === me))
      return refuse('conflict', 'There is nobody else in a legal department who could consent.', {
        help: 'Give the department its kind under People, or switch legal consent off in the settings.',
      })
    const { digest } = await judgeDraft(ctx, policy, await sectionsOf(tx, ctx.organisationId, policy.id))
    await settleConsentRow(tx, ctx.organisationId, policy.id, { state: 'void', settledAt: ctx.now() })
    await insertConsent(tx, {
      organisationId: ctx.organisationId,
      id: newId(ctx.now().getTime()),
      policyId: policy.id,
      digest,
      state: 'open',
      askedBy: me,
      askedAt: ctx.now(),
    })
    tx.emit(policyConsent(policy.id, 'asked', digest))
    return ok({ done: true })
  })
}

export interface Settlement {
  readonly policyId: string
  readonly consent: boolean
  readonly note?: string | undefined
}

/** A lawyer consents to the draft they were shown, or declines with a reason. Nobody consents to what they asked for. */
export async function settleConsent(ctx: Ctx, input: Settlement): Promise<Result<Done>> {
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    if (!policy) return notHere()
    const me = memberOf(ctx)
    const { digest } = await judgeDraft(ctx, policy, await sectionsOf(tx, ctx.organisationId, policy.id))
    const consent = await consentOf(ctx, tx, policy, digest)
    if (!me || !consent.mayConsent)
      return refuse('forbidden', 'Only a member of the legal department who was asked can consent.', {
        help: consent.view.from.length > 0 ? `Ask ${consent.view.from[0]}.` : 'Nobody was asked yet.',
      })
    if (consent.view.state === 'outdated')
      return refuse(
        'stale',
        'The draft changed since your consent was asked. Ask the author to send it again.',
      )
    const note = input.note?.trim() ?? ''
    if (!input.consent && note.length < 3)
      return refuse('invalid', 'Say in a few words what should change.', {
        fields: { note: 'Say in a few words what should change.' },
      })
    const state = input.consent ? ('given' as const) : ('declined' as const)
    const to = { state, settledBy: me, settledAt: ctx.now(), note: note || null }
    if (!(await settleConsentRow(tx, ctx.organisationId, policy.id, to)))
      return refuse('conflict', 'This has been settled already.')
    tx.emit(policyConsent(policy.id, state, digest))
    return ok({ done: true })
  })
}
