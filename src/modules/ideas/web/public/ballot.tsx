import { useState } from 'react'
import type { PollPage } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { Trap } from '#web/design/public-page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { said } from '../read-form.ts'

const OTHER = 'other'
type Props = { address: string; page: PollPage; onVoted: () => void }

/** The answers of a poll to choose from. */
export function Ballot({ address, page, onVoted }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const options = [
    ...page.options.map(({ id, text }) => ({ value: id, label: text })),
    ...(page.other ? [{ value: OTHER, label: t('Something else') }] : []),
  ]
  const submit = async (data: FormData): Promise<void> => {
    const { slip } = page
    const words = chosen.includes(OTHER) ? said(data, 'words') : ''
    const website = String(data.get('website') ?? '')
    await api.ideas.castVote({ address, slip, options: [...chosen], words, website })
    onVoted()
  }
  return (
    <Form onSubmit={submit} label={page.question}>
      {page.multiple ? (
        <FieldGroup legend={t('Choose as many as you like')}>
          {options.map(({ value, label }) => (
            <Checkbox
              key={value}
              name={`option-${value}`}
              label={label}
              checked={chosen.includes(value)}
              onChange={(on) => setChosen(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
            />
          ))}
        </FieldGroup>
      ) : (
        <RadioGroup
          name="options"
          label={t('Choose one')}
          options={options}
          value={chosen[0]}
          onChange={(value) => setChosen([value])}
        />
      )}
      {chosen.includes(OTHER) ? <TextField name="words" label={t('What else?')} required /> : null}
      <Trap />
      <div className="q t13">
        {page.closesAt ? <p>{t('open until {day}', { day: formatDay(page.closesAt) })}</p> : null}
        <p>{t('After voting this browser remembers that it voted, and nothing else.')}</p>
      </div>
      <FormActions>
        <Submit size="l">{t('Vote')}</Submit>
      </FormActions>
    </Form>
  )
}
