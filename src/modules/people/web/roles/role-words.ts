import { type Right, rights } from '#kernel/actor.ts'
import { currentLocale, t } from '#web/i18n.ts'
import { competencies } from '../../contract/role-catalogue.ts'
import type { RoleCard } from '../../contract/roles.ts'
import { offeredRoles, type Role, rightWords, roleName, roleWords } from '../words.ts'

const builtIn = (id: string): Role | undefined => offeredRoles.find((role) => role === id)

/** The catalogue's roles have words here; the organisation's own bring their name. */
export function nameOfRole(id: string, name: string | null): string {
  const role = builtIn(id)
  return name ?? (role ? roleName(role) : t('A role that is gone'))
}

/** What a role is for, as one line; null for the organisation's own. */
export function purposeOf({ id }: RoleCard): string | null {
  const role = builtIn(id)
  return role ? roleWords(role) : null
}

/** What somebody in it knows and does, in the viewer's language where we wrote it. */
export function competenciesOf(card: RoleCard): readonly string[] {
  const role = builtIn(card.id)
  return role ? competencies[role][currentLocale()] : card.competencies
}

/** “May answer conversations, write drafts.” */
export function maySentence(held: readonly Right[]): string {
  if (held.length === 0) return t('May look around, and nothing more.')
  return held.length === rights.length
    ? t('Everything there is.')
    : t('May {what}.', { what: held.map(rightWords).join(', ') })
}
