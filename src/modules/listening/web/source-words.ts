import type { SourceView } from '#modules/listening/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icons.ts'
import { formatNumber, formatTime, t } from '#web/i18n.ts'

type State = { word: string; tone: Tone | null; icon: IconName }

/** How a source is doing, as a word with its shape. */
export function stateOf(source: SourceView): State {
  switch (source.state) {
    case 'streaming':
      return { word: t('Listening, told at once'), tone: 'good', icon: 'check' }
    case 'listening':
      return { word: t('Listening'), tone: 'good', icon: 'check' }
    case 'starting':
      return { word: t('Starting'), tone: 'wait', icon: 'hour' }
    case 'waiting':
      return {
        word: source.budgetSpent === null ? t('The network asked us to wait') : t('Its budget is used up'),
        tone: 'wait',
        icon: 'hour',
      }
    case 'failing':
      return { word: t('Not working'), tone: source.gap ? 'stop' : 'warn', icon: 'warning' }
    case 'paused':
      return { word: t('Asks for reconnection'), tone: 'stop', icon: 'stop' }
    case 'stopped':
      return { word: t('Disconnected'), tone: null, icon: 'minus' }
  }
}

/** What is listened to beyond the account itself. */
export function kindWords({ kind, term }: Pick<SourceView, 'kind' | 'term'>): string {
  switch (kind) {
    case 'account':
      return t('What the account is told')
    case 'search':
      return t('Search for “{term}”', { term })
    case 'tag':
      return `#${term}`
    case 'public':
      return t('Everything the server shows')
  }
}

/** Why it cannot be looked at now; undefined when it can. */
export function whyNot(source: SourceView, canManage: boolean): string | undefined {
  if (!canManage) return t('Only members who manage channels may do this')
  if (source.state === 'paused' || source.state === 'stopped') return t('Connect its channel again first')
  if (source.notBefore && source.budgetSpent !== null)
    return t('Its budget is used up until {time}; give it more under “Requests a day”', {
      time: formatTime(source.notBefore),
    })
  if (source.notBefore)
    return t('Left alone until {time}, as the network asked', { time: formatTime(source.notBefore) })
  return undefined
}

/** Seconds as people say them, from “1 s” to days. Unknown stays unknown. */
export function seconds(value: number | null): string {
  if (value === null) return '?'
  if (value < 90) return t('{n} s', { n: formatNumber(Math.max(0, value), value < 10 ? 'one' : 'count') })
  if (value < 5400) return t('{n} min', { n: formatNumber(value / 60) })
  if (value < 172_800) return t('{n} h', { n: formatNumber(value / 3600) })
  return t('{n} d', { n: formatNumber(value / 86_400) })
}
