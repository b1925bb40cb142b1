import { type KeyboardEvent, useState } from 'react'
import type { GoalView } from '#modules/planning/contract.ts'
import { LinkButton } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { classes } from '#web/design/classes.ts'
import { IconButton } from '#web/design/icon-button.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { tacticName } from '#web/tactics.ts'
import css from '../planning.module.css'
import { below, keyMove } from './tree.ts'

type TreeProps = {
  goals: readonly GoalView[]
  mayChange: boolean
  onOpen: (id: string) => void
  onAdd: (below: string) => void
  onMove: (id: string, parentId: string | null, before: string | null) => void
}
type Dragging = { held: string | null; over: string | null; where: 'before' | 'below' }

export const levelWord = (level: GoalView['level']): string =>
  ({ business: t('Business'), marketing: t('Marketing'), social: t('Social media') })[level]

/** The goals one below the other; dropped on the upper edge of a goal they stand before it, else below it. */
export function GoalTree(props: TreeProps) {
  const [drag, setDrag] = useState<Dragging>({ held: null, over: null, where: 'below' })
  return <Branch {...props} parentId={null} drag={drag} setDrag={setDrag} />
}

type BranchProps = TreeProps & {
  parentId: string | null
  drag: Dragging
  setDrag: (drag: Dragging) => void
}

function Branch(props: BranchProps) {
  const rows = below(props.goals, props.parentId)
  if (rows.length === 0) return null
  return (
    <ul className={props.parentId === null ? css.tree : undefined}>
      {rows.map((goal) => (
        <li key={goal.id}>
          <GoalRow {...props} goal={goal} />
          <Branch {...props} parentId={goal.id} />
        </li>
      ))}
    </ul>
  )
}

function GoalRow({
  goal,
  goals,
  mayChange,
  drag,
  setDrag,
  onMove,
  onOpen,
  onAdd,
}: BranchProps & { goal: GoalView }) {
  const over = drag.over === goal.id && drag.held !== goal.id
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || !mayChange) return
    const move = keyMove(goals, goal.id, event.key)
    if (!move) return
    event.preventDefault()
    onMove(move.id, move.parentId, move.before)
  }
  const drop = (): void => {
    if (drag.held && drag.held !== goal.id) {
      if (drag.where === 'before') onMove(drag.held, goal.parentId, goal.id)
      else onMove(drag.held, goal.id, null)
    }
    setDrag({ held: null, over: null, where: 'below' })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and dragging move the goal; its buttons do all else
    <div
      className={classes(css.goal, over && (drag.where === 'before' ? css.over : css.under))}
      draggable={mayChange}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.stopPropagation()
        event.dataTransfer.effectAllowed = 'move'
        setDrag({ ...drag, held: goal.id })
      }}
      onDragEnd={() => setDrag({ held: null, over: null, where: 'below' })}
      onDragOver={(event) => {
        if (!drag.held) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        const where = event.clientY < box.top + box.height / 3 ? 'before' : 'below'
        if (drag.over !== goal.id || drag.where !== where) setDrag({ ...drag, over: goal.id, where })
      }}
      onDrop={drop}
    >
      <div>
        <span className="qq">{levelWord(goal.level)}</span>{' '}
        <span className={goal.dropped ? css.dropped : undefined}>
          <LinkButton onPress={() => onOpen(goal.id)}>{goal.name}</LinkButton>
        </span>{' '}
        {goal.dropped ? <Chip>{t('Given up')}</Chip> : null}
        {goal.unlinked && !goal.dropped ? <Chip tone="warn">{t('serves no business goal')}</Chip> : null}
        <p className="q t13">{factsOf(goal)}</p>
        <p className="qq t13">{servedBy(goal)}</p>
      </div>
      {mayChange ? (
        <IconButton
          icon="plus"
          label={t('Add a goal below {name}', { name: goal.name })}
          onPress={() => onAdd(goal.id)}
        />
      ) : null}
    </div>
  )
}

const factsOf = (goal: GoalView): string =>
  [
    goal.metric?.name ?? goal.measure,
    goal.target === null ? '' : t('target {target}', { target: formatNumber(goal.target, 'one') }),
    goal.endsOn ? t('until {day}', { day: formatDay(goal.endsOn) }) : '',
    goal.owner?.name ?? t('nobody looks after it'),
    goal.department?.name ?? '',
  ]
    .filter(Boolean)
    .join(' · ')

const servedBy = (goal: GoalView): string =>
  [
    ...goal.programmes.map(({ tactic, department }) =>
      [tacticName(tactic), department?.name ?? t('Whole house')].join(', '),
    ),
    ...goal.lines.map(({ name }) => name),
    goal.campaignIds.length > 0
      ? t('{n, plural, one {# campaign} other {# campaigns}}', { n: goal.campaignIds.length })
      : '',
  ]
    .filter(Boolean)
    .join(' · ')
