import type { NetworkChoice } from '#modules/channels/contract.ts'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { abilities, wayOf } from './channel-words.ts'

/** The networks this installation carries, each with what it gives and what it asks. */
export function ChooseNetwork({ networks }: { networks: readonly NetworkChoice[] }) {
  return (
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
  )
}
