import { ok, type Result, refuse } from '#kernel/result.ts'
import { type ChannelCard, channelCards } from '#modules/channels/index.ts'
import { decidePublication } from '#modules/governance/index.ts'
import { urlsIn } from '#modules/link-safety/index.ts'
import { acceptedDisclosures, textInPictures } from '#modules/originality/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { TextMeasure } from '#networks/contract/limits.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fileCards } from '#platform/files/index.ts'
import { contentDigest } from '../content-digest.ts'
import type { CheckReport, VariantInput } from '../contract.ts'
import { type Check, checkVariant, outcomeOf } from '../domain/checks.ts'
import type { Checked } from '../domain/pieces.ts'
import { checkTogether } from '../domain/rules/together.ts'
import { type CheckContext, subjectOf } from './check-subject.ts'
import { postsThatDay } from './posts-that-day.ts'
import type { CheckAbout } from './said-before.ts'
import { toBeDecided } from './to-be-decided.ts'
import { variantFindings } from './variant-findings.ts'

/** A report together with the confidentiality classes of the company facts it touches. */
export type Checkup = CheckReport & { readonly facts: readonly string[] }

/**
 * The verdict on each variant, in the order given; everything is loaded once for all of them. With the draft’s id what went
 * out of the same draft does not count as said before.
 */
export async function checkVariants(
  ctx: Ctx,
  variants: readonly Checked[],
  about: CheckAbout = { kind: 'post' },
): Promise<Checkup[]> {
  const pictures = variants.flatMap((variant) => [
    ...variant.media,
    ...(variant.thread ?? []).flatMap((part) => part.media),
  ])
  // May keep what it worked out, so it comes before the reading.
  const textShares = await textInPictures(ctx, [...new Set(pictures.map((item) => item.fileId))])
  return ctx.read(async () => {
    const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
    const used = variants.flatMap((variant) => channels.get(variant.channelId) ?? [])
    const counted = used.filter((channel) => counts(channel)).map((channel) => channel.id)
    const personal = used.some((channel) => channel.personal)
    const context: CheckContext = {
      textShares,
      files: await fileCards(ctx, [...new Set(pictures.map((item) => item.fileId))]),
      postsThatDay: about.kind === 'post' ? await postsThatDay(ctx, [...new Set(counted)]) : new Map(),
      organisation: personal ? (await organisation(ctx)).name : '',
      accepted: personal ? await acceptedDisclosures(ctx) : [],
    }
    const found = await variantFindings(ctx, variants, about)
    const together = about.kind === 'post' ? besides(variants, channels) : []
    return variants.map((variant, index) => {
      const { checks: findings, facts } = found[index] ?? { checks: [], facts: [] }
      const channel = channels.get(variant.channelId)
      return { ...report(ctx, variant, channel, context, findings, together[index] ?? []), facts }
    })
  })
}

/** Networks that count posts a day; more than a house ever sends in one is not counted. */
function counts(channel: ChannelCard): boolean {
  const { perDay } = channel.limits as { readonly perDay?: number }
  return perDay !== undefined && perDay <= 1000
}

/** What shows when the variants are read beside each other. */
function besides(variants: readonly Checked[], channels: ReadonlyMap<string, ChannelCard>): Check[][] {
  return checkTogether(
    variants.map(({ channelId, text }) => ({
      networkName: channels.get(channelId)?.networkName ?? '',
      text,
      links: urlsIn(text).map((one) => one.url),
    })),
  )
}

/** The verdict on one reply for one channel. */
export async function checkText(ctx: Ctx, variant: Checked): Promise<Checkup> {
  const [only] = await checkVariants(ctx, [variant], { kind: 'reply' })
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
  const checkups = await checkVariants(ctx, variants, { kind, draftId })
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
  context: CheckContext,
  findings: readonly Check[],
  together: readonly Check[],
): CheckReport {
  const network = channel ? ctx.use(NETWORKS).get(channel.network) : undefined
  if (!channel || !network) return missingChannel(variant)
  const subject = subjectOf(variant, channel, network, context, findings)
  const checks = [...checkVariant(subject), ...together].map(plain)
  const parts = (subject.thread ?? []).map((part) => shape(part.measure))
  return {
    channelId: variant.channelId,
    ...shape(subject.measure),
    ...(parts.length > 0 ? { parts } : {}),
    checks,
    outcome: outcomeOf(checks),
  }
}

/** Without the fields that have nothing to say. */
function plain({ id, severity, message, cure, span, part, place }: Check): CheckReport['checks'][number] {
  return { id, severity, message, cure, span, ...(part ? { part } : {}), ...(place ? { place } : {}) }
}

function shape({ length, limit, valid, links, mentions, tags }: TextMeasure) {
  return { length, limit, valid, links: copy(links), mentions: copy(mentions), tags: copy(tags) }
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
