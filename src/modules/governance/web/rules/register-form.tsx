import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { CheckGroup } from '../parts/check-group.tsx'
import { MultiField } from '../parts/multi-field.tsx'
import { toggled } from '../parts/toggled.ts'
import { useAbilityItems } from '../parts/use-words.ts'
import type { RegisterLine } from '../types.ts'
import { audiences, audienceWord } from '../words/audiences.ts'

type RegisterFormProps = {
  channel: RegisterLine
  departments: readonly { id: string; name: string }[]
  onDone: () => void
}

const everybody = 'everybody'

/** What the register says about one channel. */
export function RegisterForm({ channel, departments, onDone }: RegisterFormProps) {
  const [line, setLine] = useState(channel)
  const queries = useQueryClient()
  const items = useAbilityItems()
  const set = (change: Partial<RegisterLine>): void => setLine((before) => ({ ...before, ...change }))
  const submit = async (): Promise<void> => {
    await api.governance.setRegister({
      channelId: channel.channelId,
      departmentId: line.departmentId,
      audiences: line.audiences,
      region: line.region?.trim() || null,
      languages: line.languages,
      recognised: line.recognised,
      evidence: line.evidence?.trim() || null,
    })
    toast(t('The register is changed.'))
    await queries.invalidateQueries({ queryKey: orpc.governance.register.key() })
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('Register of channels')}>
      <Select
        name="departmentId"
        label={t('Whose channel it is')}
        hint={t('“On channels of their own unit” in the consents means this department and those below it.')}
        value={line.departmentId ?? everybody}
        onChange={(id) => set({ departmentId: id === everybody ? null : id })}
        options={[
          { value: everybody, label: t('Everybody’s own') },
          ...departments.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <CheckGroup name="audiences" legend={t('For whom')} short hint={t('None: everybody.')}>
        {audiences.map((audience) => (
          <Checkbox
            key={audience}
            name={`audience.${audience}`}
            label={audienceWord(audience)}
            checked={line.audiences.includes(audience)}
            onChange={() => set({ audiences: toggled(line.audiences, audience) })}
          />
        ))}
      </CheckGroup>
      <FormRow>
        <MultiField
          name="languages"
          label={t('Languages')}
          items={items.languages}
          values={line.languages}
          onChange={(languages) => set({ languages })}
        />
        <Combobox
          name="region"
          label={t('Region')}
          items={items.regions}
          value={line.region}
          allowCustom
          onChange={(region) => set({ region })}
        />
      </FormRow>
      <Recognised line={line} set={set} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

type RecognisedProps = { line: RegisterLine; set: (change: Partial<RegisterLine>) => void }

function Recognised({ line, set }: RecognisedProps) {
  return (
    <>
      <Checkbox
        name="recognised"
        label={t('News for investors may appear here')}
        hint={t('Only where the public was told beforehand to look here.')}
        checked={line.recognised}
        onChange={(recognised) => set({ recognised })}
      />
      {line.recognised ? (
        <TextField
          name="evidence"
          label={t('Where the public was told')}
          hint={t('A link or a reference: the notice, the annual report, the page for investors.')}
          maxLength={500}
          value={line.evidence ?? ''}
          onChange={(evidence) => set({ evidence })}
        />
      ) : null}
    </>
  )
}
