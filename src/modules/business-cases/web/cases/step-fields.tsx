import { useState } from 'react'
import type { CaseView } from '#modules/business-cases/contract.ts'
import { Button } from '#web/design/button.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import css from '../cases.module.css'
import type { Step } from './shapes.ts'
import { withAt } from './with-at.ts'

type StepProps = { steps: Step[]; people: CaseView['people']; onChange: (steps: Step[]) => void }

export function StepFields({ steps, people, onChange }: StepProps) {
  const put = (index: number, step: Step | null): void => onChange(withAt(steps, index, step))
  const [known, setKnown] = useState<readonly Person[]>(people)
  return (
    <div>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id
        <div key={index} className={css.line}>
          <NumberField
            name={`steps.${index}.day`}
            label={t('Day after the decision')}
            min={1}
            max={90}
            value={step.day}
            onChange={(day) => put(index, { ...step, day: day ?? 1 })}
          />
          <TextField
            name={`steps.${index}.what`}
            label={t('What happens')}
            value={step.what}
            onChange={(what) => put(index, { ...step, what })}
            required
          />
          <MemberField
            name={`steps.${index}.ownerId`}
            label={t('Done by')}
            value={known.find(({ id }) => id === step.ownerId) ?? null}
            onChange={(person) => {
              if (person) setKnown([...known, person])
              put(index, { ...step, ownerId: person?.id ?? null })
            }}
          />
          <IconButton icon="trash" label={t('Remove this step')} onPress={() => put(index, null)} />
        </div>
      ))}
      <Button
        kind="ghost"
        size="s"
        icon="plus"
        onPress={() =>
          onChange([...steps, { day: Math.min(90, (steps.at(-1)?.day ?? 0) + 15), what: '', ownerId: null }])
        }
      >
        {t('Add a step')}
      </Button>
    </div>
  )
}
