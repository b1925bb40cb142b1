import type { ChannelCard } from '#modules/channels/contract.ts'
import type { SourceView } from '#modules/listening/contract.ts'
import { SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { ChannelRow } from './channel-row.tsx'
import css from './channels.module.css'

type ListProps = {
  channels: readonly ChannelCard[]
  sources: readonly SourceView[]
  canManage: boolean
}

/** Channels that ask for something first, then those that work, then those that were put away. */
export function ChannelList({ channels, sources, canManage }: ListProps) {
  const sourceOf = new Map(sources.map((source) => [source.channelId, source]))
  const groups = [
    { title: t('Ask for reconnection'), state: 'needs-reconnection' },
    { title: t('Connected'), state: 'connected' },
    { title: t('Disconnected'), state: 'disconnected' },
  ] as const
  return (
    <>
      {groups.map(({ title, state }) => {
        const rows = channels.filter((channel) => channel.state === state)
        if (rows.length === 0) return null
        return (
          <section key={state} className={css.group} aria-label={title}>
            <SectionHead title={title} />
            <ul>
              {rows.map((channel) => (
                <li key={channel.id}>
                  <ChannelRow channel={channel} source={sourceOf.get(channel.id)} canManage={canManage} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
