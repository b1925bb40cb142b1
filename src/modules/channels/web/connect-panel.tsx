import { useQuery } from '@tanstack/react-query'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Unavailable } from '#web/design/error-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './channels.module.css'
import type { ChannelsSearch } from './channels-search.ts'
import { ChooseNetwork } from './choose-network.tsx'
import { ConnectForm } from './connect-form.tsx'

type PanelProps = { search: ChannelsSearch; channels: readonly ChannelCard[]; canManage: boolean }

/** The way to a connected channel: choose a network, fill in its form, see that it worked. */
export function ConnectPanel({ search, channels, canManage }: PanelProps) {
  const set = useSetSearch()
  const networks = useQuery(orpc.channels.networks.queryOptions({ staleTime: 3_600_000 }))
  const close = () => set({ connect: undefined, channel: undefined, made: undefined })
  const made = channels.find((channel) => channel.id === search.made)
  const again = channels.find((channel) => channel.id === search.channel)
  const choice = networks.data?.find((network) => network.id === search.connect)
  const title = made
    ? t('{name} is connected', { name: made.displayName })
    : again
      ? t('Connect {name} again', { name: again.displayName })
      : choice
        ? t('Connect {network}', { network: choice.name })
        : t('Connect a channel')
  return (
    <section className={css.connect} aria-labelledby="connect-title">
      <header>
        <h2 id="connect-title">{title}</h2>
        <IconButton icon="close" label={t('Close')} onPress={close} />
      </header>
      {made ? (
        <Made channel={made} />
      ) : canManage ? (
        <QueryView query={networks} skeleton="form" rows={2} what={t('The networks could not be loaded.')}>
          {(all) =>
            choice ? (
              <ConnectForm key={`${choice.id} ${again?.id}`} choice={choice} again={again} onClose={close} />
            ) : (
              <ChooseNetwork networks={all} />
            )
          }
        </QueryView>
      ) : (
        <Unavailable>
          {t('Only members who manage channels may connect one. Ask an owner of the organisation.')}
        </Unavailable>
      )}
    </section>
  )
}

function Made({ channel }: { channel: ChannelCard }) {
  return (
    <div className={css.made} role="status">
      <StateWord tone="good">
        {channel.canReceive
          ? t('We listen to it from now on. The first mentions come within seconds.')
          : t('It can be published to from now on.')}
      </StateWord>
      <div className={css.next}>
        {channel.canReceive ? (
          <ButtonLink kind="pri" icon="listen" to={`/listen?channel=${channel.id}`}>
            {t('See what arrives')}
          </ButtonLink>
        ) : null}
        <ButtonLink icon="plus" to="/settings/channels?connect=choose">
          {t('Connect another')}
        </ButtonLink>
      </div>
    </div>
  )
}
