import type { ChannelCard } from '#modules/channels/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import type { Draft, PostCard } from '../../contract.ts'
import { PostActs } from '../post-acts.tsx'
import { stateSentence } from '../state-look.ts'
import { PostMark } from '../state-mark.tsx'
import styles from './column.module.css'
import { Column } from './column.tsx'
import { type Content, picturesOfPart, type Variant } from './content.ts'
import { guessedMarks } from './local-length.ts'
import { StandingText } from './shaped-text.tsx'
import { Shots } from './shots.tsx'

type StandingColumnProps = {
  draft: Draft
  content: Content
  variant: Variant
  channel: ChannelCard | undefined
  name: string
}

/** The newest post of a column, or of a further part of it; one that was taken back counts only when there is no other. */
export function postOf(
  posts: readonly PostCard[],
  { channelId, lang }: Pick<Variant, 'channelId' | 'lang'>,
  part = 1,
): PostCard | undefined {
  const here = posts.filter(
    (post) => post.channelId === channelId && post.lang === lang && post.part === part,
  )
  return here.find((post) => post.state !== 'cancelled') ?? here[0]
}

/** A variant as it will go out, or went out, with what became of it. */
export function StandingColumn({ draft, content, variant, channel, name }: StandingColumnProps) {
  const post = draft.state === 'submitted' ? undefined : postOf(draft.posts, variant)
  const text = <StandingText text={variant.text} marks={guessedMarks(variant.text)} />
  if (!channel) {
    return (
      <section aria-label={name} className={styles.column}>
        <header className={styles.head}>
          <h2>{name}</h2>
          <span className={styles.end}>{post ? <PostMark post={post} /> : null}</span>
        </header>
        <div className={styles.body}>
          {text}
          <StandingParts {...{ draft, content, variant, name }} />
        </div>
      </section>
    )
  }
  return (
    <Column
      channel={channel}
      name={name}
      shots={<Shots name={name} crops={variant.crops} pictures={picturesOfPart(content, variant, 0)} />}
      end={post ? <PostMark post={post} /> : null}
      note={post ? <Outcome post={post} name={name} /> : null}
    >
      {text}
      <StandingParts {...{ draft, content, variant, name }} />
    </Column>
  )
}

/** The further posts of a thread and the first comment, each with what became of it. */
function StandingParts({ draft, content, variant, name }: Omit<StandingColumnProps, 'channel'>) {
  const comment = variant.firstComment ? [variant.firstComment] : []
  const texts = [...variant.thread.map((part) => part.text), ...comment]
  return texts.map((text, index) => {
    const number = index + 2
    const post = postOf(draft.posts, variant, number)
    const isComment = index >= variant.thread.length
    return (
      <section key={number} className={styles.outcome}>
        <p className="q t13">
          {isComment
            ? t('First comment')
            : t('Post {n} of {all}', { n: number, all: variant.thread.length + 1 })}{' '}
          {post ? <PostMark post={post} /> : null}
        </p>
        <StandingText text={text} marks={guessedMarks(text)} />
        {isComment ? null : (
          <Shots name={name} crops={variant.crops} pictures={picturesOfPart(content, variant, index + 1)} />
        )}
        {post ? <Outcome post={post} name={name} /> : null}
      </section>
    )
  })
}

/** When and where it is out, or why it is not, and what can be done. */
function Outcome({ post, name }: { post: PostCard; name: string }) {
  const reason = post.stateReason ?? stateSentence(post.state)
  const quiet = post.state === 'live' || post.state === 'cancelled'
  return (
    <div className={styles.outcome}>
      {post.state === 'live' && post.liveAt ? (
        <p className={styles.out}>
          <Time at={post.liveAt} />
          {post.url ? (
            <a className="link" href={post.url} target="_blank" rel="noreferrer noopener">
              {t('Open on {network}', { network: name })}
              <Icon name="external" size="s" />
            </a>
          ) : null}
        </p>
      ) : null}
      {reason && post.state !== 'live' ? <p className={quiet ? 'qq' : undefined}>{reason}</p> : null}
      <PostActs post={post} where={name} />
    </div>
  )
}
