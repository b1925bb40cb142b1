import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { BulkRun } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { mutate } from '../mutate.ts'

export type BulkInput = Parameters<typeof api.inbox.bulk>[0]
const LOOK_MS = 1000
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Does one thing to many; says how far it is, what could not be and why, and offers the way back. */
export function useBulk() {
  const queries = useQueryClient()
  const [running, setRunning] = useState<BulkRun | null>(null)
  const [refused, setRefused] = useState<BulkRun | null>(null)
  const follow = useCallback(async (run: BulkRun): Promise<BulkRun> => {
    let now = run
    while (now.state === 'running' || now.state === 'undoing') {
      setRunning(now)
      await wait(LOOK_MS)
      now = await api.inbox.bulkRun({ id: run.id })
    }
    setRunning(null)
    return now
  }, [])
  const lookAgain = useCallback(
    () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: orpc.inbox.list.key() }),
        queries.invalidateQueries({ queryKey: orpc.inbox.views.key() }),
        queries.invalidateQueries({ queryKey: orpc.inbox.savedViews.key() }),
        queries.invalidateQueries({ queryKey: orpc.inbox.get.key() }),
      ]),
    [queries],
  )
  const undo = useCallback(
    async (id: string): Promise<void> => {
      try {
        const done = await follow(await mutate(queries, () => api.inbox.undoBulk({ id })))
        toast(
          done.movedOn > 0
            ? t(
                'Taken back. {n, plural, one {# was} other {# were}} changed by somebody since and stay as they are.',
                {
                  n: done.movedOn,
                },
              )
            : t('Taken back.'),
        )
      } catch (error) {
        toastError(error)
      }
      await lookAgain()
    },
    [queries, follow, lookAgain],
  )
  const start = useCallback(
    async (input: BulkInput, done: (n: number) => string): Promise<boolean> => {
      try {
        const run = await follow(await mutate(queries, () => api.inbox.bulk(input)))
        const way = run.changed > 0 ? { undo: () => void undo(run.id) } : {}
        toast(run.changed > 0 ? done(run.changed) : t('Nothing was to be changed.'), way)
        if (run.refused > 0) setRefused(run)
        await lookAgain()
        return true
      } catch (error) {
        setRunning(null)
        toastError(error)
        return false
      }
    },
    [queries, follow, undo, lookAgain],
  )
  return { start, running, refused, forget: () => setRefused(null) }
}
