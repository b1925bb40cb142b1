import type { PeerView } from '#modules/business-cases/contract.ts'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from '../cases.module.css'

export function About({ peer }: { peer: PeerView }) {
  const items: [string, string][] = [
    [t('Industry'), peer.industry || '–'],
    [t('Country'), peer.country || '–'],
    [t('Employees'), peer.employees === null ? t('unknown') : formatNumber(peer.employees)],
  ]
  return (
    <Panel>
      {peer.note ? <p className={css.words}>{peer.note}</p> : null}
      <div className={css.column}>
        <Facts items={items} />
      </div>
      {peer.website ? (
        <a className="link" href={peer.website} rel="noreferrer noopener" target="_blank">
          {peer.website}
        </a>
      ) : null}
    </Panel>
  )
}
