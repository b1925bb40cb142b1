import { Chip } from '#web/design/chip.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { formatDuration, t } from '#web/i18n.ts'
import type { Gap } from '../contract.ts'
import { said } from './said.ts'
import styles from './scoreboard.module.css'
import { usePeriod } from './use-period.ts'
import { gapTimes } from './words.ts'

/** When and where nothing could be collected. What was said then is missing in the figures, not zero. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const { zone } = usePeriod()
  return (
    <Panel
      title={t('Where we did not listen')}
      note={gaps.length > 0 ? t('missing in the figures, not zero') : undefined}
    >
      {gaps.length === 0 ? (
        <p className="q">{t('Every channel was heard all the time.')}</p>
      ) : (
        <>
          <SectionHead title={t('Channel')} end={t('how long')} level={3} />
          <ul className={styles.gaps}>
            {inOrder(gaps).map((gap) => (
              <GapLine key={gap.channelId + gap.from} gap={gap} zone={zone} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** Those that last first, then the latest. */
const inOrder = (gaps: readonly Gap[]): Gap[] =>
  gaps.toSorted(
    (a, b) => Number(a.to !== null) - Number(b.to !== null) || Date.parse(b.from) - Date.parse(a.from),
  )

function GapLine({ gap, zone }: { gap: Gap; zone: string }) {
  const minutes = ((gap.to ? Date.parse(gap.to) : Date.now()) - Date.parse(gap.from)) / 60_000
  return (
    <li>
      <NetworkGlyph network={gap.network} silent />
      <span className={styles.gapName}>{said(gap.channelName)}</span>
      <span className="num">{formatDuration(minutes)}</span>
      <span className={styles.gapWhen}>
        {gapTimes(gap.from, gap.to, zone)}
        {gap.to === null ? (
          <Chip tone="stop" icon="stop">
            {t('still')}
          </Chip>
        ) : null}
      </span>
      <span className={styles.gapWhy}>{gap.reason}</span>
    </li>
  )
}
