import type { ChannelCard } from '#modules/channels/index.ts'
import type { AcceptedDisclosure } from '#modules/originality/index.ts'
import type { TextMeasure } from '#networks/contract/limits.ts'
import type { Network } from '#networks/contract/network.ts'
import type { FileCard } from '#platform/files/index.ts'
import type { Check } from '../domain/checks.ts'
import type { CheckSubject, Measured, MediaFacts } from '../domain/checks-shape.ts'
import type { Checked, CheckedMedium } from '../domain/pieces.ts'

/** What was loaded once for all variants. */
export interface CheckContext {
  readonly files: ReadonlyMap<string, FileCard>
  /** Share of each picture that is text, by file id. */
  readonly textShares: ReadonlyMap<string, number>
  readonly postsThatDay: ReadonlyMap<string, number>
  readonly organisation: string
  readonly accepted: readonly AcceptedDisclosure[]
}

/** Everything the rules read about one variant. The measure of the first text comes with it; parts are in `thread`. */
export function subjectOf(
  variant: Checked,
  channel: ChannelCard,
  network: Network,
  context: CheckContext,
  findings: readonly Check[],
): CheckSubject {
  const { limits } = channel
  const measure = (text: string): TextMeasure => network.measureText(text, limits)
  const measured = (text: string | null | undefined): Measured | null =>
    text?.trim() ? { text, length: measure(text).length } : null
  const { text, poll, card, lang = null } = variant
  return {
    channelName: `${network.name} (${channel.handle})`,
    networkName: network.name,
    canPublish: mayPublish(channel),
    text,
    measure: measure(text),
    limits,
    media: mediaFacts(variant.media, context),
    thread: (variant.thread ?? []).map((part) => ({
      text: part.text,
      measure: measure(part.text),
      media: mediaFacts(part.media, context),
    })),
    title: measured(variant.title),
    firstComment: measured(variant.firstComment),
    poll: poll ?? null,
    card: card ?? null,
    disclosure: channel.personal
      ? { organisation: context.organisation, accepted: context.accepted, network: channel.network, lang }
      : null,
    postsThatDay: context.postsThatDay.get(channel.id),
    findings,
  }
}

function mayPublish(channel: ChannelCard): boolean {
  return channel.canPublish && channel.state === 'connected'
}

function mediaFacts(media: readonly CheckedMedium[], { files, textShares }: CheckContext): MediaFacts[] {
  return media.map((item) => ({
    alt: item.alt,
    file: files.get(item.fileId) ?? null,
    crop: item.crop ?? null,
    captions: item.captions?.length ?? 0,
    textShare: textShares.get(item.fileId),
  }))
}
