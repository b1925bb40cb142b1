import { useQuery } from '@tanstack/react-query'
import type { api } from '#web/api.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import styles from '../drafts/drafts.module.css'
import { DueWords } from '../due-words.tsx'
import held from './held.module.css'

export type HeldPost = Awaited<ReturnType<typeof api.publishing.held>>['posts'][number]

type HeldLineProps = {
  post: HeldPost
  chosen: boolean
  onChoose: (on: boolean) => void
  onSettle: (verdict: 'keep' | 'edit' | 'drop') => void
}

/** One post that a pause held, and what may become of it. */
export function HeldLine({ post, chosen, onChoose, onSettle }: HeldLineProps) {
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const where =
    channels.find((channel) => channel.id === post.channelId)?.networkName ?? t('a channel that is gone')
  const still = post.paused === null ? undefined : t('Still paused: {reason}', { reason: post.paused })
  return (
    <article className={held.line} aria-label={post.text.slice(0, 60)}>
      <Checkbox
        name={post.id}
        label={t('Choose the post on {network}', { network: where })}
        silentLabel
        checked={chosen}
        onChange={onChoose}
      />
      <div className={styles.troubleText}>
        <p className={styles.troubleHead}>
          <b>{where}</b>
          <DueWords post={post} />
        </p>
        <p className={styles.words} dir="auto">
          {post.text || t('An image without words')}
        </p>
        {still ? <p className="q t13">{still}</p> : null}
      </div>
      <div className={styles.heldActs}>
        <Button size="s" disabledReason={still} onPress={() => onSettle('keep')}>
          {t('Keep')}
        </Button>
        {post.draftId ? (
          <Button size="s" kind="ghost" onPress={() => onSettle('edit')}>
            {t('Edit')}
          </Button>
        ) : null}
        <Button size="s" kind="ghost" onPress={() => onSettle('drop')}>
          {t('Drop')}
        </Button>
      </div>
    </article>
  )
}
