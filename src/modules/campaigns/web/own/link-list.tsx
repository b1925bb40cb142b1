import { useState } from 'react'
import type { OwnLink } from '#modules/campaigns/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'
import { copyLink } from './copy-link.ts'
import { OwnQr } from './own-qr.tsx'

/** The member's links, newest first. */
export function LinkList({ links }: { links: readonly OwnLink[] }) {
  const visits = links.reduce((sum, one) => sum + one.lately, 0)
  return (
    <Panel
      title={t('Your links')}
      note={t('Only you see this list.')}
      end={
        links.length > 0 ? (
          <span className="q">
            {t('{n, plural, one {# visit in 28 days} other {# visits in 28 days}}', { n: visits })}
          </span>
        ) : null
      }
    >
      {links.length === 0 ? (
        <p className="q">{t('None yet. Make one above and share it where you speak.')}</p>
      ) : (
        <ul className={css.ownLinks}>
          {links.map((one) => (
            <OneLink key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function OneLink({ one }: { one: OwnLink }) {
  const [qr, setQr] = useState(false)
  const drop = useAct(api.campaigns.dropOwnLink, t('Off your list. The link goes on working.'))
  return (
    <li className={css.ownLink}>
      <div className={css.ownWords}>
        <span className={css.wide}>{one.page}</span>
        <a className={`link ${css.wide}`} href={one.link} target="_blank" rel="noreferrer">
          {one.link.replace(/^https?:\/\//, '')}
        </a>
        <span className="qq">
          {one.campaign
            ? t('{campaign}, since {day}', { campaign: one.campaign.name, day: formatDay(one.madeAt) })
            : t('since {day}', { day: formatDay(one.madeAt) })}
        </span>
      </div>
      <p className={css.ownVisits}>
        <b className="num">{formatNumber(one.lately)}</b>{' '}
        <span className="qq">{t('in 28 days, {n} in all', { n: formatNumber(one.visits) })}</span>
      </p>
      <div className={css.acts}>
        <Button size="s" icon="copy" onPress={() => copyLink(one.link)}>
          {t('Copy')}
        </Button>
        <Button size="s" expanded={qr} onPress={() => setQr(!qr)}>
          {t('QR')}
        </Button>
        <Button size="s" kind="ghost" busy={drop.isPending} onPress={() => drop.mutate({ id: one.id })}>
          {t('Remove')}
        </Button>
      </div>
      {qr ? <OwnQr id={one.id} page={one.page} /> : null}
    </li>
  )
}
