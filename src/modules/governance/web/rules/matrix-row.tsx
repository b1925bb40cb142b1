import { Icon } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import { ClassMark } from '../parts/class-line.tsx'
import type { MatrixRule, StepRule } from '../types.ts'
import { className } from '../words/classes.ts'
import type { GroupNames } from '../words/groups.ts'
import { andList } from '../words/lists.ts'
import styles from './matrix.module.css'
import { MatrixEditor } from './matrix-editor.tsx'
import { kindsWords, pathTime, stepWho, timeWords, whereWords, whoWords } from './matrix-words.ts'
import rules from './rules.module.css'

export type RowActs = {
  first: boolean
  last: boolean
  /** A matrix keeps at least one row. */
  only: boolean
  toggle: () => void
  move: (by: 1 | -1) => void
  change: (row: MatrixRule | null) => void
}

type MatrixRowProps = { row: MatrixRule; names: GroupNames; open: boolean; acts: RowActs | null }

/** One row: which contents of whom, and the way they go. */
export function MatrixRow({ row, names, open, acts }: MatrixRowProps) {
  const what = andList(row.classes.map(className))
  return (
    <li className={`${rules.row} ${styles.row}`}>
      <div className={styles.what}>
        <span className={styles.classes}>
          {row.classes.map((of) => (
            <ClassMark key={of} of={of} />
          ))}
        </span>
        <div>
          <p className="mid">{what}</p>
          <p className="q t13">
            {t('{what} by {who}, {where}', {
              what: kindsWords(row.kinds),
              who: whoWords(row.author),
              where: whereWords(row.channel),
            })}
          </p>
        </div>
      </div>
      <Way row={row} names={names} />
      {acts ? <Acts acts={acts} what={what} open={open} /> : null}
      {open && acts ? (
        <div className={rules.editor}>
          <MatrixEditor row={row} onChange={acts.change} />
        </div>
      ) : null}
    </li>
  )
}

function Way({ row, names }: { row: MatrixRule; names: GroupNames }) {
  if (row.steps.length === 0)
    return (
      <p className={styles.goes}>
        <Icon name="check" size="s" className="good" />
        {row.sample > 0 ? t('goes out; {n} of 100 are read afterwards', { n: row.sample }) : t('goes out')}
      </p>
    )
  return (
    <ol className={styles.way} aria-label={t('Consents, at most {time}', { time: pathTime(row.steps) })}>
      {row.steps.map((step) => (
        <Step key={step.id} step={step} names={names} />
      ))}
    </ol>
  )
}

function Step({ step, names }: { step: StepRule; names: GroupNames }) {
  return (
    <li>
      <b className="mid">{step.label}</b>
      <span className="q t13">
        {stepWho(step, names)}, {timeWords(step.minutes)}
      </span>
    </li>
  )
}

function Acts({ acts, what, open }: { acts: RowActs; what: string; open: boolean }) {
  return (
    <div className={rules.acts}>
      <IconButton
        icon="up"
        label={t('Move up: {what}', { what })}
        disabledReason={acts.first ? t('It is the first.') : undefined}
        onPress={() => acts.move(-1)}
      />
      <IconButton
        icon="down"
        label={t('Move down: {what}', { what })}
        disabledReason={acts.last ? t('It is the last.') : undefined}
        onPress={() => acts.move(1)}
      />
      <IconButton icon="edit" label={t('Change: {what}', { what })} expanded={open} onPress={acts.toggle} />
      <IconButton
        icon="trash"
        label={t('Take out: {what}', { what })}
        disabledReason={acts.only ? t('At least one row stays.') : undefined}
        onPress={() => acts.change(null)}
      />
    </div>
  )
}
