import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDuration, t } from '#web/i18n.ts'
import styles from '../council.module.css'
import { andList } from '../words.ts'
import { choiceOf, className, groupOf, groupOptions, type MatrixRule } from './rules-words.ts'

type Step = MatrixRule['steps'][number]

const times = [15, 60, 240, 480, 1440, 2880, 10_080]
const MIXED = 'mixed'

/** The consents of one row of the matrix at a time. */
export function ConsentFields({
  matrix,
  onChange,
}: {
  matrix: readonly MatrixRule[]
  onChange: (matrix: MatrixRule[]) => void
}) {
  const [chosen, setChosen] = useState('')
  const row = matrix.find((one) => one.id === chosen)
  const setSteps = (steps: Step[]): void =>
    onChange(matrix.map((one) => (one.id === chosen ? { ...one, steps } : { ...one })))
  const fresh = (): Step => {
    let n = (row?.steps.length ?? 0) + 1
    while (row?.steps.some((step) => step.id === `council-${n}`)) n += 1
    return {
      id: `council-${n}`,
      label: t('A second person'),
      mode: 'any',
      from: [{ of: 'peer' }],
      minutes: 240,
      standIn: true,
    }
  }
  return (
    <div className={styles.stack}>
      <Select
        name="row"
        label={t('Change the consents for')}
        value={chosen}
        placeholder={t('No row')}
        onChange={setChosen}
        options={matrix.map((one) => ({ value: one.id, label: rowWords(one) }))}
      />
      {row ? (
        <>
          {row.steps.length === 0 ? <p className="q">{t('It goes out without a consent.')}</p> : null}
          {row.steps.map((step, i) => (
            <StepFields
              key={step.id}
              step={step}
              onChange={(next) =>
                setSteps(row.steps.flatMap((one, at) => (at === i ? (next ? [next] : []) : [one])))
              }
            />
          ))}
          {row.steps.length < 6 ? (
            <div>
              <Button size="s" icon="plus" onPress={() => setSteps([...row.steps, fresh()])}>
                {t('Add a consent')}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

function StepFields({ step, onChange }: { step: Step; onChange: (step: Step | null) => void }) {
  const value = step.from.length === 1 ? choiceOf(step.from[0]) : null
  const minutes = [...new Set([...times, step.minutes])].sort((a, b) => a - b)
  return (
    <div className={styles.row}>
      <TextField
        name={`label.${step.id}`}
        label={t('What it is called')}
        value={step.label}
        maxLength={80}
        onChange={(label) => onChange({ ...step, label })}
      />
      <Select
        name={`from.${step.id}`}
        label={t('Who consents')}
        value={value ?? MIXED}
        onChange={(next) =>
          next === MIXED ? undefined : onChange({ ...step, mode: 'any', from: [groupOf(next)] })
        }
        options={[
          ...(value === null ? [{ value: MIXED, label: t('as set under Rules') }] : []),
          ...groupOptions(),
        ]}
      />
      <Select
        name={`minutes.${step.id}`}
        label={t('Time for an answer')}
        value={String(step.minutes)}
        onChange={(next) => onChange({ ...step, minutes: Number(next) })}
        options={minutes.map((one) => ({ value: String(one), label: formatDuration(one, 'short') }))}
      />
      <IconButton
        icon="trash"
        label={t('Take out: {what}', { what: step.label })}
        onPress={() => onChange(null)}
      />
    </div>
  )
}

function rowWords(row: MatrixRule): string {
  const who = {
    anybody: t('by everybody'),
    certified: t('by certified authors'),
    centre: t('by the central team'),
    'certified-or-centre': t('by certified authors and the central team'),
  }
  const both = row.kinds === null || row.kinds.length > 1
  const kind = both
    ? t('posts and replies')
    : row.kinds?.[0] === 'reply'
      ? t('only replies')
      : t('only posts')
  return `${andList(row.classes.map(className))}: ${kind}, ${who[row.author]}`
}
