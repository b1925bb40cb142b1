import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { classes } from '#web/design/classes.ts'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import styles from './drafts/drafts.module.css'
import held from './held/held.module.css'
import { HeldLine, type HeldPost } from './held/held-line.tsx'
import { ViewScreen } from './view-screen.tsx'

const keyOf = (post: HeldPost): string => post.id

/** What a pause held: nothing of it goes out before somebody says so here. */
export function Screen() {
  const query = useQuery(orpc.publishing.held.queryOptions())
  return (
    <ViewScreen title={t('Held by a pause')} current="held" still>
      <QueryView
        query={query}
        skeleton="cards"
        what={t('The posts could not be loaded.')}
        isEmpty={(data) => data.posts.length === 0}
        empty={
          <EmptyState
            icon="check"
            title={t('Nothing is held by a pause')}
            text={t(
              'While publishing is paused, what is due is held here. After the pause you keep, edit or drop each one; nothing goes out by itself.',
            )}
          />
        }
      >
        {(data) => <Review posts={data.posts} total={data.total} />}
      </QueryView>
    </ViewScreen>
  )
}

type Verdict = 'keep' | 'edit' | 'drop'

function Review({ posts, total }: { posts: readonly HeldPost[]; total: number }) {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dropping, setDropping] = useState<readonly string[]>([])
  const settle = useMutation({
    mutationFn: (input: { ids: string[]; verdict: Verdict }) => api.publishing.afterPause(input),
    onSuccess: ({ done, left }) => {
      setChosen(new Set())
      toast(
        left[0]
          ? t('{done} settled, {left} not: {reason}', { done, left: left.length, reason: left[0].reason })
          : t('{n, plural, one {1 post settled.} other {# posts settled.}}', { n: done }),
        left[0] ? { tone: 'stop' } : {},
      )
      return queries.invalidateQueries({ queryKey: orpc.publishing.key() })
    },
    onError: toastError,
  })
  const run = (verdict: Verdict, ids: readonly string[]): void => {
    if (verdict === 'drop') setDropping(ids)
    else settle.mutate({ ids: [...ids], verdict })
  }
  const open = posts.filter((post) => post.paused === null)
  const picked = posts.filter((post) => chosen.has(post.id)).map((post) => post.id)
  return (
    <>
      <Bulk
        {...{ posts, total, open, picked }}
        all={open.length > 0 && open.every((post) => chosen.has(post.id))}
        onAll={(all) => setChosen(new Set(all ? open.map((post) => post.id) : []))}
        busy={settle.isPending}
        onSettle={(verdict) => run(verdict, picked)}
      />
      <VirtualList
        label={t('Held by a pause')}
        items={posts}
        keyOf={keyOf}
        estimate={112}
        render={(post) => (
          <HeldLine
            post={post}
            chosen={chosen.has(post.id)}
            onChoose={(on) => setChosen(toggled(chosen, post.id, on))}
            onSettle={(verdict) => run(verdict, [post.id])}
          />
        )}
      />
      <ConfirmDialog
        title={t('{n, plural, one {Drop this post?} other {Drop # posts?}}', { n: dropping.length })}
        text={t('They will not go out. To say it after all, write it anew.')}
        confirm={t('Drop')}
        open={dropping.length > 0}
        onClose={() => setDropping([])}
        onConfirm={() => {
          settle.mutate({ ids: [...dropping], verdict: 'drop' })
          setDropping([])
        }}
      />
    </>
  )
}

type BulkProps = {
  posts: readonly HeldPost[]
  total: number
  open: readonly HeldPost[]
  picked: readonly string[]
  all: boolean
  onAll: (all: boolean) => void
  busy: boolean
  onSettle: (verdict: Verdict) => void
}

/** Everything at once, where that is right. */
function Bulk({ posts, total, open, picked, all, onAll, busy, onSettle }: BulkProps) {
  return (
    <div className={classes(styles.bulk, held.bulk)}>
      <Checkbox
        name="all"
        label={
          picked.length === 0
            ? t('All that may go on ({n})', { n: open.length })
            : t('{n, plural, one {# chosen} other {# chosen}}', { n: picked.length })
        }
        checked={all}
        onChange={onAll}
      />
      {picked.length > 0 ? (
        <>
          <Button size="s" busy={busy} onPress={() => onSettle('keep')}>
            {t('Keep: send now')}
          </Button>
          <Button size="s" kind="ghost" onPress={() => onSettle('drop')}>
            {t('Drop')}
          </Button>
        </>
      ) : null}
      {total > posts.length ? (
        <span className="q t13">{t('The first {n} of {total}', { n: posts.length, total })}</span>
      ) : null}
    </div>
  )
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (on) next.add(id)
  else next.delete(id)
  return next
}
