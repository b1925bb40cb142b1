import type { ReactNode } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { Icon, type IconName, NetworkGlyph } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { ChannelFace } from './channel-face.tsx'
import styles from './column.module.css'

type ColumnProps = {
  channel: ChannelCard
  /** The network’s name, with the handle where two columns share a network. */
  name: string
  /** At the end of the head: the count, the state of the post. */
  end: ReactNode
  /** Between head and text: that it stands by itself, what became of it. */
  note?: ReactNode
  /** Below the text: the pictures. */
  shots: ReactNode
  /** Below everything: what can be added. */
  under?: ReactNode
  /** At the end of the last line: a way back to the first column’s text. */
  foot?: ReactNode
  children: ReactNode
}

/** One variant in the shape its network gives it. */
export function Column({ channel, name, end, note, shots, under, foot, children }: ColumnProps) {
  return (
    <section className={styles.column} aria-label={t('{network} variant', { network: name })}>
      <header className={styles.head}>
        <NetworkGlyph network={channel.network} silent />
        <h2 className="clip">{name}</h2>
        <span className={styles.end}>{end}</span>
      </header>
      <div className={styles.body}>
        <ChannelFace channel={channel} />
        {note}
        <div className={styles.text}>{children}</div>
        {shots}
        <div className={styles.react}>
          <Reactions />
          {foot}
        </div>
        {under}
      </div>
    </section>
  )
}

const acts: readonly IconName[] = ['reply', 'boost', 'heart', 'more']

/** The line of a network below a post: drawn to show where the post ends, not to be pressed. */
function Reactions() {
  return (
    <span className={styles.acts} aria-hidden="true">
      {acts.map((icon) => (
        <Icon key={icon} name={icon} size="s" />
      ))}
    </span>
  )
}
