import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'
import type { PostCard, PostState } from '../contract.ts'
import styles from './post-acts.module.css'
import { SettleUnknown } from './settle-unknown.tsx'
import { usePostActs } from './use-post-acts.ts'

const retriable: readonly PostState[] = ['held', 'refused', 'unknown']
const stoppable: readonly PostState[] = ['waiting', 'scheduled', 'held', 'refused']

/** What a person can do about a post: try again, look again, stop it. */
export function PostActs({ post, where }: { post: PostCard; where: string }) {
  const { retry, stop, busy } = usePostActs(post)
  const [asking, setAsking] = useState(false)
  const again = retriable.includes(post.state)
  const end = stoppable.includes(post.state)
  if (!again && !end) return null
  return (
    <div className={styles.acts}>
      {again ? (
        <Button
          size="s"
          icon="retry"
          busy={busy}
          onPress={retry}
          label={
            post.state === 'unknown'
              ? t('Look again on {network}', { network: where })
              : t('Try again on {network}', { network: where })
          }
        >
          {post.state === 'unknown' ? t('Look again') : t('Try again')}
        </Button>
      ) : null}
      {end ? (
        <Button
          size="s"
          kind="ghost"
          busy={busy}
          onPress={() => setAsking(true)}
          label={t('Stop it on {network}', { network: where })}
        >
          {t('Stop')}
        </Button>
      ) : null}
      {post.state === 'unknown' ? <SettleUnknown post={post} where={where} /> : null}
      <ConfirmDialog
        title={t('Stop it on {network}?', { network: where })}
        text={t('It will not go out there. To say it after all, write it anew.')}
        confirm={t('Stop it')}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          stop()
        }}
      />
    </div>
  )
}
