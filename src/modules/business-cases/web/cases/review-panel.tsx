import type { CaseView } from '#modules/business-cases/contract.ts'
import { api } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { NumberField, TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { useReload } from '../use-act.ts'

/** What came, beside what was expected. */
export function ReviewPanel({ one }: { one: CaseView }) {
  const reload = useReload()
  const [asked] = one.asked
  const option = one.body.options.find(({ name }) => name === asked?.option)
  if (!asked?.reviewOn || !option) return null
  const submit = async (data: FormData): Promise<void> => {
    const came = option.effects.map((_, index) => {
      const said = String(data.get(`came.${index}`) ?? '')
      return said === '' ? null : Number(said)
    })
    await api.cases.review({ id: one.id, words: String(data.get('words') ?? '').trim(), came })
    toast(t('Saved.'))
    await reload()
  }
  return (
    <div className={css.notOnPaper}>
      <Panel
        title={t('Did it come?')}
        note={t('It was to be looked at again on {day}. Leave empty what cannot be told.', {
          day: formatDay(asked.reviewOn),
        })}
      >
        <Form onSubmit={submit} className={css.column} label={t('Did it come?')}>
          {option.effects.map((effect, index) => (
            <NumberField
              key={effect.what}
              name={`came.${index}`}
              label={effect.what}
              step={0.01}
              hint={t('Expected: {likely} ({low} to {high})', {
                likely: formatNumber(effect.likely, 'one'),
                low: formatNumber(effect.low, 'one'),
                high: formatNumber(effect.high, 'one'),
              })}
            />
          ))}
          <TextArea name="words" label={t('What came, and what you would do otherwise')} rows={3} required />
          <FormActions>
            <Submit>{t('Save')}</Submit>
          </FormActions>
        </Form>
      </Panel>
    </div>
  )
}
