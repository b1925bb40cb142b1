import { t } from '#web/i18n.ts'
import type { ChangeKey } from './draft.ts'

export const partIds = [
  'model',
  'matrix',
  'words',
  'quiet',
  'channels',
  'readings',
  'history',
  'review',
] as const
export type PartId = (typeof partIds)[number]

export function partOf(part: string | undefined): PartId {
  return partIds.find((id) => id === part) ?? 'model'
}

export const partPath = (part: PartId): string =>
  part === 'model' ? '/people/rules' : `/people/rules/${part}`

export function partName(part: PartId): string {
  const words: Record<PartId, () => string> = {
    model: () => t('Model'),
    matrix: () => t('Consent'),
    words: () => t('Words'),
    quiet: () => t('Quiet periods'),
    channels: () => t('Channels'),
    readings: () => t('Read afterwards'),
    history: () => t('Versions'),
    review: () => t('What would change'),
  }
  return words[part]()
}

/** What a change touches, as a list names it. */
export function changeName(key: ChangeKey): string {
  const words: Record<ChangeKey, () => string> = {
    model: () => t('the model'),
    centreId: () => t('the central team'),
    certifiedBy: () => t('who counts as certified'),
    matrix: () => t('the consents'),
    content: () => t('the rules about words'),
    quietClasses: () => t('what rests in quiet periods'),
    recognisedClasses: () => t('what needs a recognised channel'),
    byCouncil: () => t('who may change the rules'),
  }
  return words[key]()
}
