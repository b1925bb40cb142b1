import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Sheet } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { MentionRow } from '../mention-row.tsx'
import { useChannels } from '../use-channels.ts'
import css from './figures.module.css'
import type { Split } from './search.ts'

/** What is behind a figure: its time, and what else narrows it. */
export type Behind = {
  title: string
  from: string
  to: string
  queryIds?: string[] | undefined
  split?: Split | undefined
  key?: string | undefined
  author?: string | undefined
  phrase?: string | undefined
}

/** The posts a figure counted, the newest first. */
export function BehindSheet({ behind, onClose }: { behind: Behind; onClose: () => void }) {
  const { title, ...input } = behind
  const posts = useQuery(orpc.listening.behind.queryOptions({ input }))
  const { byId } = useChannels()
  return (
    <Sheet title={title} open onClose={onClose} size="l">
      <QueryView
        query={posts}
        skeleton="cards"
        what={t('The posts could not be loaded.')}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState
            title={t('No posts here')}
            text={t('Nothing was counted in this time, or it was deleted since.')}
          />
        }
      >
        {({ items, more }) => (
          <>
            <ul className={css.posts}>
              {items.map((mention) => (
                <li key={mention.id}>
                  <MentionRow mention={mention} channel={byId.get(mention.channelId)} />
                </li>
              ))}
            </ul>
            {more ? <p className="t13 q">{t('There are more; these are the newest.')}</p> : null}
          </>
        )}
      </QueryView>
    </Sheet>
  )
}
