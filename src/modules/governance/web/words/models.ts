import { t } from '#web/i18n.ts'
import type { Model } from '../types.ts'

export const models: readonly Model[] = ['organic', 'centralised', 'hub-and-spoke', 'dandelion', 'honeycomb']

export function modelName(model: Model): string {
  const words: Record<Model, () => string> = {
    organic: () => t('Organic'),
    centralised: () => t('Centralised'),
    'hub-and-spoke': () => t('Hub and spoke'),
    dandelion: () => t('Dandelion'),
    honeycomb: () => t('Honeycomb'),
  }
  return words[model]()
}

/** What publishing looks like in it, in one sentence. */
export function modelSentence(model: Model): string {
  const words: Record<Model, () => string> = {
    organic: () => t('Every certified colleague publishes routine posts on the accounts of their own unit.'),
    centralised: () => t('One central team publishes; the units hand in and the team decides.'),
    'hub-and-spoke': () =>
      t('A hub leads. Units publish routine posts on their own accounts; everything else passes the hub.'),
    dandelion: () =>
      t('Each unit runs its own brand, and its head consents to campaigns; the group sets the floor.'),
    honeycomb: () =>
      t(
        'Every certified colleague publishes routine posts everywhere; training and samples take the place of consent.',
      ),
  }
  return words[model]()
}
