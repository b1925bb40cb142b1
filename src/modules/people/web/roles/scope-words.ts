import { t } from '#web/i18n.ts'
import type { AssignmentView } from '../../contract/roles.ts'

type Bounds = Pick<AssignmentView, 'departments' | 'channelIds' | 'topics' | 'regions'>

/** Where a role holds, in words: “Service and below; on Bluesky (fjell); about returns”. */
export function scopeWords(bounds: Bounds, channels: ReadonlyMap<string, string>): string {
  const { departments, channelIds, topics, regions } = bounds
  const parts = [
    departments &&
      t('{departments} and below', { departments: departments.map((one) => one.name).join(', ') }),
    channelIds &&
      t('on {channels}', {
        channels: channelIds.map((id) => channels.get(id) ?? t('a channel that is gone')).join(', '),
      }),
    topics && t('about {topics}', { topics: topics.join(', ') }),
    regions && t('in {regions}', { regions: regions.join(', ') }),
  ].filter((part) => part !== null)
  return parts.length === 0 ? t('Everywhere') : parts.join('; ')
}

/** “a, b” as words; null when nothing is written, which means everywhere. */
export function wordsIn(text: FormDataEntryValue | null): string[] | null {
  const words = String(text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  return words.length > 0 ? words : null
}
