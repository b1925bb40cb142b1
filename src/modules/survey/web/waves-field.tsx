import type { PlanDraft, QuestionInput } from '#modules/survey/contract.ts'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { FieldGroup, FormRow } from '#web/design/form.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { ConditionsField } from './conditions-field.tsx'
import css from './survey.module.css'

export type Waves = PlanDraft['waves']

type Props = { questions: readonly QuestionInput[]; value: Waves; onChange: (waves: Waves) => void }

const WEEK = 7 * 86_400_000

/** Who is asked when: how many, at what time, and whose answers fit. */
export function WavesField({ questions, value, onChange }: Props) {
  const put = (index: number, wave: Partial<Waves[number]>): void =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...wave } : one)))
  const add = (): void => {
    const last = value.at(-1)
    const at = new Date((last ? new Date(last.at).getTime() : Date.now()) + WEEK).toISOString()
    onChange([...value, { size: last?.size ?? 10, at, when: last?.when ?? [] }])
  }
  return (
    <FieldGroup
      legend={t('Waves')}
      note={t('Small ones first: each is invited on its day, in the order people were earmarked.')}
    >
      <div className={css.stack}>
        {value.map((wave, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a wave is its place in the order
          <div key={index} className={css.block}>
            <FormRow>
              <NumberField
                name={`waves.${index}.size`}
                label={t('Wave {n}: how many', { n: index + 1 })}
                min={1}
                max={500}
                value={wave.size}
                onChange={(size) => put(index, { size: size ?? 1 })}
              />
              <DateTimeField
                name={`waves.${index}.at`}
                label={t('Wave {n}: when', { n: index + 1 })}
                value={wave.at}
                onChange={(at) => put(index, at ? { at } : {})}
              />
            </FormRow>
            <ConditionsField
              name={`waves.${index}.when`}
              questions={questions}
              value={wave.when}
              onChange={(when) => put(index, { when })}
              max={5}
            />
            {value.length > 1 ? (
              <div>
                <Button
                  size="s"
                  kind="ghost"
                  icon="trash"
                  onPress={() => onChange(value.filter((_, at) => at !== index))}
                >
                  {t('Remove wave {n}', { n: index + 1 })}
                </Button>
              </div>
            ) : null}
          </div>
        ))}
        {value.length < 20 ? (
          <div>
            <Button size="s" icon="plus" onPress={add}>
              {t('Add a wave')}
            </Button>
          </div>
        ) : null}
      </div>
    </FieldGroup>
  )
}
