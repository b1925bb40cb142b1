import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { Row, SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { ListenFrame } from '../listen-frame.tsx'
import { Beyond } from '../sources/beyond.tsx'
import css from './inflow.module.css'

/** Listen, Sources, add: every way to hear more, in one place; what this installation does not carry is not offered. */
export function Screen() {
  const title = t('Add a source')
  return (
    <ListenFrame title={title} here="/listen/sources">
      <PaneScroll label={title}>
        <div className={css.column}>
          <SectionHead title={t('Fetched by Weft')} level={2} />
          <Fetched />
          <Beyond otherwise={<NoAccount />} />
          <SectionHead title={t('Handed in')} level={2} />
          <ul className={css.list}>
            <Way
              to="/listen/sources/webhooks"
              network="web"
              title={t('Webhooks')}
              note={t('Another system sends what it hears, signed, as it happens.')}
            />
            <Way
              to="/listen/sources/imports"
              network="forum"
              title={t('A file of another tool')}
              note={t('What was collected elsewhere, as CSV or JSON lines.')}
            />
            <Way
              to="/listen/note"
              network="note"
              title={t('A note')}
              note={t('What somebody said at a meet-up, on the phone or in the shop.')}
            />
          </ul>
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}

function Fetched() {
  const { data: networks } = useQuery(orpc.channels.networks.queryOptions({ staleTime: 3_600_000 }))
  const has = (id: string) => networks === undefined || networks.some((network) => network.id === id)
  return (
    <ul className={css.list}>
      <Way
        to="/settings/channels?connect=choose"
        network="mastodon"
        title={t('An account or a feed')}
        note={t('Networks, news, blogs and forums: what is said to you and about you.')}
      />
      {has('mailbox') ? (
        <Way
          to="/listen/sources/mail"
          network="email"
          title={t('A mailbox')}
          note={t('Letters that need an answer, or newsletters and alerts you only read.')}
        />
      ) : null}
      {has('firehose') ? (
        <Way
          to="/settings/channels?connect=firehose"
          network="bluesky"
          title={t('The Bluesky firehose')}
          note={t(
            'Everything that is public there, as it is said. Only what one of your queries finds is kept.',
          )}
        />
      ) : null}
    </ul>
  )
}

/** Searches and tags are heard through an account; without one there is nothing to choose from. */
function NoAccount() {
  return (
    <ul className={css.list}>
      <Way
        to="/settings/channels?connect=choose"
        network="web"
        title={t('A search, a tag, a whole server')}
        note={t('Heard through an account: connect one on a network that can be searched first.')}
      />
    </ul>
  )
}

type WayProps = { to: string; network: string; title: string; note: string }

function Way({ to, network, title, note }: WayProps) {
  return (
    <li>
      <Row to={to} lead={<NetworkGlyph network={network} silent />} title={title} note={note} />
    </li>
  )
}
