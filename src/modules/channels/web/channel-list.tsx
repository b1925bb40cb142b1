import type { ChannelCard } from '#modules/channels/contract.ts'
import type { SourceView } from '#modules/listening/contract.ts'
import { SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import type { Person } from '#web/member-field.tsx'
import { ChannelRow } from './channel-row.tsx'
import { channelSources } from './channel-source.ts'
import css from './channels.module.css'

type ListProps = {
  channels: readonly ChannelCard[]
  sources: readonly SourceView[]
  people: readonly Person[]
  canManage: boolean
}

/** Channels that ask for something first, then those that work, then those that were put away. */
export function ChannelList({ channels, sources, people, canManage }: ListProps) {
  const sourceOf = channelSources(sources)
  const groups = [
    { title: t('Ask for reconnection'), in: (one: ChannelCard) => one.state === 'needs-reconnection' },
    {
      title: t('Connected'),
      in: (one: ChannelCard) => one.state === 'connected' && one.mode === 'connected',
    },
    { title: t('By hand'), in: (one: ChannelCard) => one.state === 'connected' && one.mode === 'assisted' },
    { title: t('Disconnected'), in: (one: ChannelCard) => one.state === 'disconnected' },
  ]
  return (
    <>
      {groups.map((group) => {
        const { title } = group
        const rows = channels.filter(group.in)
        if (rows.length === 0) return null
        return (
          <section key={title} className={css.group} aria-label={title}>
            <SectionHead title={title} />
            <ul>
              {rows.map((channel) => (
                <li key={channel.id}>
                  <ChannelRow
                    channel={channel}
                    source={sourceOf.get(channel.id)}
                    people={people}
                    canManage={canManage}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
