import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PostCard } from '#modules/publishing/contract.ts'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord, type Tone } from '#web/design/chip.tsx'
import { type IconName, NetworkGlyph } from '#web/design/icon.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import styles from './today.module.css'

type Answer = { posts: PostCard[] }
type Props = { query: { data: Answer | undefined; error: unknown; refetch: () => unknown } }

/** Posts and answers that did not go out, or of which nobody knows it. */
export function AttentionList({ query }: Props) {
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  return (
    <TodayPart
      title={t('Did not go out')}
      query={query}
      what={t('What did not go out could not be loaded.')}
      isEmpty={(data) => data.posts.length === 0}
      end={(data) => formatNumber(data.posts.length)}
    >
      {(data) =>
        data.posts.map((post) => (
          <PostLine
            key={post.id}
            post={post}
            channel={channels.find((channel) => channel.id === post.channelId)}
          />
        ))
      }
    </TodayPart>
  )
}

type Look = { tone: Tone; icon: IconName; words: () => string }
const looks: Readonly<Record<string, Look | undefined>> = {
  held: { tone: 'warn', icon: 'pause', words: () => t('Held') },
  refused: { tone: 'stop', icon: 'stop', words: () => t('Refused') },
  unknown: { tone: 'warn', icon: 'help', words: () => t('Not known whether it arrived') },
}

type LineProps = {
  post: PostCard
  channel: { network: string; networkName: string; handle: string } | undefined
}

function PostLine({ post, channel }: LineProps) {
  const queries = useQueryClient()
  const retry = useMutation(
    orpc.publishing.retry.mutationOptions({
      networkMode: 'always',
      onSuccess: () => toast(t('On its way again.')),
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.publishing.posts.key() }),
    }),
  )
  const look = looks[post.state]
  const place = post.subject
    ? `/inbox/all/${post.subject}`
    : post.draftId
      ? `/publish/drafts/${post.draftId}`
      : undefined
  return (
    <article className={styles.item}>
      <div>
        <p className={styles.words} dir="auto">
          {post.text || t('Only pictures')}
        </p>
        <p>
          {channel ? <NetworkGlyph network={channel.network} label={channel.networkName} /> : null}
          {t('{handle}, from {author}', {
            handle: channel?.handle ?? t('a channel that is gone'),
            author: post.authorName,
          })}
        </p>
        <p className={styles.state}>
          {look ? (
            <StateWord tone={look.tone} icon={look.icon}>
              {look.words()}
            </StateWord>
          ) : null}
          <span>{post.stateReason}</span>
        </p>
      </div>
      <div className={styles.acts}>
        {place ? <ButtonLink to={place}>{t('Open')}</ButtonLink> : null}
        <Button icon="retry" busy={retry.isPending} onPress={() => retry.mutate({ id: post.id })}>
          {post.state === 'unknown' ? t('Look it up') : t('Try again')}
        </Button>
      </div>
    </article>
  )
}
