import { useState } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { initials } from '#web/design/avatar.tsx'
import { classes } from '#web/design/classes.ts'
import { handleOf } from './channel-words.ts'
import styles from './column.module.css'

/** Who speaks, as the network shows it: picture, name, handle. */
export function ChannelFace({ channel }: { channel: ChannelCard }) {
  const [broken, setBroken] = useState(false)
  const picture = channel.avatarUrl !== null && !broken
  return (
    <div className={styles.by}>
      <span
        className={classes(styles.logo, channel.network === 'mastodon' && styles.square)}
        aria-hidden="true"
      >
        {picture ? (
          <img src={channel.avatarUrl ?? ''} alt="" onError={() => setBroken(true)} />
        ) : (
          initials(channel.displayName)
        )}
      </span>
      <div className={styles.byText}>
        <b className="clip">{channel.displayName}</b>
        <span className="qq clip">{handleOf(channel)}</span>
      </div>
    </div>
  )
}
