import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Conversation } from '#modules/inbox/contract.ts'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import styles from './composer.module.css'
import { Beside } from './experts/beside.tsx'
import { NoteForm, useNoteText } from './note-form.tsx'
import { ReplyForm } from './reply-form.tsx'
import type { Acts } from './use-acts.ts'
import { useReplyDraft } from './use-reply-draft.ts'

type Face = 'reply' | 'note'
export type ComposerHandle = { write: (face: Face) => void }

type ComposerProps = { conversation: Conversation; acts: Acts; ref: Ref<ComposerHandle> }

/** Where one answers, and where one leaves a note; each keeps its words while the other is open. */
export function Composer({ conversation, acts, ref }: ComposerProps) {
  const [face, setFace] = useState<Face>('reply')
  const draft = useReplyDraft(conversation)
  const [note, setNote] = useNoteText(conversation.id)
  const [privately, setPrivately] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => ({
    write: (next) => {
      // The field must stand before it can take the focus.
      flushSync(() => setFace(next))
      field.current?.focus()
    },
  }))
  const secret = conversation.messages.findLast((one) => one.direction === 'in')?.kind === 'message'
  const { handle, displayName } = conversation.account
  return (
    <section
      className={styles.composer}
      aria-label={face === 'reply' ? t('Answer') : t('Note')}
      data-face={face}
    >
      <Beside conversation={conversation} typed={draft.value.text + note} />
      <Tabs
        label={t('Answer or note')}
        value={face}
        onChange={setFace}
        tabs={[
          { id: 'reply', label: t('Reply') },
          { id: 'note', label: t('Note') },
        ]}
        end={
          face === 'reply' ? (
            <>
              <NetworkGlyph network={conversation.network} label={conversation.networkName} />
              <span className="clip">
                {secret || privately
                  ? t('as {account}, in private', { account: handle || displayName })
                  : t('as {account}, in public', { account: handle || displayName })}
              </span>
            </>
          ) : (
            <span>{t('colleagues only')}</span>
          )
        }
      />
      {face === 'reply' ? (
        <ReplyForm
          field={field}
          conversation={conversation}
          draft={draft}
          acts={acts}
          privately={privately}
          onPrivately={setPrivately}
        />
      ) : (
        <NoteForm ref={field} conversation={conversation} text={note} onType={setNote} />
      )}
    </section>
  )
}
