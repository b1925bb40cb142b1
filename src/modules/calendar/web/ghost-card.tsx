import { classes } from '#web/design/classes.ts'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { Ghost } from '../contract.ts'
import { useBoard } from './board.ts'
import styles from './card.module.css'
import { clock, exact } from './labels.ts'

/** A slot with nothing in it: a press writes something for it. */
export function GhostCard({ ghost, line }: { ghost: Ghost; line?: boolean | undefined }) {
  const { zone } = useBoard()
  const words = t('Write for the free slot of {handle}, {time}', {
    handle: ghost.handle,
    time: exact(ghost.at, zone),
  })
  return (
    <Link
      to={`/publish/new?at=${encodeURIComponent(ghost.at)}`}
      className={classes(styles.ghost, line && styles.ghostLine)}
      aria-label={words}
      title={words}
    >
      <time dateTime={ghost.at}>{clock(ghost.at, zone)}</time>
      <NetworkGlyph network={ghost.network} label={ghost.networkName} />
      <span className="clip">{t('Free slot')}</span>
    </Link>
  )
}
