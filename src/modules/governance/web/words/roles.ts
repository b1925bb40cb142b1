import { t } from '#web/i18n.ts'

const names: Readonly<Record<string, () => string>> = {
  owner: () => t('Owner'),
  admin: () => t('Administrator'),
  'social-lead': () => t('Social lead'),
  agent: () => t('Agent'),
  author: () => t('Author'),
  approver: () => t('Approver'),
  auditor: () => t('Auditor'),
  viewer: () => t('Viewer'),
  'director-content': () => t('Director of ideas and content'),
  'director-community': () => t('Director of community'),
  spokesperson: () => t('Spokesperson'),
  'council-member': () => t('Council member'),
  'council-chair': () => t('Council chair'),
  'fact-owner': () => t('Fact owner'),
  'fact-enterer': () => t('Page administrator'),
  'policy-owner': () => t('Policy owner'),
  trainer: () => t('Trainer'),
}

/** A role of the catalogue in words; one of the organisation’s own brings its name along. */
export function roleName(role: string, own: string | null | undefined): string {
  return own ?? names[role]?.() ?? role
}
