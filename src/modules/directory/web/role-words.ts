import { t } from '#web/i18n.ts'

/** Roles a group can be: every one of the catalogue but the owner's. */
export const groupRoles = [
  'agent',
  'author',
  'approver',
  'viewer',
  'social-lead',
  'auditor',
  'director-content',
  'director-community',
  'spokesperson',
  'council-member',
  'council-chair',
  'fact-owner',
  'fact-enterer',
  'policy-owner',
  'trainer',
  'controller',
  'admin',
] as const
export type GroupRole = (typeof groupRoles)[number]

/** A role's name; one that is not in the catalogue stays as it is. */
export function roleName(role: string): string {
  const names: Record<GroupRole, string> = {
    agent: t('Agent'),
    author: t('Author'),
    approver: t('Approver'),
    viewer: t('Viewer'),
    'social-lead': t('Social lead'),
    auditor: t('Auditor'),
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
    admin: t('Administrator'),
  }
  return groupRoles.some((one) => one === role) ? names[role as GroupRole] : role
}
