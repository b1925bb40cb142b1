import { useEffect, useState } from 'react'
import { Message } from '#web/design/message.tsx'
import { t } from '#web/i18n.ts'
import type { Draft } from '../../contract.ts'
import styles from './composer.module.css'
import type { Content } from './content.ts'
import { GivenUp, StaleNotice } from './stale-notice.tsx'
import type { EditorHandle } from './use-editor.ts'

type NoticesProps = { draft: Draft | null; handle: EditorHandle; nameOf: (key: string) => string }

/** What must be read before going on: why it came back, who saved first. */
export function Notices({ draft, handle, nameOf }: NoticesProps) {
  const note = useReturnedNote(draft)
  const [givenUp, setGivenUp] = useState<Content | null>(null)
  const { editor, draftId, dispatch } = handle
  return (
    <div className={styles.notices}>
      {editor.save.phase === 'stale' && draftId !== null ? (
        <StaleNotice
          draftId={draftId}
          mine={editor.content}
          nameOf={nameOf}
          dispatch={dispatch}
          onGivenUp={setGivenUp}
        />
      ) : null}
      {givenUp ? <GivenUp mine={givenUp} nameOf={nameOf} onClose={() => setGivenUp(null)} /> : null}
      {note ? (
        <div className={styles.returned}>
          <Message kind="note" author={note.by} handle={t('sent it back')} at={note.at}>
            {note.text}
          </Message>
        </div>
      ) : null}
    </div>
  )
}

type Note = { text: string; by: string; at: string | undefined }

/** The approver’s words stay in sight while one works on them: the first save already clears them on the server. */
function useReturnedNote(draft: Draft | null): Note | null {
  const [note, setNote] = useState<Note | null>(null)
  useEffect(() => {
    if (draft?.returnedNote) setNote(noteOf(draft))
  }, [draft])
  return note
}

function noteOf({ returnedNote, approval }: Draft): Note {
  return {
    text: returnedNote ?? '',
    by: approval?.settledBy ?? t('A colleague'),
    at: approval?.settledAt ?? undefined,
  }
}
