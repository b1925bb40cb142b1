import { t } from '#web/i18n.ts'
import type { Branch } from '../tree.ts'
import type { MembersFilter } from '../use-members.ts'

export type View = { label: string; filter: MembersFilter; department: Branch | undefined }

/** What the first part of the address means: everybody, invited, left, nowhere, or a department. */
export function viewOf(view: string, tree: readonly Branch[]): View {
  const department = tree.find((branch) => branch.id === view)
  if (department) return { label: department.name, filter: { departmentId: department.id }, department }
  if (view === 'invited') return { label: t('Invited'), filter: { show: 'invited' }, department }
  if (view === 'left') return { label: t('People who left'), filter: { show: 'left' }, department }
  if (view === 'none') return { label: t('In no department'), filter: { departmentId: 'none' }, department }
  return { label: t('Everybody'), filter: {}, department }
}
