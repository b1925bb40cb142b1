import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { CheckGroup } from '../parts/check-group.tsx'
import { toggled } from '../parts/toggled.ts'
import type { Kind, MatrixRule } from '../types.ts'
import { classWords, contentClasses } from '../words/classes.ts'
import { kindsWords, type Where, type Who, whereWords, whoWords } from './matrix-words.ts'
import { StepsEditor } from './steps-editor.tsx'

type MatrixEditorProps = { row: MatrixRule; onChange: (row: MatrixRule) => void }

const authors: readonly Who[] = ['anybody', 'certified', 'centre', 'certified-or-centre']
const wheres: readonly Where[] = ['any', 'own']
const kindChoices: Readonly<Record<'both' | Kind, Kind[] | null>> = {
  both: null,
  post: ['post'],
  reply: ['reply'],
}

/** Everything about one row; what is changed here waits to be adopted. */
export function MatrixEditor({ row, onChange }: MatrixEditorProps) {
  const set = (change: Partial<MatrixRule>): void => onChange({ ...row, ...change })
  const kinds = row.kinds?.length === 1 ? (row.kinds[0] ?? 'both') : 'both'
  return (
    <div className="form">
      <CheckGroup
        name="classes"
        legend={t('Classes of content')}
        short
        error={row.classes.length === 0 ? t('Choose at least one class.') : undefined}
      >
        {contentClasses.map((of) => (
          <Checkbox
            key={of}
            name={`class.${of}`}
            label={classWords(of)}
            checked={row.classes.includes(of)}
            onChange={() => set({ classes: toggled(row.classes, of) })}
          />
        ))}
      </CheckGroup>
      <FormRow>
        <Select
          name="kinds"
          label={t('What')}
          value={kinds}
          onChange={(value) => set({ kinds: kindChoices[value] })}
          options={(['both', 'post', 'reply'] as const).map((value) => ({
            value,
            label: kindsWords(kindChoices[value]),
          }))}
        />
        <Select
          name="author"
          label={t('By whom')}
          value={row.author}
          onChange={(author) => set({ author })}
          options={authors.map((value) => ({ value, label: whoWords(value) }))}
        />
        <Select
          name="channel"
          label={t('Where')}
          value={row.channel}
          onChange={(channel) => set({ channel })}
          options={wheres.map((value) => ({ value, label: whereWords(value) }))}
        />
      </FormRow>
      <StepsEditor steps={row.steps} onChange={(steps) => set({ steps })} />
      {row.steps.length === 0 ? (
        <NumberField
          name="sample"
          label={t('Read afterwards')}
          hint={t('Of a hundred that go out so, how many are drawn to be read by somebody who approves.')}
          min={0}
          max={100}
          value={row.sample}
          onChange={(value) => set({ sample: Math.max(0, Math.min(100, Math.round(value ?? 0))) })}
        />
      ) : null}
    </div>
  )
}
