import type { ChannelCard, NetworkChoice } from '#modules/channels/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icons.ts'
import { formatNumber, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { ChannelSource } from './channel-source.ts'

type State = { word: string; tone: Tone | null; icon: IconName }

/** How a channel is doing, in one word with its shape: the connection first, then whether it is being listened to. */
export function stateOf(channel: ChannelCard, source: ChannelSource | undefined): State {
  if (channel.state === 'disconnected') return { word: t('Disconnected'), tone: null, icon: 'minus' }
  if (channel.mode === 'assisted')
    return channel.posters.length > 0
      ? { word: t('People post here by hand'), tone: 'good', icon: 'person' }
      : { word: t('Nobody posts here'), tone: 'warn', icon: 'warning' }
  if (channel.state === 'needs-reconnection')
    return { word: t('Asks for reconnection'), tone: 'stop', icon: 'stop' }
  if (source?.own.state === 'failing')
    return { word: t('Connected, but not answering'), tone: 'warn', icon: 'warning' }
  if (source?.own.state === 'waiting')
    return source.own.budgetSpent === null
      ? { word: t('Connected, asked us to wait'), tone: 'wait', icon: 'hour' }
      : { word: t('Connected; its budget for listening is used up'), tone: 'wait', icon: 'hour' }
  if (source?.trouble)
    return { word: t('Connected, but not all it listens to works'), tone: 'warn', icon: 'warning' }
  return { word: t('Connected'), tone: 'good', icon: 'check' }
}

/** What can be done on a channel or network. */
export function abilities({
  canPublish,
  canReceive,
}: Pick<ChannelCard, 'canPublish' | 'canReceive'>): string {
  if (canPublish && canReceive) return t('Receives and publishes')
  if (canPublish) return t('Publishes')
  return canReceive ? t('Receives') : t('Neither receives nor publishes')
}

/** The limits that bite while writing; null where nothing is published. */
export function limitsOf({ canPublish, limits }: ChannelCard): string | null {
  if (!canPublish) return null
  const told = limits.source === 'instance'
  const values = { n: formatNumber(limits.text.max), images: limits.media.maxCount }
  const words =
    limits.media.image.maxCount === 0
      ? t('{n} characters and a video', values)
      : t('{n} characters, {images, plural, one {# image} other {# images}}', values)
  return told ? t('{limits}, as its server says', { limits: words }) : words
}

/** Who posts by hand, whose account it is, and where it speaks. */
export function postingOf(channel: ChannelCard, people: readonly { id: string; name: string }[]): string[] {
  if (channel.mode !== 'assisted') return []
  const named = (id: string | null | undefined) => people.find((one) => one.id === id)?.name
  const [poster, deputy] = channel.posters.map(named)
  const owner = named(channel.ownerId)
  return [
    owner ? t('{name}’s own account', { name: owner }) : null,
    !owner && poster
      ? deputy
        ? t('{poster} posts, {deputy} stands in', { poster, deputy })
        : t('{poster} posts', { poster })
      : null,
    channel.lang ? languageName(channel.lang) : null,
    channel.region,
  ].filter((part) => part !== null)
}

/** How one connects it: what will be asked. */
export function wayOf(choice: NetworkChoice): string {
  if (choice.kind === 'oauth') return t('You sign in at your server and come back.')
  const asks = (...names: string[]) =>
    choice.fields.some(({ name, kind }) => names.includes(name) || names.includes(kind))
  if (asks('password') && asks('email')) return t('With an e-mail address and a password.')
  if (asks('password')) return t('With a handle and an app password.')
  if (asks('file')) return t('By its address, or a file.')
  return asks('url', 'address') ? t('By its address.') : t('Under a name that you give it.')
}
