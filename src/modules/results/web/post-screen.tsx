import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import type { PostResult } from '../contract.ts'
import { ChangeCard } from './change-card.tsx'
import { CoursePanel } from './course-panel.tsx'
import { EditPanel } from './edit-panel.tsx'
import { FiguresPanel } from './figures-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { RemovePanel } from './remove-panel.tsx'
import css from './results.module.css'
import { StateChip } from './results-table.tsx'
import { useOpened } from './use-visit.ts'

/** One post that went out: its figures, what was changed on the network, and what can be done about it. */
export function Screen() {
  const { postId = '' } = useParams<{ postId?: string }>()
  const query = useQuery(orpc.results.post.queryOptions({ input: { postId } }))
  usePlace([t('Publish'), t('Results'), t('Result')])
  useOpened(postId)
  return (
    <Page>
      <QueryView query={query} skeleton="form" what={t('The result could not be loaded.')}>
        {(post) => <Result post={post} />}
      </QueryView>
    </Page>
  )
}

function Result({ post }: { post: PostResult }) {
  const open = post.changes.find((change) => change.state === 'open')
  return (
    <>
      <PageTitle title={t('Result')} state={<StateChip row={post} />} />
      <Split aside={<Aside post={post} />}>
        <div className={css.body}>
          {open ? <ChangeCard change={open} post={post} /> : null}
          <Panel title={t('What was said')}>
            <p className={css.text} dir="auto">
              {post.text || t('No words')}
            </p>
            {post.parts.length > 0 ? <Parts parts={post.parts} /> : null}
          </Panel>
          <CoursePanel post={post} />
          <FiguresPanel post={post} />
          {post.state === 'out' ? <EditPanel key={post.text} post={post} /> : null}
          {post.state === 'out' ? <RemovePanel post={post} /> : null}
        </div>
      </Split>
    </>
  )
}

function Parts({ parts }: { parts: PostResult['parts'] }) {
  return (
    <ol className={css.parts} aria-label={t('The posts after it')}>
      {parts.map((part) => (
        <li key={part.id}>
          <Link to={`/publish/results/${part.id}`}>{part.text || t('No words')}</Link>
        </li>
      ))}
    </ol>
  )
}

function Aside({ post }: { post: PostResult }) {
  return (
    <>
      <Panel title={t('About it')}>
        <Facts
          items={[
            [
              t('Channel'),
              <span key="channel" className={css.post}>
                <NetworkGlyph network={post.network} silent />
                {`${post.networkName} (${post.handle})`}
              </span>,
            ],
            [t('Author'), post.author.name],
            [t('Went out'), <Time key="live" at={post.liveAt} />],
            [t('Seen there'), post.seenAt ? <Time key="seen" at={post.seenAt} /> : t('not yet')],
          ]}
        />
        <p className={css.links}>
          {post.url && post.state === 'out' ? (
            <a className="link" href={post.url} target="_blank" rel="noreferrer">
              {t('Open on {network}', { network: post.networkName })}
            </a>
          ) : null}
          {post.draftId ? (
            <Link className="link" to={`/publish/drafts/${post.draftId}`}>
              {t('Open the draft')}
            </Link>
          ) : null}
        </p>
      </Panel>
      <HistoryPanel post={post} />
    </>
  )
}
