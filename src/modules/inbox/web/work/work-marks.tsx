import { useState } from 'react'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { Chip } from '#web/design/chip.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import { useShortcuts } from '#web/shell/shortcuts.ts'
import { LabelPicker } from './label-picker.tsx'
import { PriorityPicker } from './priority-picker.tsx'
import { useWork } from './use-work.ts'
import { priorityTone, priorityWord } from './words.ts'
import styles from './work.module.css'

/** Priority and labels of the open conversation, with the way to change them. */
export function WorkMarks({ card }: { card: ConversationCard }) {
  const [asking, setAsking] = useState<'labels' | 'priority' | null>(null)
  const work = useWork()
  useShortcuts(t('Priority and labels'), [
    { id: 'inbox.label', key: 'l', label: t('Labels'), run: () => setAsking('labels') },
    { id: 'inbox.priority', key: 'p', label: t('Priority'), run: () => setAsking('priority') },
  ])
  return (
    <div className={styles.marks}>
      <PriorityChip priority={card.priority} />
      {card.closedAs ? <Chip icon="stop">{closedWord(card.closedAs)}</Chip> : null}
      {card.labels.map((label) => (
        <Chip
          key={label.id}
          tone={label.tone ?? undefined}
          icon="tag"
          onRemove={() => work.toggleLabel(card, label)}
          removeLabel={t('Take the label {name} off', { name: label.name })}
        >
          {label.name}
        </Chip>
      ))}
      <IconButton icon="tag" size="s" label={t('Labels')} keyHint="l" onPress={() => setAsking('labels')} />
      <IconButton
        icon="rise"
        size="s"
        label={t('Priority')}
        keyHint="p"
        onPress={() => setAsking('priority')}
      />
      {asking === 'labels' ? (
        <LabelPicker
          title={t('Labels')}
          has={card.labels.map((label) => label.id)}
          onPick={(label) => work.toggleLabel(card, label)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'priority' ? (
        <PriorityPicker
          now={card.priority}
          onPick={(priority) => work.setPriority(card, priority)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  )
}

export const closedWord = (as: 'spam' | 'not_ours'): string =>
  as === 'spam' ? t('Spam') : t('No matter of ours')

/** Nothing for the normal one. */
export function PriorityChip({ priority }: { priority: ConversationCard['priority'] }) {
  if (priority === 'normal') return null
  return (
    <Chip tone={priorityTone[priority]} icon={priority === 'low' ? 'low' : 'rise'}>
      {priorityWord(priority)}
    </Chip>
  )
}
