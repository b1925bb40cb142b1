import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import type { PostCard } from '../contract.ts'

/** “By Elin Dahl, due 14:00”: whose it is, and its minute. */
export function DueWords({ post }: { post: Pick<PostCard, 'kind' | 'authorName' | 'dueAt'> }) {
  const { kind, authorName: name, dueAt } = post
  return (
    <span className="qq t13">
      {kind === 'reply' ? t('Reply by {name}, due', { name }) : t('By {name}, due', { name })}{' '}
      <Time at={dueAt} />
    </span>
  )
}
