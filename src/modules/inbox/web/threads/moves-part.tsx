import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conversation, Move } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import styles from '../people/people.module.css'
import { usePersonActs } from '../people/use-person.ts'
import person from '../person.module.css'
import { LayDialog } from './lay-dialog.tsx'
import { PartDialog } from './part-dialog.tsx'

/** What belongs to this conversation and what does not, by hand; everything can be put back. */
export function MovesPart({ conversation }: { conversation: Conversation }) {
  const { id, others, messages } = conversation
  const [asking, setAsking] = useState<'lay' | 'part' | null>(null)
  const moves = useQuery(orpc.inbox.moves.queryOptions({ input: { id } })).data?.moves ?? []
  const partable = messages.filter(({ direction }) => direction === 'in').length > 1
  if (others.length === 0 && !partable && moves.length === 0) return null
  return (
    <section className={person.part}>
      <h3 className="label">{t('What belongs here')}</h3>
      <div className={styles.moves}>
        {moves.map((move) => (
          <MoveLine key={move.id} move={move} here={id} />
        ))}
        <span className={styles.buttons}>
          {others.length > 0 ? (
            <Button size="s" onPress={() => setAsking('lay')}>
              {t('Add a conversation')}
            </Button>
          ) : null}
          {partable ? (
            <Button size="s" onPress={() => setAsking('part')}>
              {t('Take messages out')}
            </Button>
          ) : null}
        </span>
      </div>
      {asking === 'lay' ? <LayDialog conversation={conversation} onClose={() => setAsking(null)} /> : null}
      {asking === 'part' ? <PartDialog conversation={conversation} onClose={() => setAsking(null)} /> : null}
    </section>
  )
}

function MoveLine({ move, here }: { move: Move; here: string }) {
  const { run, act } = usePersonActs()
  const undo = (): void =>
    act(async () => {
      await run(() => api.inbox.undoMove({ moveId: move.id }))
      toast(t('Put back as it was.'))
    })
  const other = move.other.exists ? (
    <Link className="link" to={`/inbox/all/${move.other.id}`}>
      {move.other.title}
    </Link>
  ) : (
    <b className="mid">{move.other.title}</b>
  )
  return (
    <p key={here}>
      {move.kind === 'merge' ? t('Added:') : t('Parted:')} {other}{' '}
      <span className="q">
        {t('{name}, {when}: {reason}', { name: move.by, when: formatTime(move.at), reason: move.reason })}
      </span>{' '}
      {move.mayNotUndo ? null : <LinkButton onPress={undo}>{t('Put back as before')}</LinkButton>}
    </p>
  )
}
