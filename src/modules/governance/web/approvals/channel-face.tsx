import { useState } from 'react'
import type { PreviewVariant } from '#modules/governance/contract.ts'
import { initials } from '#web/design/avatar.tsx'
import { classes } from '#web/design/classes.ts'
import styles from './approval.module.css'

type ChannelFaceProps = {
  variant: Pick<PreviewVariant, 'network' | 'handle' | 'displayName'>
  avatarUrl: string | null
}

/** Who speaks, as the network shows it: picture, name, handle. */
export function ChannelFace({ variant, avatarUrl }: ChannelFaceProps) {
  const [broken, setBroken] = useState(false)
  const name = variant.displayName || variant.handle
  return (
    <div className={styles.by}>
      <span
        className={classes(styles.logo, variant.network === 'mastodon' && styles.square)}
        aria-hidden="true"
      >
        {avatarUrl && !broken ? (
          <img src={avatarUrl} alt="" onError={() => setBroken(true)} />
        ) : (
          initials(name)
        )}
      </span>
      <div className={styles.byText}>
        <b className="clip">{name}</b>
        {variant.displayName ? <span className="qq clip">{variant.handle}</span> : null}
      </div>
    </div>
  )
}
