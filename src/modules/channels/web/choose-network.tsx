import type { ByHandNetwork, NetworkChoice } from '#modules/channels/contract.ts'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { abilities, wayOf } from './channel-words.ts'
import css from './channels.module.css'

type ChooseProps = {
  networks: readonly NetworkChoice[]
  byHand: readonly ByHandNetwork[]
  /** False: only an account of one’s own, by hand. */
  canManage: boolean
}

/** The networks this installation carries, each with what it gives and what it asks; then those that people post to. */
export function ChooseNetwork({ networks, byHand, canManage }: ChooseProps) {
  return (
    <div className={css.choices}>
      {canManage ? (
        <ul aria-label={t('Networks')}>
          {networks.map((network) => (
            <li key={network.id}>
              <Row
                to={`/settings/channels?connect=${encodeURIComponent(network.id)}`}
                lead={<NetworkGlyph network={network.id} silent />}
                title={network.name}
                note={`${abilities(network)}. ${wayOf(network)}`}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {byHand.length > 0 ? <ByHand byHand={byHand} canManage={canManage} /> : null}
    </div>
  )
}

function ByHand({ byHand, canManage }: Pick<ChooseProps, 'byHand' | 'canManage'>) {
  return (
    <section aria-labelledby="by-hand-choice">
      <h3 id="by-hand-choice" className="label">
        {canManage ? t('Post by hand') : t('Your own account, posted to by hand')}
      </h3>
      <p className="q">
        {t(
          'For networks without an interface, and accounts without a right to it: Weft prepares every post, somebody posts it and pastes its address.',
        )}
      </p>
      <ul aria-labelledby="by-hand-choice">
        {byHand.map((network) => (
          <li key={network.id}>
            <Row
              to={`/settings/channels?connect=${encodeURIComponent(network.id)}&by=hand`}
              lead={<NetworkGlyph network={network.id} silent />}
              title={network.name}
              note={network.connects ? t('For accounts that cannot be connected') : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
