import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import type { StepRule } from '../types.ts'
import { freshId, moved, replaced } from './draft.ts'
import styles from './matrix.module.css'
import { StepEditor } from './step-editor.tsx'

type StepsEditorProps = { steps: readonly StepRule[]; onChange: (steps: StepRule[]) => void }

/** The consents of a row, one after the other; none: it goes out. */
export function StepsEditor({ steps, onChange }: StepsEditorProps) {
  const add = (): void =>
    onChange([
      ...steps,
      {
        id: freshId('step', steps),
        label: t('A second person'),
        mode: 'any',
        from: [{ of: 'peer' }],
        minutes: 240,
        standIn: true,
      },
    ])
  return (
    <section aria-label={t('Consents')}>
      <h3 className="label">{t('Consents, one after the other')}</h3>
      {steps.length === 0 ? <p className="q">{t('None: it goes out when its author sends it.')}</p> : null}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <StepEditor
            key={step.id}
            step={step}
            number={index + 1}
            count={steps.length}
            onMove={(by) => onChange(moved(steps, index, by))}
            onChange={(next) => onChange(replaced(steps, index, next))}
          />
        ))}
      </ol>
      {steps.length < 6 ? (
        <Button size="s" icon="plus" onPress={add}>
          {t('Add a consent')}
        </Button>
      ) : null}
    </section>
  )
}
