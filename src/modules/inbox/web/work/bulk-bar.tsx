import { useState } from 'react'
import type { BulkRun, ConversationCard, Views } from '#modules/inbox/contract.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import { type Shortcut, useShortcuts } from '#web/shell/shortcuts.ts'
import { SnoozeDialog } from '../snooze-dialog.tsx'
import type { selectionOf } from '../views.ts'
import { BulkAssign } from './bulk-assign.tsx'
import { BulkHand } from './bulk-hand.tsx'
import { BulkRefused } from './bulk-refused.tsx'
import { LabelPicker } from './label-picker.tsx'
import { PriorityPicker } from './priority-picker.tsx'
import { type BulkInput, useBulk } from './use-bulk.ts'
import type { Chosen } from './use-selection.ts'
import { countWord } from './words.ts'
import styles from './work.module.css'

type Act = BulkInput['act']
type Asking = 'assign' | 'hand' | 'label' | 'priority' | 'snooze' | null

type BulkBarProps = {
  chosen: Chosen
  cards: readonly ConversationCard[]
  /** What “all of this view” means to the server. */
  selection: ReturnType<typeof selectionOf>
  /** How many the view has, when somebody counts. */
  total: number | undefined
  hasMore: boolean
  desks: Views['desks']
}

const closed = (n: number): string => t('{n, plural, one {# closed.} other {# closed.}}', { n })
const changed = (n: number): string =>
  t('{n, plural, one {# conversation changed.} other {# conversations changed.}}', { n })

/** What can be done to the ticked conversations; its keys go before those of the open one. */
export function BulkBar({ chosen, cards, selection, total, hasMore, desks }: BulkBarProps) {
  const [asking, setAsking] = useState<Asking>(null)
  const bulk = useBulk()
  const run = async (act: Act, words = changed): Promise<void> => {
    const which = chosen.all ? { all: selection } : { ids: [...chosen.ids].slice(0, 200) }
    if (await bulk.start({ act, ...which }, words)) chosen.clear()
  }
  const ask = (what: Asking) => () => setAsking(what)
  const close = (): void => void run({ kind: 'close' }, closed)
  const keys: Omit<Shortcut, 'first'>[] = [
    { id: 'inbox.bulk.close', key: 'e', label: t('Close them'), run: close },
    { id: 'inbox.bulk.assign', key: 'a', label: t('Give them to somebody'), run: ask('assign') },
    { id: 'inbox.bulk.hand', key: 'h', label: t('Hand them to a department'), run: ask('hand') },
    { id: 'inbox.bulk.snooze', key: 's', label: t('Put them aside'), run: ask('snooze') },
    { id: 'inbox.bulk.label', key: 'l', label: t('Label them'), run: ask('label') },
    { id: 'inbox.bulk.priority', key: 'p', label: t('Say how much they press'), run: ask('priority') },
    { id: 'inbox.bulk.clear', key: 'Escape', label: t('Choose none'), run: chosen.clear },
  ]
  useShortcuts(
    t('The chosen conversations'),
    keys.map((key) => ({ ...key, first: true })),
  )
  return (
    <section className={styles.bar} aria-label={t('The chosen conversations')}>
      <HowMany chosen={chosen} running={bulk.running} total={total} hasMore={hasMore} />
      <Button size="s" icon="check" hint="e" busy={bulk.running !== null} onPress={close}>
        {t('Close')}
      </Button>
      <IconButton
        icon="assign"
        size="s"
        label={t('Give them to somebody')}
        keyHint="a"
        onPress={ask('assign')}
      />
      <IconButton
        icon="hand"
        size="s"
        label={t('Hand them to a department')}
        keyHint="h"
        onPress={ask('hand')}
      />
      <IconButton icon="snooze" size="s" label={t('Put them aside')} keyHint="s" onPress={ask('snooze')} />
      <IconButton icon="tag" size="s" label={t('Label them')} keyHint="l" onPress={ask('label')} />
      <IconButton
        icon="rise"
        size="s"
        label={t('Say how much they press')}
        keyHint="p"
        onPress={ask('priority')}
      />
      <IconButton
        icon="stop"
        size="s"
        label={t('Close them as spam')}
        onPress={() => void run({ kind: 'spam', as: 'spam' }, closed)}
      />
      <IconButton
        icon="trash"
        size="s"
        label={t('Close them as no matter of ours')}
        onPress={() => void run({ kind: 'spam', as: 'not_ours' }, closed)}
      />
      <IconButton icon="close" size="s" label={t('Choose none')} onPress={chosen.clear} />
      <Ask asking={asking} cards={cards} desks={desks} onAct={(act) => void run(act)} onDone={ask(null)} />
      {bulk.refused ? <BulkRefused run={bulk.refused} onClose={bulk.forget} /> : null}
    </section>
  )
}

type HowManyProps = Pick<BulkBarProps, 'chosen' | 'total' | 'hasMore'> & { running: BulkRun | null }

/** How many are chosen, or how far it is; and the way to choose what is not loaded. */
function HowMany({ chosen, running, total, hasMore }: HowManyProps) {
  if (running) {
    const done = running.changed + running.same + running.refused
    return (
      <span className="grow" role="status">
        {t('{done} of {total} done', { done, total: running.total })}
      </span>
    )
  }
  return (
    <span className="grow" role="status">
      {chosen.all
        ? t('All of this view are chosen')
        : t('{n, plural, one {# chosen} other {# chosen}}', { n: chosen.count })}
      {!chosen.all && hasMore && chosen.count >= 2 ? (
        <>
          {' '}
          <LinkButton onPress={chosen.chooseAll}>
            {total === undefined
              ? t('Choose all of this view')
              : t('Choose all {n} of this view', { n: countWord(total) })}
          </LinkButton>
        </>
      ) : null}
    </span>
  )
}

type AskProps = {
  asking: Asking
  cards: readonly ConversationCard[]
  desks: Views['desks']
  onAct: (act: Act) => void
  onDone: () => void
}

/** What an act has to know before it can be done. */
function Ask({ asking, cards, desks, onAct, onDone }: AskProps) {
  switch (asking) {
    case 'assign':
      return <BulkAssign onAssign={(memberId) => onAct({ kind: 'assign', memberId })} onClose={onDone} />
    case 'hand':
      return <BulkHand desks={desks} onHand={(to) => onAct({ kind: 'hand', ...to })} onClose={onDone} />
    case 'snooze':
      return <SnoozeDialog onSnooze={(until) => onAct({ kind: 'snooze', until })} onClose={onDone} />
    case 'priority':
      return <PriorityPicker onPick={(priority) => onAct({ kind: 'priority', priority })} onClose={onDone} />
    case 'label': {
      const [first, ...more] = cards.map((card) => card.labels.map((label) => label.id))
      const has = (first ?? []).filter((id) => more.every((ids) => ids.includes(id)))
      const pick = (id: string): void => {
        onDone()
        onAct({ kind: 'label', add: has.includes(id) ? [] : [id], remove: has.includes(id) ? [id] : [] })
      }
      return <LabelPicker title={t('Label them')} has={has} onPick={({ id }) => pick(id)} onClose={onDone} />
    }
    default:
      return null
  }
}
