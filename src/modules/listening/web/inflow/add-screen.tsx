import { NetworkGlyph } from '#web/design/icon.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { Row, SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { ListenFrame } from '../listen-frame.tsx'
import css from './inflow.module.css'

/** Listen, Sources, add: every way to hear more, in one list. */
export function Screen() {
  const title = t('Add a source')
  return (
    <ListenFrame title={title} here="/listen/sources">
      <PaneScroll label={title}>
        <div className={css.column}>
          <SectionHead title={t('Fetched by Weft')} level={2} />
          <ul className={css.list}>
            <Way
              to="/settings/channels?connect=choose"
              network="mastodon"
              title={t('An account or a feed')}
              note={t('Networks, news, blogs and forums: what is said to you and about you.')}
            />
            <Way
              to="/listen/sources/mail"
              network="email"
              title={t('A mailbox')}
              note={t('Letters that need an answer, or newsletters and alerts you only read.')}
            />
          </ul>
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

type WayProps = { to: string; network: string; title: string; note: string }

function Way({ to, network, title, note }: WayProps) {
  return (
    <li>
      <Row to={to} lead={<NetworkGlyph network={network} silent />} title={title} note={note} />
    </li>
  )
}
