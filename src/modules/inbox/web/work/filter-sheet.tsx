import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Views } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useSession } from '#web/session.ts'
import { everyState, type Filters, type ListFilter, toggled, withList } from './narrowing.ts'
import { priorities } from './priority-picker.tsx'
import { kindWord, moodWord, priorityWord, stateWord } from './words.ts'
import styles from './work.module.css'

type Choice = { id: string; label: string }
type Group = { name: ListFilter; title: string; choices: readonly Choice[]; note?: string }

const kinds = ['mention', 'reply', 'quote', 'comment', 'message', 'review'] as const
const moods = ['positive', 'neutral', 'negative'] as const
const languages = ['en', 'de', 'no', 'sv', 'da', 'fr', 'es', 'it', 'nl', 'fi', 'pl'] as const

type FilterSheetProps = {
  filters: Filters | undefined
  desks: Views['desks']
  onApply: (filters: Filters | undefined) => void
  onClose: () => void
}

/** Everything a list can be narrowed by. Of several in one group one is enough; every group must hold. */
export function FilterSheet({ filters, desks, onApply, onClose }: FilterSheetProps) {
  const [wanted, setWanted] = useState(filters)
  const groups = useGroups(desks)
  const minutes = wanted?.waitingMinutes
  const waiting = typeof minutes === 'number' ? minutes : null
  return (
    <Dialog
      as="sheet"
      title={t('Narrow the list')}
      note={t('Of several in one group one is enough; every group must hold.')}
      open
      onClose={onClose}
      actions={
        <>
          <Button
            kind="pri"
            onPress={() => {
              onApply(wanted)
              onClose()
            }}
          >
            {t('Show these')}
          </Button>
          <Button onPress={() => setWanted(undefined)}>{t('Start over')}</Button>
        </>
      }
    >
      <div className={styles.groups}>
        {groups.map(({ name, title, choices, note }) => (
          <fieldset key={name} className={styles.group}>
            <legend className="label">{title}</legend>
            {note ? <p className="q t13">{note}</p> : null}
            <div className={styles.choices}>
              {choices.map(({ id, label }) => (
                <Checkbox
                  key={id}
                  name={`${name}-${id}`}
                  label={label}
                  checked={(wanted?.[name] as readonly string[] | undefined)?.includes(id) ?? false}
                  onChange={() =>
                    setWanted(
                      withList(wanted, name, toggled(wanted?.[name] as readonly string[] | undefined, id)),
                    )
                  }
                />
              ))}
            </div>
          </fieldset>
        ))}
        <NumberField
          name="waitingMinutes"
          label={t('Waits for us at least, in minutes')}
          value={waiting}
          onChange={(value) => setWanted(withWaiting(wanted, value))}
        />
      </div>
    </Dialog>
  )
}

function withWaiting(filters: Filters | undefined, value: number | null): Filters | undefined {
  const { waitingMinutes: _, ...rest } = filters ?? {}
  if (value !== null && value >= 1) return { ...rest, waitingMinutes: Math.round(value) }
  return Object.keys(rest).length > 0 ? rest : undefined
}

/** The groups with what there is to choose in this house; groups without a choice are left out. */
export function useGroups(desks: Views['desks']): Group[] {
  const me = useSession().member.id
  const labels = useQuery(orpc.inbox.labels.queryOptions()).data?.labels ?? []
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const members = useQuery(orpc.inbox.assignable.queryOptions({ input: {} })).data?.members ?? []
  const networks = new Map(channels.map((channel) => [channel.network, channel.networkName]))
  const each = <T extends string>(values: readonly T[], word: (value: T) => string): Choice[] =>
    values.map((id) => ({ id, label: word(id) }))
  const groups: Group[] = [
    { name: 'states', title: t('State'), choices: each(everyState, stateWord) },
    { name: 'priorities', title: t('Priority'), choices: each(priorities, priorityWord) },
    { name: 'labels', title: t('Labels'), choices: labels.map(({ id, name }) => ({ id, label: name })) },
    { name: 'desks', title: t('Desks'), choices: desks.map(({ id, name }) => ({ id, label: name })) },
    {
      name: 'owners',
      title: t('Whose'),
      choices: [
        { id: 'me', label: t('Mine') },
        { id: 'nobody', label: t('Nobody’s yet') },
        ...members.filter(({ id }) => id !== me).map(({ id, name }) => ({ id, label: name })),
      ],
    },
    { name: 'networks', title: t('Network'), choices: [...networks].map(([id, label]) => ({ id, label })) },
    {
      name: 'channels',
      title: t('Channel'),
      choices: channels.map(({ id, displayName, handle }) => ({ id, label: displayName || handle })),
    },
    { name: 'kinds', title: t('Kind'), choices: each(kinds, kindWord) },
    { name: 'languages', title: t('Language'), choices: each(languages, languageName) },
    {
      name: 'moods',
      title: t('Mood'),
      note: t('Only where we are sure of it.'),
      choices: each(moods, moodWord),
    },
  ]
  return groups.filter((group) => group.choices.length > 0)
}
