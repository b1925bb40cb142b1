import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SavedView } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { t } from '#web/i18n.ts'
import { mutate } from '../mutate.ts'
import { pathOf, savedView, viewOf } from '../views.ts'
import styles from './work.module.css'

/** Counting views is the server’s work for each of them: no more often than this. */
const FRESH_MS = 30_000

export const useSavedViews = (): readonly SavedView[] | undefined =>
  useQuery({ ...orpc.inbox.savedViews.queryOptions(), staleTime: FRESH_MS, refetchInterval: FRESH_MS }).data
    ?.views

/** Views somebody saved, in the order the viewer put them. */
export function SavedViews({ views, current }: { views: readonly SavedView[]; current: string }) {
  const [arranging, setArranging] = useState(false)
  if (views.length === 0) return null
  return (
    <>
      <ViewList
        title={t('Saved views')}
        action={
          <IconButton
            icon="sort"
            size="s"
            label={t('Arrange the views')}
            onPress={() => setArranging(true)}
          />
        }
        items={views.map((view) => {
          const id = savedView(view.id)
          return {
            id,
            to: pathOf(viewOf(id)),
            label: view.name,
            count: view.count ?? undefined,
            current: id === current,
          }
        })}
      />
      {arranging ? <Arrange views={views} onClose={() => setArranging(false)} /> : null}
    </>
  )
}

/** The order by hand, by buttons, so that keys and fingers do it alike. */
function Arrange({ views, onClose }: { views: readonly SavedView[]; onClose: () => void }) {
  const queries = useQueryClient()
  const key = orpc.inbox.savedViews.queryKey()
  const show = (next: readonly SavedView[]): void => {
    queries.setQueryData(key, (data: { views: SavedView[]; mayShare: boolean } | undefined) =>
      data ? { ...data, views: [...next] } : data,
    )
  }
  const settle = async (call: () => Promise<unknown>): Promise<void> => {
    try {
      await mutate(queries, call)
    } catch (error) {
      toastError(error)
    }
    await queries.invalidateQueries({ queryKey: orpc.inbox.savedViews.key() })
  }
  const move = (at: number, step: 1 | -1): void => {
    const next = [...views]
    const [one] = next.splice(at, 1)
    if (!one) return
    next.splice(at + step, 0, one)
    show(next)
    void settle(() => api.inbox.orderViews({ ids: next.map((view) => view.id) }))
  }
  const remove = (view: SavedView): void => {
    show(views.filter((one) => one !== view))
    void settle(() => api.inbox.removeView({ id: view.id }))
    const { name, filters, sort, shared, departmentIds } = view
    toast(t('The view {name} is gone.', { name }), {
      undo: () => void settle(() => api.inbox.saveView({ name, filters, sort, shared, departmentIds })),
    })
  }
  return (
    <Dialog
      title={t('Arrange the views')}
      note={t('The order is yours alone.')}
      open
      onClose={onClose}
      size="s"
      actions={<Button onPress={onClose}>{t('Done')}</Button>}
    >
      {views.map((view, at) => (
        <div key={view.id} className={styles.line}>
          <span className="grow clip">
            {view.name} {view.mine ? null : <span className="q t13">{view.owner.name}</span>}
          </span>
          <IconButton
            icon="up"
            size="s"
            label={t('{name} further up', { name: view.name })}
            disabledReason={at === 0 ? t('It stands first already.') : undefined}
            onPress={() => move(at, -1)}
          />
          <IconButton
            icon="down"
            size="s"
            label={t('{name} further down', { name: view.name })}
            disabledReason={at === views.length - 1 ? t('It stands last already.') : undefined}
            onPress={() => move(at, 1)}
          />
          <IconButton
            icon="trash"
            size="s"
            label={t('Forget the view {name}', { name: view.name })}
            disabledReason={view.mine ? undefined : t('It belongs to {name}.', { name: view.owner.name })}
            onPress={() => remove(view)}
          />
        </div>
      ))}
    </Dialog>
  )
}
