import { useQuery } from '@tanstack/react-query'
import type { ByHandNetwork, ChannelCard, NetworkChoice } from '#modules/channels/contract.ts'
import type { SourceView } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Unavailable } from '#web/design/error-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import type { Person } from '#web/member-field.tsx'
import { useSetSearch } from '#web/screen-hooks.ts'
import { ByHandForm } from './by-hand/by-hand-form.tsx'
import css from './channels.module.css'
import type { ChannelsSearch } from './channels-search.ts'
import { ChooseNetwork } from './choose-network.tsx'
import { ConnectForm } from './connect-form.tsx'

type PanelProps = {
  search: ChannelsSearch
  channels: readonly ChannelCard[]
  people: readonly Person[]
  canManage: boolean
  canAddOwn: boolean
}

/** The way to a channel: choose a network, fill in its form, see that it worked. */
export function ConnectPanel({ search, channels, people, canManage, canAddOwn }: PanelProps) {
  const set = useSetSearch()
  const close = () => set({ connect: undefined, by: undefined, channel: undefined, made: undefined })
  const networks = useNetworks()
  const made = channels.find((channel) => channel.id === search.made)
  const again = channels.find((channel) => channel.id === search.channel)
  const chosen = choiceOf(search, networks.data)
  return (
    <section className={css.connect} aria-labelledby="connect-title">
      <header>
        <h2 id="connect-title">{titleOf(made, again, chosen, canManage)}</h2>
        <IconButton icon="close" label={t('Close')} onPress={close} />
      </header>
      {made ? (
        <Made channel={made} />
      ) : canManage || canAddOwn ? (
        <QueryView query={networks} skeleton="form" rows={2} what={t('The networks could not be loaded.')}>
          {(all) =>
            chosen?.byHand ? (
              <ByHandForm
                key={`${chosen.byHand.id} ${again?.id}`}
                choice={chosen.byHand}
                again={again}
                people={people}
                canManage={canManage}
                canAddOwn={canAddOwn}
                onClose={close}
              />
            ) : chosen?.direct && canManage ? (
              <ConnectForm
                key={`${chosen.direct.id} ${again?.id}`}
                choice={chosen.direct}
                again={again}
                onClose={close}
              />
            ) : (
              <ChooseNetwork {...all} canManage={canManage} />
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

type Offered = { networks: readonly NetworkChoice[]; byHand: readonly ByHandNetwork[] }
type Chosen = { direct?: NetworkChoice | undefined; byHand?: ByHandNetwork | undefined }

/** What can be connected and what people can post to, as one question. */
function useNetworks() {
  const direct = useQuery(orpc.channels.networks.queryOptions({ staleTime: 3_600_000 }))
  const byHand = useQuery(orpc.channels.byHandNetworks.queryOptions({ staleTime: 3_600_000 }))
  const data: Offered | undefined =
    direct.data && byHand.data ? { networks: direct.data, byHand: byHand.data } : undefined
  // Whichever is still missing says whether it is on its way or failed.
  return { ...(direct.data ? byHand : direct), data }
}

function choiceOf(search: ChannelsSearch, offered: Offered | undefined): Chosen | undefined {
  const isChosen = ({ id }: { id: string }) => id === search.connect
  if (search.by === 'hand') {
    const byHand = offered?.byHand.find(isChosen)
    return byHand && { byHand }
  }
  const direct = offered?.networks.find(isChosen)
  return direct && { direct }
}

function titleOf(
  made: ChannelCard | undefined,
  again: ChannelCard | undefined,
  chosen: Chosen | undefined,
  canManage: boolean,
): string {
  if (made)
    return made.mode === 'assisted'
      ? t('{name} was added', { name: made.displayName })
      : t('{name} is connected', { name: made.displayName })
  if (chosen?.byHand)
    return again
      ? t('Add {name} again', { name: again.displayName })
      : t('Post to {network} by hand', { network: chosen.byHand.name })
  if (again) return t('Connect {name} again', { name: again.displayName })
  if (chosen?.direct && canManage) return t('Connect {network}', { network: chosen.direct.name })
  return canManage ? t('Connect a channel') : t('Add your own account')
}

function Made({ channel }: { channel: ChannelCard }) {
  const { data } = useQuery(orpc.listening.sources.queryOptions())
  const source = data?.sources.find(({ channelId }) => channelId === channel.id)
  return (
    <div className={css.made} role="status">
      <StateWord tone="good">{madeWords(channel, source)}</StateWord>
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

function madeWords(channel: ChannelCard, source: SourceView | undefined): string {
  if (channel.mode === 'assisted')
    return t('Posts for it can be written from now on. Whoever posts gets each one when it is due.')
  if (source?.pushed) return t('It takes what is handed in from now on.')
  if (source?.wide) return t('We listen to it from now on. Only what one of your queries finds is kept.')
  return channel.canReceive
    ? t('We listen to it from now on. The first mentions come within seconds.')
    : t('It can be published to from now on.')
}
