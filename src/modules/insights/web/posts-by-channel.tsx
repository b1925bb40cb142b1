import { BarChart } from '#web/design/bar-chart.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { Scoreboard } from '../contract.ts'
import { said } from './said.ts'
import styles from './scoreboard.module.css'
import { metricAddress, usePeriod } from './use-period.ts'

/** Where our posts went. */
export function PostsByChannel({ channels }: { channels: Scoreboard['channels'] }) {
  const { carried } = usePeriod()
  return (
    <Panel title={t('Posts live, by channel')}>
      {channels.length === 0 ? (
        <p className="q">{t('No channel is connected on which we can publish.')}</p>
      ) : (
        <BarChart
          label={t('Posts live, by channel')}
          bars={channels.map((channel) => ({
            id: channel.id,
            label: (
              <Link
                to={metricAddress('posts-live', { ...carried, channel: channel.id })}
                className={styles.barLink}
              >
                <NetworkGlyph network={channel.network} silent />
                <span className="clip">{channel.name}</span>
              </Link>
            ),
            value: channel.posts.value,
            reason: channel.posts.reason === null ? undefined : said(channel.posts.reason),
          }))}
        />
      )}
    </Panel>
  )
}
