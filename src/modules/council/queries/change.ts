import { channelCards } from '#modules/channels/index.ts'
import { currentRulebook, listMandates, previewRules } from '#modules/governance/index.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import { draftView } from '#modules/policy/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Change, ChangeView } from '../contract.ts'
import { judgeUntil } from '../domain/expiry.ts'
import { asCouncil } from '../policy.ts'
import { fingerprintOf } from './fingerprint.ts'

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>
type Part = Partial<Omit<ChangeView, 'change'>>

/** What a change would do as things stand, in the names people know. `seen`: what it was put to the vote with. */
export async function viewChange(ctx: Ctx, change: Change, seen: string | null = null): Promise<ChangeView> {
  const nothing = { problem: null, stale: false, rules: null, mandate: null, policy: null, exception: null }
  return { change, ...nothing, ...(await partOf(ctx, change, seen)) }
}

function partOf(ctx: Ctx, change: Change, seen: string | null): Part | Promise<Part> {
  switch (change.kind) {
    case 'rules':
      return rulesPart(ctx, change)
    case 'mandate.grant':
      return grantPart(ctx, change)
    case 'mandate.revoke':
      return revokePart(ctx, change)
    case 'policy.publish':
      return policyPart(ctx, change, seen)
    case 'exception':
      return exceptionPart(ctx, change)
    default:
      return {}
  }
}

async function rulesPart(ctx: Ctx, { change, basedOn }: Of<'rules'>): Promise<Part> {
  const { version } = await currentRulebook(ctx)
  const preview = await previewRules(ctx, { change })
  if (!preview.ok) return { problem: preview.error.message }
  const [problem] = preview.value.problems
  return {
    problem: problem ? `${problem.message} ${problem.cure}` : null,
    stale: basedOn !== version,
    rules: { preview: preview.value, version },
  }
}

async function grantPart(ctx: Ctx, { grant }: Of<'mandate.grant'>): Promise<Part> {
  const card = (await memberCards(ctx, [grant.memberId])).get(grant.memberId)
  const mandate = {
    member: card?.name ?? 'Somebody who is not here',
    verbs: [...grant.verbs],
    topics: grant.topics ?? null,
    channels: await channelNames(ctx, grant.channelIds),
    validTo: grant.validTo,
  }
  const problem =
    !card || card.status === 'left'
      ? 'This person is not here any more.'
      : grant.validTo && new Date(grant.validTo) <= ctx.now()
        ? 'The mandate would be over already.'
        : null
  return { mandate, problem }
}

async function revokePart(ctx: Ctx, { mandateId, memberId }: Of<'mandate.revoke'>): Promise<Part> {
  const found = await listMandates(ctx, { view: 'standing', memberId, limit: 500 })
  const card = found.ok ? found.value.mandates.find((one) => one.id === mandateId) : undefined
  if (!card) return { problem: 'This mandate is not there any more.' }
  return {
    mandate: {
      member: card.member.name,
      verbs: [...card.verbs],
      topics: card.topics,
      channels: await channelNames(ctx, card.channelIds),
      validTo: card.validTo,
    },
    problem:
      card.source === 'role'
        ? 'This mandate comes with a role. Change the member’s roles, and it ends with them.'
        : null,
  }
}

async function channelNames(ctx: Ctx, ids: readonly string[] | null): Promise<string[] | null> {
  if (ids === null) return null
  const cards = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  return ids.map((id) => {
    const card = cards.get(id)
    return card ? `${card.networkName} ${card.handle}` : 'A channel that is gone'
  })
}

async function policyPart(ctx: Ctx, change: Of<'policy.publish'>, seen: string | null): Promise<Part> {
  const found = await draftView(asCouncil(ctx), { policyId: change.policyId })
  const draft = found.ok ? found.value.draft : null
  if (!draft) return { problem: 'This policy is not here any more.' }
  const stops = draft.findings.filter((one) => one.severity === 'stop')
  const reasons = draft.findings.filter((one) => one.severity === 'reason')
  const unexplained = reasons.length > 0 && change.overrideReason.length < 3
  const waits =
    draft.settings.legalConsent && draft.consent.from.length > 0 && draft.consent.state !== 'given'
  const problem = !draft.changed
    ? 'Nothing has changed since the last version.'
    : (stops[0]?.why ??
      (unexplained ? 'The linter has findings that need other words, or a reason why they stay.' : null) ??
      (waits ? 'It waits for the consent of the legal department.' : null))
  return {
    problem,
    stale: seen !== null && seen !== (await fingerprintOf(ctx, change)),
    policy: {
      title: draft.settings.title,
      next: draft.policy.published + 1,
      sections: draft.sections.filter((one) => one.text.trim() !== '').length,
      findings: draft.findings.map(({ severity, why, cure }) => ({ severity, why, cure })),
      legal: draft.settings.legalConsent ? draft.consent.state : 'not-needed',
    },
  }
}

async function exceptionPart(ctx: Ctx, change: Of<'exception'>): Promise<Part> {
  const whom = await whomName(ctx, change)
  return {
    exception: { whom: whom ?? 'Nobody who is here' },
    problem:
      whom === null
        ? 'Whoever it is for is not here any more.'
        : judgeUntil(ctx.now(), new Date(change.until)),
  }
}

/** Whom an exception is for, by name; null when they are not here. */
export async function whomName(
  ctx: Ctx,
  { memberId, departmentId }: { readonly memberId: string | null; readonly departmentId: string | null },
): Promise<string | null> {
  if (memberId) {
    const card = (await memberCards(ctx, [memberId])).get(memberId)
    return card && card.status !== 'left' ? card.name : null
  }
  return (await departmentCards(ctx)).find((card) => card.id === departmentId)?.name ?? null
}
