import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Unavailable } from '#web/design/error-state.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams } from '#web/screen-hooks.ts'
import { ListenFrame } from '../listen-frame.tsx'
import { draftOf } from './draft.ts'
import css from './queries.module.css'
import { QueryActs } from './query-acts.tsx'
import { QueryForm } from './query-form.tsx'
import { Versions } from './versions.tsx'

/** Listen, one query: its words, what they find, and what they were. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.listening.query.queryOptions({ input: { id } }))
  return (
    <ListenFrame title={query.data?.query.name ?? t('Query')}>
      <PaneScroll label={t('Query')}>
        <div className={css.page}>
          <QueryView query={query} skeleton="form" what={t('This query could not be loaded.')}>
            {({ query: one, versions, canManage }) => (
              <>
                <header className={css.head}>
                  <Link to="/listen" search={{ query: one.id }}>
                    {t('Show it in the stream')}
                  </Link>
                  <QueryActs query={one} canManage={canManage} />
                </header>
                {canManage ? (
                  <QueryForm key={one.id} query={one} begin={draftOf(one)} />
                ) : (
                  <>
                    <Unavailable>{t('Only members who manage listening may change queries.')}</Unavailable>
                    <pre className={css.version}>{one.text}</pre>
                  </>
                )}
                <Versions versions={versions} />
              </>
            )}
          </QueryView>
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}
