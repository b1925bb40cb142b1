import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SavedReply } from '#modules/saved-replies/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { byFolder } from './by-folder.ts'
import css from './replies.module.css'
import { ReplyEditor } from './reply-editor.tsx'
import { ReplyLine } from './reply-line.tsx'

/** Settings, Saved replies: what is kept for many, by folder, with who looks after it and how often it is used. */
export function Screen() {
  const { q } = useSearch<{ q?: string }>()
  const set = useSetSearch()
  const [editing, setEditing] = useState<SavedReply | 'new' | null>(null)
  const query = useQuery({
    ...orpc.savedReplies.list.queryOptions({ input: { ...(q ? { q } : {}), limit: 500 } }),
    placeholderData: keepPreviousData,
  })
  usePlace([t('Settings'), t('Saved replies')])
  const add = { label: t('Keep a reply'), icon: 'plus' as const, run: () => setEditing('new') }
  return (
    <Page>
      <PageTitle
        title={t('Saved replies')}
        note={t(
          'Words for what is asked again and again. In an answer they are found by “/”; whoever inserts one makes it theirs.',
        )}
        actions={
          <Button kind="pri" icon="plus" onPress={() => setEditing('new')}>
            {t('Keep a reply')}
          </Button>
        }
      />
      <TextField
        name="q"
        label={t('Find a saved reply')}
        silentLabel
        icon="search"
        type="search"
        value={q ?? ''}
        onChange={(words) => set({ q: words === '' ? undefined : words })}
      />
      <QueryView
        query={query}
        skeleton="list"
        rows={6}
        what={t('The saved replies could not be loaded.')}
        isEmpty={({ replies }) => replies.length === 0}
        empty={
          q ? (
            <EmptyState title={t('No saved reply has these words.')} />
          ) : (
            <EmptyState
              icon="copy"
              title={t('Nothing is kept yet')}
              text={t(
                'Keep an answer you have written twice. The third time it is there, with their name already in it.',
              )}
              action={add}
            />
          )
        }
      >
        {({ replies, total }) => <Folders replies={replies} total={total} onEdit={setEditing} />}
      </QueryView>
      {editing ? <EditDialog editing={editing} onClose={() => setEditing(null)} /> : null}
    </Page>
  )
}

type FoldersProps = { replies: readonly SavedReply[]; total: number; onEdit: (reply: SavedReply) => void }

function Folders({ replies, total, onEdit }: FoldersProps) {
  return (
    <div className={css.folders}>
      {byFolder(replies).map(({ folder, replies: inside }) => (
        <Panel key={folder} title={folder || t('Without a folder')}>
          <ul className={css.list}>
            {inside.map((reply) => (
              <ReplyLine key={reply.id} reply={reply} onEdit={() => onEdit(reply)} />
            ))}
          </ul>
        </Panel>
      ))}
      {total > replies.length ? (
        <p className="q">
          {t('{n} more; write a word of theirs to find them.', { n: total - replies.length })}
        </p>
      ) : null}
    </div>
  )
}

function EditDialog({ editing, onClose }: { editing: SavedReply | 'new'; onClose: () => void }) {
  const reply = editing === 'new' ? undefined : editing
  const title = reply ? t('Change “{title}”', { title: reply.title }) : t('Keep a reply')
  return (
    <Dialog title={title} open size="l" onClose={onClose}>
      <ReplyEditor key={reply?.id ?? 'new'} reply={reply} onDone={onClose} />
    </Dialog>
  )
}
