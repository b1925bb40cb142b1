import { t } from '#web/i18n.ts'
import styles from './who-speaks.module.css'

type OurChannelsProps = { channels: readonly { networkName: string; handle: string; url: string | null }[] }

/** The accounts that are ours: whatever else carries the name is not. */
export function OurChannels({ channels }: OurChannelsProps) {
  if (channels.length === 0) return null
  return (
    <section className={styles.channels} aria-labelledby="our-channels">
      <h2 id="our-channels">{t('Our accounts')}</h2>
      <ul>
        {channels.map((channel) => (
          <li key={`${channel.networkName} ${channel.handle}`}>
            <span className="q">{channel.networkName}</span>
            {channel.url?.startsWith('https://') || channel.url?.startsWith('http://') ? (
              <a href={channel.url} className="link" rel="me noopener noreferrer">
                {channel.handle}
              </a>
            ) : (
              <span>{channel.handle}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
