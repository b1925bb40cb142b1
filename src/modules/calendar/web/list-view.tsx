import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Icon } from '#web/design/icon.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { BoardItem, BulkAct, Left } from '../contract.ts'
import { useBoard } from './board.ts'
import { BulkTools } from './bulk-tools.tsx'
import styles from './calendar.module.css'
import { dayOf } from './days.ts'
import { EvergreenButton } from './evergreen-button.tsx'
import { Glyphs } from './glyphs.tsx'
import { clock, conflictWords, dayAndMonth, shortDay } from './labels.ts'
import { canMove, cardWords } from './state-look.ts'
import type { BoardData } from './use-board.ts'

/** Everything as lines, to sort and to edit many at once. */
export function ListView({ label, data }: { label: string; data: BoardData }) {
  const board = useBoard()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const bulk = useBulk(() => choose(new Set()))
  const editable = data.items.filter(canMove)
  const ids = editable.map((item) => item.draftId).filter((id) => chosen.has(id))
  const all = editable.length > 0 && ids.length === editable.length
  const tick = (id: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    choose(next)
  }
  return (
    <div className={styles.list}>
      {board.mayMove ? (
        <div className={styles.tools}>
          <Checkbox
            name="all"
            label={
              ids.length === 0
                ? t('Choose all that can be changed')
                : t('{n, plural, one {# chosen} other {# chosen}}', { n: ids.length })
            }
            checked={all}
            onChange={(on) => choose(new Set(on ? editable.map((item) => item.draftId) : []))}
          />
          {ids.length > 0 ? (
            <BulkTools
              busy={bulk.isPending}
              onAct={(act) => bulk.mutate({ draftIds: ids.slice(0, 500), act })}
            />
          ) : null}
        </div>
      ) : null}
      <DataTable
        caption={label}
        columns={columnsOf(board, chosen, tick)}
        rows={data.items}
        keyOf={(item) => item.id}
        sort={{ column: 'at', down: false }}
        height={720}
      />
    </div>
  )
}

type Tick = (id: string, on: boolean) => void

function columnsOf(
  board: ReturnType<typeof useBoard>,
  chosen: ReadonlySet<string>,
  tick: Tick,
): Column<BoardItem>[] {
  const { zone, viewer } = board
  const box: Column<BoardItem> = {
    id: 'choose',
    head: t('Choose'),
    width: '64px',
    cell: (item) =>
      canMove(item) ? (
        <Checkbox
          name={item.id}
          label={t('Choose “{title}”', { title: item.title || t('Untitled draft') })}
          silentLabel
          checked={chosen.has(item.draftId)}
          onChange={(on) => tick(item.draftId, on)}
        />
      ) : null,
  }
  return [
    ...(board.mayMove ? [box] : []),
    {
      id: 'at',
      head: t('When'),
      cell: (item) => {
        const day = dayOf(item.at, zone)
        return `${shortDay(day).split(' ')[0]} ${dayAndMonth(day)}, ${clock(item.at, zone)}`
      },
      sort: (item) => Date.parse(item.at),
      width: '150px',
    },
    {
      id: 'title',
      head: t('Title'),
      names: true,
      cell: (item) => item.title.trim() || t('Untitled draft'),
      sort: (item) => item.title,
    },
    {
      id: 'networks',
      head: t('Channels'),
      cell: (item) => <Glyphs networks={item.networks} />,
      sort: (item) => item.networks.map((one) => one.networkName).join(),
    },
    { id: 'author', head: t('Author'), cell: (item) => item.author.name, sort: (item) => item.author.name },
    {
      id: 'state',
      head: t('State'),
      cell: (item) => cardWords(item, viewer).word,
      sort: (item) => item.state,
    },
    {
      id: 'trouble',
      head: t('In the way'),
      cell: (item) => {
        const words = board.conflictsOf(item.id).map((one) => conflictWords(one, zone))
        return words.length > 0 ? (
          <span className={`warn ${styles.glyphs}`} title={words.join(' ')}>
            <Icon name="warning" size="s" /> {words[0]}
          </span>
        ) : null
      },
      sort: (item) => board.conflictsOf(item.id).length,
    },
    {
      id: 'again',
      head: t('Later'),
      cell: (item) => (board.mayWrite && item.state === 'live' ? <EvergreenButton item={item} /> : null),
    },
  ]
}

function useBulk(done: () => void) {
  const queries = useQueryClient()
  const again = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: orpc.calendar.key() }),
      queries.invalidateQueries({ queryKey: orpc.publishing.key() }),
    ])
  const undo = useMutation({
    mutationFn: (id: string) => api.calendar.undo({ id }),
    onError: toastError,
    onSuccess: ({ left }) => toast(left.length === 0 ? t('All is as it was.') : leftWords(left)),
    onSettled: again,
  })
  return useMutation({
    mutationFn: (input: { draftIds: string[]; act: BulkAct }) => api.calendar.bulk(input),
    onError: toastError,
    onSuccess: ({ changeId, done: count, left }) => {
      const words = [t('{n, plural, one {# draft changed.} other {# drafts changed.}}', { n: count })]
      if (left.length > 0) words.push(leftWords(left))
      toast(words.join(' '), changeId ? { undo: () => undo.mutate(changeId) } : {})
      done()
    },
    onSettled: again,
  })
}

function leftWords(left: readonly Left[]): string {
  const [first] = left
  return t(
    '{n, plural, one {# was left as it is: {reason}} other {# were left as they are, the first because: {reason}}}',
    {
      n: left.length,
      reason: first?.reason ?? '',
    },
  )
}
