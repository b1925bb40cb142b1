import { ok, type Result, refuse } from '#kernel/result.ts'
import { type ChannelCard, channelCards } from '#modules/channels/index.ts'
import { decidePublication } from '#modules/governance/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type FileCard, fileCards } from '#platform/files/index.ts'
import { contentDigest } from '../content-digest.ts'
import type { CheckReport, VariantInput } from '../contract.ts'
import { type Check, checkVariant, outcomeOf } from '../domain/checks.ts'
import { findingsOf } from './findings.ts'
import { toBeDecided } from './to-be-decided.ts'

type Checked = Pick<VariantInput, 'channelId' | 'text' | 'media'> & {
  readonly lang?: string | null | undefined
}

/** A report together with the confidentiality classes of the company facts it touches. */
export type Checkup = CheckReport & { readonly facts: readonly string[] }

/** The verdict on each variant, in the order given. Channels and files are loaded once for all of them. */
export async function checkVariants(ctx: Ctx, variants: readonly Checked[]): Promise<Checkup[]> {
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const files = await fileCards(ctx, [
    ...new Set(variants.flatMap((variant) => variant.media.map((item) => item.fileId))),
  ])
  const found = await findingsOf(ctx, variants)
  return variants.map((variant, index) => {
    const { checks: findings, facts } = found[index] ?? { checks: [], facts: [] }
    return { ...report(ctx, variant, channels.get(variant.channelId), files, findings), facts }
  })
}

/** The verdict on one text for one channel. */
export async function checkText(ctx: Ctx, variant: Checked): Promise<Checkup> {
  const [only] = await checkVariants(ctx, [variant])
  if (!only) throw new Error('checkVariants answers once for each variant')
  return only
}

/** What the composer asks while somebody types: the checks, and what the decision would be. */
export async function checkForComposer(
  ctx: Ctx,
  input: {
    readonly kind: 'post' | 'reply'
    readonly variants: readonly VariantInput[]
    readonly draftId?: string | undefined
  },
) {
  if (ctx.actor.kind !== 'member') return refuse('forbidden', 'Only a member can ask for themselves.')
  const { kind, variants, draftId } = input
  const checkups = await checkVariants(ctx, variants)
  const digest = contentDigest(variants)
  const about = toBeDecided(variants, checkups)
  const subject = draftId ? { subjectId: draftId, digest } : {}
  const decision = await decidePublication(ctx, {
    authorId: ctx.actor.memberId,
    kind,
    ...about,
    ...subject,
    at: ctx.now(),
  })
  const { outcome, reasons, contentClass, question } = decision
  return ok({
    reports: checkups.map(({ facts: _, ...one }) => one),
    digest,
    decision: {
      outcome,
      reasons: [...reasons],
      steps: decision.steps.map(({ label, dueAt, minutes }) => ({ label, dueAt, minutes })),
      contentClass,
      topics: [...question.content.topics],
      because: [...question.content.because],
      judgedBy: question.content.judgedBy?.name ?? null,
    },
  }) satisfies Result<object>
}

function report(
  ctx: Ctx,
  variant: Checked,
  channel: ChannelCard | undefined,
  files: ReadonlyMap<string, FileCard>,
  findings: readonly Check[],
): CheckReport {
  const network = channel ? ctx.use(NETWORKS).get(channel.network) : undefined
  if (!channel || !network) return missingChannel(variant)
  const measure = network.measureText(variant.text, channel.limits)
  const checks = checkVariant({
    channelName: `${network.name} (${channel.handle})`,
    networkName: network.name,
    canPublish: channel.canPublish && channel.state === 'connected',
    text: variant.text,
    measure,
    limits: channel.limits,
    media: variant.media.map((item) => ({ alt: item.alt, file: files.get(item.fileId) ?? null })),
    findings,
  })
  const spans = { links: copy(measure.links), mentions: copy(measure.mentions), tags: copy(measure.tags) }
  const { length, limit, valid } = measure
  return { channelId: variant.channelId, length, limit, valid, ...spans, checks, outcome: outcomeOf(checks) }
}

function copy(spans: readonly (readonly [number, number])[]): [number, number][] {
  return spans.map(([start, end]) => [start, end])
}

function missingChannel(variant: Checked): CheckReport {
  const gone = {
    id: 'channel.gone',
    severity: 'must-fix' as const,
    message: 'This channel is not there any more.',
    cure: 'Remove this variant, or connect the channel again under Settings.',
    span: null,
  }
  return {
    channelId: variant.channelId,
    length: Array.from(variant.text).length,
    limit: 0,
    valid: false,
    links: [],
    mentions: [],
    tags: [],
    checks: [gone],
    outcome: 'block',
  }
}
