import type { ConversationCard, Views } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'

type Kind = 'mine' | 'unassigned' | 'waiting' | 'snoozed' | 'closed' | 'all' | 'desk'

/** One of the lists on the left; `id` is what stands in the address: `mine`, `desk-<department id>`. */
export type View = { id: string; kind: Kind; departmentId?: string | undefined }

const plain: readonly Kind[] = ['mine', 'unassigned', 'waiting', 'snoozed', 'closed', 'all']
const desk = 'desk-'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the address; what is not a view of ours means mine. */
export function viewOf(param: string | undefined): View {
  const kind = plain.find((one) => one === param)
  if (kind) return { id: kind, kind }
  const departmentId = param?.startsWith(desk) ? param.slice(desk.length) : ''
  return uuid.test(departmentId)
    ? { id: `${desk}${departmentId}`, kind: 'desk', departmentId }
    : { id: 'mine', kind: 'mine' }
}

export const deskView = (departmentId: string): string => `${desk}${departmentId}`

/** The view's name as people read it. */
export function viewName(view: View, views: Views | undefined): string {
  switch (view.kind) {
    case 'mine':
      return t('Mine')
    case 'unassigned':
      return t('Unassigned')
    case 'waiting':
      return t('Waiting on consent')
    case 'snoozed':
      return t('Snoozed')
    case 'closed':
      return t('Closed')
    case 'all':
      return t('All open')
    case 'desk':
      return views?.desks.find((one) => one.id === view.departmentId)?.name ?? t('Desk')
  }
}

/** How many stand in it; undefined when nobody counts them. */
export function countOf(view: View, views: Views | undefined): number | undefined {
  if (!views || view.kind === 'closed') return undefined
  if (view.kind === 'desk') return views.desks.find((one) => one.id === view.departmentId)?.count
  return views[view.kind]
}

/** What the list asks the server for. */
export function listInput(view: View, q: string | undefined, cursor: string | undefined, limit: number) {
  return {
    view: view.kind,
    limit,
    ...(view.departmentId ? { departmentId: view.departmentId } : {}),
    ...(q ? { q } : {}),
    ...(cursor ? { cursor } : {}),
  }
}

/** Whether a conversation still belongs in a view after something was done to it. */
export function fits(view: Omit<View, 'id'>, card: ConversationCard, me: string): boolean {
  const open = card.state === 'open'
  switch (view.kind) {
    case 'mine':
      return open && card.owner?.id === me
    case 'unassigned':
      return open && card.owner === null
    case 'waiting':
      return card.state !== 'closed' && card.delivery === 'waiting'
    case 'snoozed':
    case 'closed':
      return card.state === view.kind
    case 'all':
      return open
    case 'desk':
      return open && card.desk.id === view.departmentId
  }
}

/** The address of a view or of a conversation in it; keeps what is searched for. */
export function pathOf(view: View, conversationId?: string, q?: string): string {
  const path = conversationId ? `/inbox/${view.id}/${conversationId}` : `/inbox/${view.id}`
  return q ? `${path}?q=${encodeURIComponent(q)}` : path
}
