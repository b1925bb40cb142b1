import { useState } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { WeekStrip } from '../calendar/week-strip.tsx'
import { HistoryButton } from '../history/history-button.tsx'
import { removeLater } from '../removal.ts'
import { useNarrow } from '../use-narrow.ts'
import { useNow } from '../use-now.ts'
import { columnName } from './channel-words.ts'
import { ChecksPanel } from './checks-panel.tsx'
import styles from './composer.module.css'
import { type Content, changeVariant, channelOf } from './content.ts'
import { Desk } from './desk.tsx'
import { DropZone } from './drop-zone.tsx'
import { type Absent, absentChecks } from './mention/absent.ts'
import { useAbsent } from './mention/use-absent.ts'
import { Notices } from './notices.tsx'
import { Presence } from './presence.tsx'
import type { ComposerProps } from './props.ts'
import { SaveWords } from './save-words.tsx'
import { Send } from './send.tsx'
import { sendWords } from './send-words.ts'
import { TitleBar } from './title-bar.tsx'
import { useSend } from './use-acts.ts'
import { type Checks, useChecks } from './use-checks.ts'
import { type EditorHandle, useEditor } from './use-editor.ts'
import { usePresence } from './use-presence.ts'
import { useUploads } from './use-uploads.ts'

/** Where a draft is written: a column for each channel, checks beside it, the way to publication below. */
export function Composer(props: ComposerProps) {
  const { draft, channels } = props
  const handle = useEditor(draft, props.fresh, props.onCreated)
  const { content } = handle.editor
  const [writing, onMention] = useState<string | null>(null)
  const absent = useAbsent(content, channels).filter(({ handle: one }) => one !== writing)
  const checks = withAbsent(useChecks(content, handle.draftId), absent, channels)
  const uploads = useUploads(handle.edit)
  const [wanted, setWanted] = useState<string | null>(null)
  const narrow = useNarrow()
  const now = useNow()
  const nameOf = useNames(content, channels)
  const others = usePresence(handle.draftId, handle.editor.save.keys)
  const send = useSendControls(handle, { ...props, checks, uploading: uploads.busy, now })
  // On a phone the bar shows the last word alone, and the title stands right below it.
  usePlace(
    narrow
      ? [t('Publish'), t('Draft')]
      : [t('Publish'), t('Drafts'), content.title.trim() || t('Untitled draft')],
  )
  return (
    <div className={styles.screen}>
      <TitleBar
        title={content.title}
        onTitle={(title) => handle.edit((before) => ({ ...before, title }))}
        state={
          <>
            <SaveWords save={handle.editor.save} />
            <Presence others={others} />
          </>
        }
        actions={
          <>
            {handle.draftId ? (
              <HistoryButton
                draftId={handle.draftId}
                now={content}
                nameOf={nameOf}
                onRestore={(then) => handle.edit(() => then)}
              />
            ) : null}
            {narrow ? null : send}
          </>
        }
      />
      <Notices draft={draft} handle={handle} nameOf={nameOf} />
      <div className={styles.work}>
        <DropZone onFiles={uploads.add} className={styles.main}>
          <Desk {...props} {...{ handle, checks, uploads, wanted, nameOf, absent, onMention, now }} />
        </DropZone>
        <ChecksPanel
          checks={checks}
          channels={content.variants.length}
          scheduledAt={content.scheduledAt}
          nameOf={nameOf}
          onGo={setWanted}
          draftId={handle.draftId}
          onUpdateOf={(key, updateOf) => handle.edit((now) => changeVariant(now, key, { updateOf }))}
        />
      </div>
      <WeekStrip current={handle.draftId} near={content.scheduledAt} />
      {narrow ? <div className={styles.foot}>{send}</div> : null}
    </div>
  )
}

/** The verdict, with what the networks say about the people mentioned. */
function withAbsent(checks: Checks, absent: readonly Absent[], channels: readonly ChannelCard[]): Checks {
  if (absent.length === 0 || checks.blank) return checks
  const networkName = (channelId: string) =>
    channels.find(({ id }) => id === channelId)?.networkName ?? t('this network')
  const know = [...absentChecks(absent, networkName), ...checks.verdict.know]
  return { ...checks, verdict: { ...checks.verdict, know } }
}

function useNames(content: Content, channels: readonly ChannelCard[]): (key: string) => string {
  const chosen = channels.filter(({ id }) => content.variants.some((variant) => variant.channelId === id))
  return (key) => {
    const channel = channels.find(({ id }) => id === channelOf(key))
    const name = channel ? columnName(channel, chosen) : t('A channel that is gone')
    const lang = key.split('~')[1]
    return lang === undefined ? name : `${name} (${languageName(lang)})`
  }
}

type SendFacts = ComposerProps & { checks: ReturnType<typeof useChecks>; uploading: boolean; now: Date }

/** The button at the end of the bar, or at the foot of a phone. */
function useSendControls(handle: EditorHandle, { draft, checks, uploading, now, onGone }: SendFacts) {
  const { content, save } = handle.editor
  const { rights } = useSession().member
  const send = useSend(handle.flush)
  const sending = sendWords({
    channels: content.variants.length,
    verdict: checks.verdict,
    decision: checks.decision,
    scheduledAt: content.scheduledAt,
    mayDraft: rights.includes('publish.draft'),
    maySubmit: rights.includes('publish.submit'),
    uploading,
    blank: checks.blank,
    checking: checks.pending,
    unreachable: checks.error !== null,
    now,
  })
  const id = handle.draftId
  const made = draft !== null && draft.posts.length > 0
  const remove =
    id === null
      ? undefined
      : {
          disabledReason: made ? t('Posts were made from it, so it is kept for the record.') : undefined,
          run: () => {
            removeLater(id, content.title.trim())
            onGone()
          },
        }
  const unsent = save.phase === 'stale' || save.phase === 'refused'
  return (
    <Send
      sending={
        unsent && sending.blocked === null
          ? { ...sending, blocked: t('It is not saved yet'), fix: true }
          : sending
      }
      busy={send.busy}
      channels={content.variants.length}
      onSend={() => void send.run()}
      onSave={() => handle.dispatch({ type: 'due' })}
      remove={remove}
    />
  )
}
