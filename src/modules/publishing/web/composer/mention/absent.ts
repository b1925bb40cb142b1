import type { ChannelCard } from '#modules/channels/contract.ts'
import { t } from '#web/i18n.ts'
import type { Content, Variant } from '../content.ts'
import type { GatheredCheck } from '../gather-checks.ts'
import type { Span } from '../marks.ts'
import { mentionsIn } from './at-word.ts'

export type State = 'there' | 'absent' | 'unknown'

/** A mention that finds nobody on the network of its column. */
export type Absent = {
  readonly key: string
  readonly channelId: string
  readonly part: number
  readonly handle: string
  /** In code points. */
  readonly span: Span
}

type Wanted = { readonly channelId: string; readonly handle: string }

/** No network is asked about more than this in one text. */
const most = 20

/** The texts of a variant: the first post and the further ones of its thread. */
const textsOf = ({ text, thread }: Variant): string[] => [text, ...thread.map((part) => part.text)]

/** Which handles to ask which channels about, each once; accounts that people post on by hand cannot be asked. */
export function wantedMentions(content: Content, channels: readonly ChannelCard[]): Wanted[] {
  const found = new Map<string, Wanted>()
  for (const variant of content.variants) {
    const { channelId } = variant
    const channel = channels.find(({ id }) => id === channelId)
    if (channel?.state !== 'connected' || channel.mode === 'assisted') continue
    const handles = new Set(textsOf(variant).flatMap((text) => mentionsIn(text).map(({ handle }) => handle)))
    for (const handle of [...handles].slice(0, most))
      found.set(`${channelId} ${handle}`, { channelId, handle })
  }
  return [...found.values()]
}

/** Where mentions stand that find nobody, by what the networks said. */
export function absentMentions(
  content: Content,
  stateOf: (channelId: string, handle: string) => State | undefined,
): Absent[] {
  return content.variants.flatMap((variant) =>
    textsOf(variant).flatMap((text, part) =>
      mentionsIn(text)
        .filter(({ handle }) => stateOf(variant.channelId, handle) === 'absent')
        .map(({ handle, span }) => ({ key: variant.key, channelId: variant.channelId, part, handle, span })),
    ),
  )
}

/** The same as verdicts: one a handle and network, with every place. */
export function absentChecks(
  absent: readonly Absent[],
  networkName: (channelId: string) => string,
): GatheredCheck[] {
  const checks = new Map<string, GatheredCheck>()
  for (const { key: column, channelId, part, handle, span } of absent) {
    const network = networkName(channelId)
    const key = `mention.nobody ${network} ${handle}`
    const places = [
      ...(checks.get(key)?.places ?? []),
      { key: column, part, span: [span[0], span[1]] as [number, number] },
    ]
    checks.set(key, {
      key,
      id: 'mention.nobody',
      refers: null,
      message: t('“@{handle}” finds nobody on {network}', { handle, network }),
      cure: t('Look for the person as they are called there, or write the name without @.'),
      places,
    })
  }
  return [...checks.values()]
}
