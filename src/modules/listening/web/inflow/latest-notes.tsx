import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { MentionCard } from '#modules/listening/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row, SectionHead } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import css from './inflow.module.css'

/** The last notes, with a way to take one's own back. */
export function LatestNotes() {
  const channel = useQuery(orpc.listening.noteChannel.queryOptions())
  const channelId = channel.data?.channelId
  return channelId ? <Notes channelId={channelId} /> : null
}

function Notes({ channelId }: { channelId: string }) {
  const input = { channelId, limit: 10 }
  const notes = useQuery(orpc.listening.mentions.queryOptions({ input, refetchInterval: 5000 }))
  // A head over nothing says nothing: all of them were taken back, or the first is just being read.
  if (notes.data && !notes.data.items.some(stands)) return null
  return (
    <section className={css.part} aria-label={t('Written down lately')}>
      <SectionHead title={t('Written down lately')} level={2} />
      <QueryView query={notes} rows={2} what={t('The notes could not be loaded.')}>
        {(data) => (
          <ul className={css.list}>
            {data.items.filter(stands).map((note) => (
              <li key={note.id}>
                <NoteRow note={note} />
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  )
}

const stands = ({ deletedAt }: Pick<MentionCard, 'deletedAt'>): boolean => deletedAt === null

function NoteRow({
  note,
}: {
  note: Pick<MentionCard, 'id' | 'text' | 'title' | 'publishedAt' | 'replyContext'>
}) {
  const queries = useQueryClient()
  const session = useSession()
  const own = note.replyContext.notedBy === session?.member.id
  const takeBack = async (): Promise<void> => {
    try {
      await api.listening.takeBackNote({ mentionId: note.id })
      toast(t('The note is taken back.'))
      await queries.invalidateQueries({ queryKey: orpc.listening.key() })
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Row
      title={
        <span className={css.said} dir="auto">
          {note.text}
        </span>
      }
      note={
        <>
          {note.title ? `${note.title} · ` : null}
          <Time at={note.publishedAt} />
        </>
      }
      end={
        own ? (
          <Button size="s" kind="ghost" icon="undo" onPress={() => void takeBack()}>
            {t('Take back')}
          </Button>
        ) : undefined
      }
    />
  )
}
