import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskGiving, GivingSettings } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import styles from './giving.module.css'

type GivingFormProps = { desk: DeskGiving; onDone: () => void }

/** Changes how a desk gives; every change is a version with a reason. */
export function GivingForm({ desk, onDone }: GivingFormProps) {
  const queries = useQueryClient()
  const [settings, setSettings] = useState<GivingSettings>(desk.settings)
  const set = (change: Partial<GivingSettings>): void => setSettings({ ...settings, ...change })
  const submit = async (data: FormData): Promise<void> => {
    const { departmentId, version: basedOn } = desk
    const reason = String(data.get('reason') ?? '').trim()
    await api.inbox.saveGiving({ departmentId, settings, reason, basedOn })
    await queries.invalidateQueries({ queryKey: orpc.inbox.giving.key() })
    toast(t('{desk} gives this way from now on.', { desk: desk.name }))
    onDone()
  }
  return (
    <Form onSubmit={submit} className={styles.form}>
      <RadioGroup
        name="way"
        label={t('How {desk} gives what comes in', { desk: desk.name })}
        value={settings.way}
        onChange={(way) => set({ way })}
        options={[
          { value: 'off', label: t('By hand: people take things themselves') },
          { value: 'round-robin', label: t('One after the other') },
          { value: 'least-open', label: t('To whoever has the least open') },
        ]}
      />
      {settings.way === 'off' ? null : <Conditions settings={settings} set={set} />}
      <TextField name="reason" label={t('Why')} hint={t('It stands in the list of versions.')} required />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

type ConditionsProps = { settings: GivingSettings; set: (change: Partial<GivingSettings>) => void }

function Conditions({ settings, set }: ConditionsProps) {
  return (
    <>
      <Checkbox
        name="onlyOwn"
        label={t('Only people of this desk')}
        hint={t('Otherwise whoever may answer it, in any department.')}
        checked={settings.onlyOwn}
        onChange={(onlyOwn) => set({ onlyOwn })}
      />
      <Checkbox
        name="samePerson"
        label={t('Whoever had the person before gets them first')}
        checked={settings.samePerson}
        onChange={(samePerson) => set({ samePerson })}
      />
      <Select
        name="language"
        label={t('Who speaks the person’s language')}
        value={settings.language}
        onChange={(language) => set({ language })}
        options={[
          { value: 'prefer', label: t('comes first') },
          { value: 'must', label: t('is the only one who gets it') },
          { value: 'ignore', label: t('is treated like everybody') },
        ]}
      />
      <Checkbox
        name="topic"
        label={t('Who knows the subject comes first')}
        hint={t('By the words of expertise on their page under People.')}
        checked={settings.topic}
        onChange={(topic) => set({ topic })}
      />
      <Checkbox
        name="onlyWorking"
        label={t('Only who works now and is not away')}
        hint={t('While nobody does it stays with the desk, and is given out when the next shift begins.')}
        checked={settings.onlyWorking}
        onChange={(onlyWorking) => set({ onlyWorking })}
      />
      <Checkbox
        name="onlyPresent"
        label={t('Only who has a conversation or a draft open this minute')}
        checked={settings.onlyPresent}
        onChange={(onlyPresent) => set({ onlyPresent })}
      />
      <NumberField
        name="cap"
        label={t('Open conversations each, at most')}
        hint={t('Empty: no end.')}
        min={1}
        max={500}
        value={settings.cap}
        onChange={(cap) => set({ cap })}
      />
    </>
  )
}
