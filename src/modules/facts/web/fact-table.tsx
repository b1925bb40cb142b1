import { Chip, StateWord } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { formatDay, t } from '#web/i18n.ts'
import type { FactRowView } from '../contract.ts'
import { className, classTone, kindName, stateName, stateTone } from './fact-words.ts'
import styles from './facts.module.css'

const keyOf = (fact: FactRowView): string => fact.id

/** The vault as a list: name, words, class, state, who keeps it. */
export function FactTable({ facts, onEnd }: { facts: FactRowView[]; onEnd: (() => void) | undefined }) {
  return (
    <div className={styles.table}>
      <DataTable
        caption={t('Facts')}
        columns={columns()}
        rows={facts}
        keyOf={keyOf}
        rowTo={(fact) => `/people/facts/fact/${fact.id}`}
        onEnd={onEnd}
      />
    </div>
  )
}

function columns(): Column<FactRowView>[] {
  return [
    { id: 'name', head: t('Fact'), names: true, sort: (fact) => fact.name, cell: (fact) => fact.name },
    {
      id: 'kind',
      head: t('About'),
      sort: (fact) => kindName(fact.kind),
      cell: (fact) => kindName(fact.kind),
    },
    {
      id: 'text',
      head: t('Live wording'),
      cell: (fact) => (
        <span className={styles.words}>{fact.text ?? <span className="qq">{t('none yet')}</span>}</span>
      ),
    },
    { id: 'languages', head: t('Languages'), cell: (fact) => fact.languages.join(', ') || '–' },
    {
      id: 'class',
      head: t('Class'),
      sort: (fact) => fact.class,
      cell: (fact) => <Chip tone={classTone(fact.class)}>{className(fact.class)}</Chip>,
    },
    { id: 'state', head: t('State'), sort: (fact) => fact.state, cell: (fact) => <FactState fact={fact} /> },
    {
      id: 'owner',
      head: t('Answers for it'),
      sort: (fact) => fact.owner.name,
      cell: ({ owner }) =>
        owner.left ? (
          <StateWord tone="warn" icon="warning">
            {t('{name}, who left', { name: owner.name })}
          </StateWord>
        ) : (
          owner.name
        ),
    },
  ]
}

/** Where a fact stands, and what has to be done about it. */
export function FactState({ fact }: { fact: FactRowView }) {
  const tone = stateTone(fact.state)
  return (
    <span className={styles.chips}>
      {tone ? <Chip tone={tone}>{stateName(fact.state)}</Chip> : <Chip>{stateName(fact.state)}</Chip>}
      {fact.state === 'live' && fact.waiting > 0 ? (
        <Chip tone="wait">{t('new wording proposed')}</Chip>
      ) : null}
      {fact.embargoUntil ? (
        <Chip tone="stop" icon="lock">
          {t('embargo until {day}', { day: formatDay(fact.embargoUntil) })}
        </Chip>
      ) : null}
      {fact.toReview ? <Chip tone="warn">{t('to review')}</Chip> : null}
    </span>
  )
}
