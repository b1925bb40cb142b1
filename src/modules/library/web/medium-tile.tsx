import { Chip } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import type { MediumCard } from '../contract.ts'
import styles from './library.module.css'
import { Thumb } from './thumb.tsx'
import { lastDay, stateLook, stateName } from './words.ts'

type Props = { medium: MediumCard; current: boolean; onOpen: () => void }

/** One medium in the grid: its picture, title, and what stands against using it. */
export function MediumTile({ medium, current, onOpen }: Props) {
  const { state, endsAt } = medium
  const look = stateLook(state)
  const { zone } = useSession().organisation
  const noAlt = Object.keys(medium.alts).length === 0 && (medium.kind === 'image' || medium.kind === 'gif')
  return (
    <li className={styles.tile}>
      <button
        type="button"
        className={styles.open}
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
      >
        <Thumb fileId={medium.fileId} kind={medium.kind} there={medium.file !== null} />
        <span className={styles.tileTitle}>{medium.title}</span>
      </button>
      <div className={styles.chips}>
        {state === 'usable' ? null : (
          <Chip tone={look.tone} icon={look.icon}>
            {state === 'expiring' && endsAt
              ? t('until {day}', { day: lastDay(endsAt, zone) })
              : stateName(state)}
          </Chip>
        )}
        {noAlt ? <Chip>{t('No alt text')}</Chip> : null}
        {medium.tags.slice(0, 3).map((tag) => (
          <span key={tag.id} className="t13 qq">
            #{tag.name}
          </span>
        ))}
      </div>
    </li>
  )
}
