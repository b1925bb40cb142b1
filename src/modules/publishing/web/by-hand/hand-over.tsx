import { Banner } from '#web/design/banner.tsx'
import { Page } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { HandedPost } from '../../contract.ts'
import { PostMark } from '../state-mark.tsx'
import { Answer } from './answer.tsx'
import styles from './by-hand.module.css'
import { Take } from './take.tsx'

/** What to take along, where to post it, and the address to bring back: one column, in the order of the thumb. */
export function HandOver({ post }: { post: HandedPost }) {
  // Also one that was stopped in somebody’s hands: it may be out by then.
  const waits = post.state === 'handed' || post.state === 'held'
  return (
    <Page>
      <div className={styles.page}>
        <h1>
          {post.isComment
            ? t('Comment on {network} as {handle}', { network: post.networkName, handle: post.handle })
            : t('Post on {network} as {handle}', { network: post.networkName, handle: post.handle })}
        </h1>
        <p className="q">
          {t('By {name}, due', { name: post.authorName })} <Time at={post.dueAt} />
          {post.draftId ? (
            <>
              {' · '}
              <Link className="link" to={`/publish/drafts/${post.draftId}`}>
                {t('Open the draft')}
              </Link>
            </>
          ) : null}
        </p>
        {post.stopped ? (
          <Banner tone="stop" title={t('Do not post it now')}>
            {post.stopped}
          </Banner>
        ) : (
          <Take post={post} />
        )}
        {waits ? (
          <Answer post={post} />
        ) : (
          <section className={styles.step} aria-label={t('What became of it')}>
            <PostMark post={post} />
            {post.url ? (
              <a className="link" href={post.url} target="_blank" rel="noreferrer noopener">
                {t('Open on {network}', { network: post.networkName })}
              </a>
            ) : null}
            {post.stateReason ? <p>{post.stateReason}</p> : null}
          </section>
        )}
      </div>
    </Page>
  )
}
