import { classes } from '#web/design/classes.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import type { DraftState, PostCard, PostState } from '../contract.ts'
import styles from './post-acts.module.css'
import { stateLook } from './state-look.ts'

/** A state as word and shape. `words` replaces the word where a better one is known: who must act. */
export function StateMark({ state, words }: { state: DraftState | PostState; words?: string | undefined }) {
  const look = stateLook(state)
  return (
    <span className={classes(styles.state, look.tone === 'plain' ? 'q' : look.tone)}>
      <Icon name={look.icon} size="s" />
      <span className="clip">{words ?? look.word}</span>
    </span>
  )
}

/** The state of a post; one that waits for an earlier one of its thread says so, whatever it would be by itself. */
export function PostMark({ post }: { post: Pick<PostCard, 'state' | 'waitsForPart'> }) {
  const { state, waitsForPart } = post
  return waitsForPart === null ? (
    <StateMark state={state} />
  ) : (
    <StateMark state="held" words={t('Waits for post {n}', { n: waitsForPart })} />
  )
}
