import { Avatar } from '#web/design/avatar.tsx'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { formatAgo, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { DraftCard } from '../../contract.ts'
import { StateMark } from '../state-mark.tsx'
import styles from './drafts.module.css'

/** A draft in a list: what, where, how far, who must act, when. */
export function DraftLine({ draft, me }: { draft: DraftCard; me: string }) {
  const words =
    draft.state === 'submitted' && draft.waitsFor
      ? t('Waits for {name}', { name: draft.waitsFor })
      : undefined
  return (
    <Link className={styles.line} to={`/publish/drafts/${draft.id}`}>
      <span className={styles.what}>
        <span className={`${styles.title} clip`} dir="auto">
          {draft.title || t('Untitled draft')}
        </span>
        {draft.idea ? (
          <span className="q t13 clip" dir="auto">
            {draft.idea}
          </span>
        ) : null}
      </span>
      <span className={styles.networks}>
        {draft.networks.map(({ channelId, network, networkName }) => (
          <NetworkGlyph key={channelId} network={network} label={networkName} />
        ))}
        {draft.networks.length === 0 ? <span className="qq t13">{t('no channel yet')}</span> : null}
      </span>
      <span className={styles.state}>
        <StateMark state={draft.state} words={words} />
      </span>
      <span className={styles.when}>
        {draft.scheduledAt ? (
          <>
            <Icon name="calendar" size="s" label={t('Goes out')} />
            <Time at={draft.scheduledAt} />
          </>
        ) : (
          <span className="qq">{t('changed {time}', { time: ago(draft.updatedAt) })}</span>
        )}
      </span>
      <Avatar name={draft.author.name} kind={draft.author.id === me ? 'me' : 'member'} />
    </Link>
  )
}

function ago(at: string): string {
  const minutes = (Date.now() - Date.parse(at)) / 60_000
  return minutes < 1 ? t('just now') : t('{time} ago', { time: formatAgo(at) })
}
