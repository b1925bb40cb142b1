import type { ConversationCard, SavedView, Views } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'
import type { Narrowing } from './work/narrowing.ts'

type Kind = 'mine' | 'unassigned' | 'waiting' | 'snoozed' | 'closed' | 'all' | 'desk' | 'saved'

/** One of the lists on the left; `id` is what stands in the address: `mine`, `desk-<department id>`, `saved-<view id>`. */
export type View = {
  id: string
  kind: Kind
  departmentId?: string | undefined
  savedViewId?: string | undefined
}

const plain: readonly Kind[] = ['mine', 'unassigned', 'waiting', 'snoozed', 'closed', 'all']
const desk = 'desk-'
const saved = 'saved-'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the address; what is not a view of ours means mine. */
export function viewOf(param: string | undefined): View {
  const kind = plain.find((one) => one === param)
  if (kind) return { id: kind, kind }
  const savedViewId = param?.startsWith(saved) ? param.slice(saved.length) : ''
  if (uuid.test(savedViewId)) return { id: `${saved}${savedViewId}`, kind: 'saved', savedViewId }
  const departmentId = param?.startsWith(desk) ? param.slice(desk.length) : ''
  return uuid.test(departmentId)
    ? { id: `${desk}${departmentId}`, kind: 'desk', departmentId }
    : { id: 'mine', kind: 'mine' }
}

export const deskView = (departmentId: string): string => `${desk}${departmentId}`
export const savedView = (id: string): string => `${saved}${id}`

/** The view's name as people read it. */
export function viewName(view: View, views: Views | undefined, kept?: readonly SavedView[]): string {
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
    case 'saved':
      return kept?.find((one) => one.id === view.savedViewId)?.name ?? t('Saved view')
  }
}

/** How many stand in it, up to a thousand; undefined when nobody counts them. */
export function countOf(
  view: View,
  views: Views | undefined,
  kept?: readonly SavedView[],
): number | undefined {
  if (view.kind === 'saved') return kept?.find((one) => one.id === view.savedViewId)?.count ?? undefined
  if (!views || view.kind === 'closed') return undefined
  if (view.kind === 'desk') return views.desks.find((one) => one.id === view.departmentId)?.count
  return views[view.kind]
}

/** What the list asks the server for. */
export function listInput(
  view: View,
  asked: string | Narrowing | undefined,
  cursor: string | undefined,
  limit: number,
) {
  return { ...selectionOf(view, asked), limit, ...(cursor ? { cursor } : {}) }
}

/** A view and what it is narrowed by, as the server takes it. */
export function selectionOf(view: View, asked: string | Narrowing | undefined) {
  const { q, sort, f } = typeof asked === 'string' ? { q: asked } : { ...asked }
  return {
    view: view.kind,
    ...(view.departmentId ? { departmentId: view.departmentId } : {}),
    ...(view.savedViewId ? { savedViewId: view.savedViewId } : {}),
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
    ...(f ? { filters: f } : {}),
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
    // What it is narrowed by is the server’s to judge; it says so with the next event.
    case 'saved':
      return true
  }
}

/** The address of a view or of a conversation in it; keeps what it is narrowed by. */
export function pathOf(view: View, conversationId?: string, asked?: string | Narrowing): string {
  const path = conversationId ? `/inbox/${view.id}/${conversationId}` : `/inbox/${view.id}`
  const { q, sort, f } = typeof asked === 'string' ? { q: asked } : { ...asked }
  const parts = [
    q ? `q=${encodeURIComponent(q)}` : '',
    sort ? `sort=${sort}` : '',
    f ? `f=${encodeURIComponent(JSON.stringify(f))}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path
}
