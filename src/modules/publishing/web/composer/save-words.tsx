import { formatTime, t } from '#web/i18n.ts'
import type { SaveState } from './autosave.ts'

/** How far the draft has come to the server: “Draft, saved 10:41”. */
export function SaveWords({ save }: { save: SaveState }) {
  const bad = save.phase === 'refused' || save.phase === 'stale'
  return (
    <span role="status" className={bad ? 't13 stop' : save.phase === 'offline' ? 't13 warn' : 't13 q'}>
      {words(save)}
    </span>
  )
}

function words({ phase, savedAt, revision, reason }: SaveState): string {
  if (phase === 'offline') return t('Not saved: no connection. Kept in this browser, and tried again.')
  if (phase === 'stale') return t('Not saved: somebody else saved it first')
  if (phase === 'refused') return t('Not saved: {reason}', { reason })
  if (phase === 'saving' || phase === 'waiting') return revision === 0 ? t('New draft') : t('Draft, saving')
  return savedAt === null ? t('New draft') : t('Draft, saved {time}', { time: formatTime(savedAt) })
}
