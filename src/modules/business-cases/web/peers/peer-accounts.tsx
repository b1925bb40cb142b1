import type { PeerView } from '#modules/business-cases/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatAgo, t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { useAct } from '../use-act.ts'

export function Accounts({ peer, mayChange }: { peer: PeerView; mayChange: boolean }) {
  const read = useAct(
    (id: string) => api.cases.readPeer({ id }),
    '',
    ({ problems }) => toast(problems[0] ?? t('Read.')),
  )
  if (peer.accounts.length === 0) return null
  return (
    <Panel
      title={t('Accounts')}
      note={t('Read once a day.')}
      end={
        mayChange && peer.accounts.some(({ unread }) => unread === null) ? (
          <Button size="s" busy={read.isPending} onPress={() => read.mutate(peer.id)}>
            {t('Read now')}
          </Button>
        ) : undefined
      }
    >
      <ul className={css.list}>
        {peer.accounts.map((account) => (
          <li key={account.id}>
            <NetworkGlyph network={account.network} />{' '}
            {account.url ? (
              <a className="link" href={account.url} rel="noreferrer noopener" target="_blank">
                {account.handle}
              </a>
            ) : (
              account.handle
            )}{' '}
            {account.problem || account.unread ? (
              <StateWord tone="warn">{account.problem ?? account.unread}</StateWord>
            ) : (
              <span className="q">
                {account.readAt ? t('read {ago} ago', { ago: formatAgo(account.readAt) }) : t('not read yet')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
