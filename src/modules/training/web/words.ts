import { t } from '#web/i18n.ts'
import type { Depth, Track } from '../contract/content.ts'

export function trackName(track: Track): string {
  return track === 'tools' ? t('Tools') : t('Strategy')
}

/** What a track is for, as one line. */
export function trackWords(track: Track): string {
  return track === 'tools'
    ? t('How it is done: in Weft, on the networks, with care.')
    : t('What to say, when to keep still, and why.')
}

export function depthName(depth: Depth): string {
  return { aware: t('Aware'), able: t('Able'), expert: t('Expert') }[depth]
}

export function depthWords(depth: Depth): string {
  return {
    aware: t('Knows what it is about and whom to ask'),
    able: t('Does it in daily work'),
    expert: t('Speaks when every word counts'),
  }[depth]
}

const roles = (): Readonly<Record<string, string>> => ({
  owner: t('Owner'),
  admin: t('Administrator'),
  'social-lead': t('Social lead'),
  agent: t('Agent'),
  author: t('Author'),
  approver: t('Approver'),
  auditor: t('Auditor'),
  viewer: t('Viewer'),
  'director-content': t('Director of ideas and content'),
  'director-community': t('Director of community'),
  spokesperson: t('Spokesperson'),
  'council-member': t('Council member'),
  'council-chair': t('Council chair'),
  'fact-owner': t('Fact owner'),
  'fact-enterer': t('Page administrator'),
  'policy-owner': t('Policy owner'),
  trainer: t('Trainer'),
  controller: t('Controller'),
})

/** Roles of the catalogue, in its order. */
export function roleOptions(): { value: string; label: string }[] {
  return Object.entries(roles()).map(([value, label]) => ({ value, label }))
}

/** A role of the catalogue by its name; one of the organisation’s own by its id. */
export function roleName(id: string): string {
  return roles()[id] ?? id
}

const kinds = (): Readonly<Record<string, string>> => ({
  service: t('Customer service'),
  sales: t('Sales'),
  marketing: t('Marketing'),
  pr: t('Public relations'),
  hr: t('Human resources'),
  ir: t('Investor relations'),
  product: t('Product'),
  ecommerce: t('E-commerce'),
  legal: t('Legal'),
  it: t('IT'),
  finance: t('Finance'),
  executive: t('Executive'),
  other: t('Other'),
})

export function kindOptions(): { value: string; label: string }[] {
  return Object.entries(kinds()).map(([value, label]) => ({ value, label }))
}

export function kindName(kind: string): string {
  return kinds()[kind] ?? kind
}
