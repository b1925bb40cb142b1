import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { accessModes, type DraftView, type PolicySettings, policyLanguages } from '../../contract.ts'
import { modeHint, modeWord } from '../words.ts'
import styles from './edit.module.css'
import { QuestionFields } from './question-fields.tsx'
import type { SettingsPart } from './settings-part.ts'

type Settings = PolicySettings

/** Owner, review date, languages, conditions, the question and the public page. */
export function SettingsForm({ draft }: { draft: DraftView }) {
  const queries = useQueryClient()
  const [settings, setSettings] = useState<Settings>(draft.settings)
  const [owner, setOwner] = useState<Person | null>(draft.policy.owner)
  const change = (patch: Partial<Settings>): void => setSettings((before) => ({ ...before, ...patch }))
  const submit = async (): Promise<void> => {
    await api.policy.saveSettings({ ...settings, policyId: draft.policy.id } as Parameters<
      typeof api.policy.saveSettings
    >[0])
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.policy.key() })
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={t('Settings of the policy')}>
      <TextField
        name="title"
        label={t('Title')}
        value={settings.title}
        onChange={(title) => change({ title })}
        required
      />
      <MemberField
        name="ownerId"
        label={t('Accountable owner')}
        hint={t('Exactly one person who is here. Their name stands beside the text.')}
        value={owner?.id === settings.ownerId ? owner : null}
        onChange={(person) => {
          setOwner(person)
          change({ ownerId: person?.id ?? null })
        }}
      />
      <DayField
        name="reviewOn"
        label={t('Review date')}
        hint={t('When it is read through again; a year from now at most is wise.')}
        value={settings.reviewOn ?? ''}
        onChange={(reviewOn) => change({ reviewOn })}
      />
      <Languages settings={settings} change={change} />
      <Conditions settings={settings} change={change} />
      <QuestionFields settings={settings} change={change} />
      {draft.policy.kind === 'company' ? (
        <PublicFields settings={settings} change={change} />
      ) : (
        <AccessField settings={settings} change={change} />
      )}
      <FormActions>
        <Submit>{t('Save the settings')}</Submit>
      </FormActions>
    </Form>
  )
}

function Languages({ settings, change }: SettingsPart) {
  const toggle = (lang: string, on: boolean): void =>
    change({
      languages: on ? [...settings.languages, lang] : settings.languages.filter((one) => one !== lang),
    })
  return (
    <FieldGroup
      legend={t('Languages')}
      note={t('The first one is shown to whoever reads none of the others.')}
    >
      <div className={styles.pick}>
        {policyLanguages.map((lang) => (
          <Checkbox
            key={lang}
            name={`language.${lang}`}
            label={languageName(lang)}
            checked={settings.languages.includes(lang)}
            onChange={(on) => toggle(lang, on)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function Conditions({ settings, change }: SettingsPart) {
  return (
    <FieldGroup legend={t('Acknowledgement')}>
      <Checkbox
        name="required"
        label={t('Required before speaking')}
        hint={t('Whoever has not acknowledged it cannot publish or reply once the grace is over.')}
        checked={settings.required}
        onChange={(required) => change({ required })}
      />
      <FormRow>
        <NumberField
          name="graceDays"
          label={t('Grace')}
          suffix={t('days')}
          min={0}
          max={365}
          value={settings.graceDays}
          onChange={(days) => change({ graceDays: days ?? 0 })}
        />
      </FormRow>
      <Checkbox
        name="legalConsent"
        label={t('The legal department consents before it is published')}
        hint={t('Only where there is a legal department with somebody besides the author.')}
        checked={settings.legalConsent}
        onChange={(legalConsent) => change({ legalConsent })}
      />
    </FieldGroup>
  )
}

function PublicFields({ settings, change }: SettingsPart) {
  return (
    <FieldGroup
      legend={t('Public page')}
      note={t('The version in force, for everybody and without signing in. It names nobody.')}
    >
      <Checkbox
        name="public"
        label={t('Show the policy in public')}
        checked={settings.public}
        onChange={(on) => change({ public: on })}
      />
      {settings.public ? (
        <TextField
          name="slug"
          label={t('Address')}
          hint={t('{address} opens it.', { address: `${location.origin}/p/policy/${settings.slug ?? '…'}` })}
          value={settings.slug ?? ''}
          onChange={(slug) => change({ slug: slug === '' ? null : slug.toLowerCase() })}
        />
      ) : null}
    </FieldGroup>
  )
}

function AccessField({ settings, change }: SettingsPart) {
  return (
    <RadioGroup
      name="access"
      label={t('Access in this department')}
      hint={t('A supplement can only tighten what holds already.')}
      value={settings.access ?? 'none'}
      onChange={(mode) => change({ access: mode === 'none' ? null : mode })}
      options={[
        { value: 'none', label: t('As it is') },
        ...accessModes.map((mode) => ({ value: mode, label: modeWord(mode), hint: modeHint(mode) })),
      ]}
    />
  )
}
