import { Panel } from '#web/design/page.tsx'
import { Timeline, type TimelineItem } from '#web/design/timeline.tsx'
import { formatExact, t } from '#web/i18n.ts'
import type { PostAct, PostResult, RemoteChange } from '../contract.ts'
import { said } from './words.ts'

/** What happened to it since it went out: changes on the network and what members asked for, newest first. */
export function HistoryPanel({ post }: { post: PostResult }) {
  const items = [
    ...post.changes.map((change) => ({ at: change.noticedAt, item: changeItem(change) })),
    ...post.acts.map((act) => ({ at: act.askedAt, item: actItem(act) })),
    { at: post.liveAt, item: { id: 'live', title: t('Went out'), note: formatExact(post.liveAt) } },
  ].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Panel title={t('What happened')}>
      <Timeline label={t('What happened')} items={items.map((one) => one.item)} />
    </Panel>
  )
}

function changeItem(change: RemoteChange): TimelineItem {
  const title = change.kind === 'edited' ? t('Changed there') : t('Deleted there')
  const words: Record<RemoteChange['state'], () => string> = {
    open: () => t('Nobody decided yet.'),
    theirs: () => t('{name} kept theirs.', { name: change.settledBy ?? '' }),
    ours: () => t('{name} put ours back.', { name: change.settledBy ?? '' }),
    left: () => t('{name} left it.', { name: change.settledBy ?? '' }),
    undone: () => t('It was taken back there.'),
  }
  const note = `${formatExact(change.noticedAt)} · ${words[change.state]()}`
  return { id: change.id, title, note, now: change.state === 'open' }
}

function actItem(act: PostAct): TimelineItem {
  const title = act.kind === 'edit' ? t('Edit asked for') : t('Taking down asked for')
  const words: Record<PostAct['state'], () => string> = {
    waiting: () => t('It waits for consent.'),
    asked: () => t('It is on its way to the network.'),
    done: () => t('It is done.'),
    refused: () => t('The network refused: {reason}', { reason: said(act.stateReason ?? '') }),
    stopped: () => t('It was stopped: {reason}', { reason: said(act.stateReason ?? '') }),
  }
  const note = (
    <>
      {t('{name}: “{reason}”', { name: act.askedBy, reason: said(act.reason) })}
      <br />
      {formatExact(act.askedAt)} · {words[act.state]()}
    </>
  )
  return { id: act.id, title, note, now: act.state === 'waiting' || act.state === 'asked' }
}
