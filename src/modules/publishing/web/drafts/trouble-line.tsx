import type { ChannelCard } from '#modules/channels/contract.ts'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { PostCard } from '../../contract.ts'
import { DueWords } from '../due-words.tsx'
import { PostActs } from '../post-acts.tsx'
import { stateSentence } from '../state-look.ts'
import { PostMark } from '../state-mark.tsx'
import styles from './drafts.module.css'

/** A post that did not go its way: which, why, and what one can do. */
export function TroubleLine({ post, channel }: { post: PostCard; channel: ChannelCard | undefined }) {
  const where = channel?.networkName ?? t('a channel that is gone')
  return (
    <article
      className={styles.trouble}
      aria-label={t('{network}, due {time}', { network: where, time: new Date(post.dueAt).toLocaleString() })}
    >
      <NetworkGlyph network={channel?.network ?? 'unknown'} label={where} />
      <div className={styles.troubleText}>
        <p className={styles.troubleHead}>
          <PostMark post={post} />
          <DueWords post={post} />
        </p>
        <p>{post.stateReason ?? stateSentence(post.state)}</p>
        <p className={styles.words} dir="auto">
          {post.text || t('An image without words')}
        </p>
        <Origin post={post} />
      </div>
      <PostActs post={post} where={where} />
    </article>
  )
}

function Origin({ post }: { post: PostCard }) {
  if (post.draftId) {
    return (
      <Link className="link t13" to={`/publish/drafts/${post.draftId}`}>
        {t('Open the draft')}
      </Link>
    )
  }
  if (!post.subject) return null
  return (
    <Link className="link t13" to={`/inbox/all/${post.subject}`}>
      {t('Open the conversation')}
    </Link>
  )
}
