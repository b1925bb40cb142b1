import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ConversationCard, Views } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Pane, PaneBack, PaneToggle } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { ConversationState } from './clock.tsx'
import { Composer, type ComposerHandle } from './composer.tsx'
import { HandDialog } from './hand-dialog.tsx'
import styles from './inbox.module.css'
import { PersonPane } from './person-pane.tsx'
import { SnoozeDialog } from './snooze-dialog.tsx'
import { Thread } from './thread.tsx'
import { type Asking, ThreadActs } from './thread-acts.tsx'
import { useMoved } from './threads/use-moved.ts'
import type { Acts } from './use-acts.ts'
import { WorkMarks } from './work/work-marks.tsx'

type ConversationPanesProps = {
  id: string
  /** As the list has it: head and actions stand before the thread has come. */
  listed: ConversationCard | undefined
  back: string
  views: Views | undefined
  acts: Acts
}

/** The open conversation and, beside it, the person. */
export function ConversationPanes({ id, listed, back, views, acts }: ConversationPanesProps) {
  const query = useQuery(orpc.inbox.get.queryOptions({ input: { id } }))
  useMoved(id, query.isError)
  const [asking, setAsking] = useState<Asking>(null)
  const composer = useRef<ComposerHandle>(null)
  const card = query.data ?? listed
  const name = card?.contact.name ?? t('Conversation')
  return (
    <>
      <Pane area="main" label={t('Conversation with {name}', { name })} still className={styles.thread}>
        <PaneHead
          lead={<PaneBack to={back} label={t('Back to the list')} />}
          title={card?.title || name}
          state={card ? <ConversationState card={card} /> : null}
          actions={
            <>
              {card ? (
                <ThreadActs
                  card={card}
                  onClose={() => acts.close(card)}
                  onReopen={() => acts.reopen(card)}
                  onSnooze={(until) => acts.snooze(card, until)}
                  onAsk={setAsking}
                  onWrite={(face) => composer.current?.write(face)}
                />
              ) : null}
              <PaneToggle area="aside" label={name} />
            </>
          }
        />
        {card ? <WorkMarks card={card} /> : null}
        <QueryView query={query} skeleton="thread" what={t('The conversation could not be loaded.')}>
          {(conversation) => (
            <>
              <Thread conversation={conversation} />
              <Composer ref={composer} conversation={conversation} acts={acts} />
            </>
          )}
        </QueryView>
      </Pane>
      {query.data ? (
        <PersonPane conversation={query.data} />
      ) : (
        <Pane area="aside" label={name}>
          {query.error ? null : <Skeleton shape="list" />}
        </Pane>
      )}
      {card && asking ? (
        <Ask asking={asking} card={card} views={views} acts={acts} onDone={() => setAsking(null)} />
      ) : null}
    </>
  )
}

type AskProps = {
  asking: Asking
  card: ConversationCard
  views: Views | undefined
  acts: Acts
  onDone: () => void
}

/** What an act has to know before it can be done. */
function Ask({ asking, card, views, acts, onDone }: AskProps) {
  if (asking === 'assign')
    return (
      <AssignDialog
        conversationId={card.id}
        owner={card.owner}
        onAssign={(to) => acts.assign(card, to)}
        onClose={onDone}
      />
    )
  if (asking === 'snooze')
    return <SnoozeDialog onSnooze={(until) => acts.snooze(card, until)} onClose={onDone} />
  return (
    <HandDialog
      card={card}
      desks={views?.desks ?? []}
      onHand={(to, reason) => acts.hand(card, to, reason)}
      onClose={onDone}
    />
  )
}
