import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  audiences,
  blanksIn,
  missingParts,
  type PartName,
  type Parts,
  partNames,
  type Scenario,
  type StatementCard,
  scenarios,
  wordsOf,
} from '#modules/statements/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageOptions } from '#web/languages.ts'
import { audienceName, partWords, scenarioName } from './words.ts'

type EditorProps = {
  /** What is changed; left out: a new one is begun. */
  statement?: StatementCard | undefined
  begin?: { scenario: Scenario; language: string } | undefined
  onSaved: (id: string) => void
  onCancel: () => void
}

const none: Parts = { acknowledgement: '', empathy: '', facts: '', action: '', nextUpdate: '' }

/** The words, part by part, with what is missing said beside them. */
export function Editor({ statement, begin, onSaved, onCancel }: EditorProps) {
  const queries = useQueryClient()
  const [parts, setParts] = useState<Parts>({ ...none, ...statement?.parts })
  const [scenario, setScenario] = useState<Scenario>(statement?.scenario ?? begin?.scenario ?? 'other')
  const [language, setLanguage] = useState(statement?.language ?? begin?.language ?? 'en')
  const submit = async (data: FormData): Promise<void> => {
    const content = {
      scenario,
      language,
      title: String(data.get('title') ?? ''),
      parts,
      audiences: audiences.filter((one) => data.get(`to-${one}`) !== null),
      channelIds: data.getAll('channel').map(String),
    }
    const saved = statement
      ? await api.statements.save({
          ...content,
          id: statement.id,
          basedOn: statement.version,
          reason: String(data.get('reason') ?? ''),
        })
      : await api.statements.create(content)
    await queries.invalidateQueries({ queryKey: orpc.statements.key() })
    toast(t('Saved.'))
    onSaved(saved.id)
  }
  return (
    <Form onSubmit={submit} label={t('Statement')}>
      <FormRow>
        <Select
          name="scenario"
          label={t('Kind of crisis')}
          value={scenario}
          onChange={setScenario}
          options={scenarios.map((value) => ({ value, label: scenarioName(value) }))}
        />
        <Select
          name="language"
          label={t('Language')}
          value={language}
          onChange={setLanguage}
          options={languageOptions(language)}
        />
      </FormRow>
      <TextField name="title" label={t('Title')} defaultValue={statement?.title} required />
      {partNames.map((name) => (
        <PartField
          key={name}
          name={name}
          language={language}
          value={parts[name]}
          onChange={(text) => setParts((before) => ({ ...before, [name]: text }))}
        />
      ))}
      <Findings parts={parts} />
      <Audiences chosen={statement?.audiences ?? ['customers']} />
      <Channels chosen={statement?.channelIds ?? []} />
      {statement ? (
        <TextField
          name="reason"
          label={t('Why is it changed?')}
          hint={t('What was agreed ends with the change; legal and a spokesperson read it again.')}
          required
        />
      ) : null}
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onCancel}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

type PartFieldProps = { name: PartName; language: string; value: string; onChange: (text: string) => void }

function PartField({ name, language, value, onChange }: PartFieldProps) {
  const { name: label, hint } = partWords(name)
  return (
    <div lang={language}>
      <TextArea name={name} label={label} hint={hint} rows={2} value={value} onChange={onChange} />
    </div>
  )
}

/** What the words lack, and the places that will be filled in. */
function Findings({ parts }: { parts: Parts }) {
  const missing = missingParts(parts)
  const words = wordsOf(parts)
  const blanks = blanksIn(words)
  return (
    <CheckLines>
      <CheckLine tone="plain">
        {t('{n, plural, one {# sign} other {# signs}} before the blanks are filled.', {
          n: [...words].length,
        })}
      </CheckLine>
      {missing.map((name) => (
        <CheckLine key={name} tone="warn">
          {t('{part} is missing.', { part: partWords(name).name })}
        </CheckLine>
      ))}
      {blanks.length > 0 ? (
        <CheckLine tone="plain">{t('To fill in: {list}', { list: blanks.join(', ') })}</CheckLine>
      ) : (
        <CheckLine tone="plain">
          {t('Write {open}what happened{close} for what is not known yet: it is filled in when it is said.', {
            open: '{',
            close: '}',
          })}
        </CheckLine>
      )}
    </CheckLines>
  )
}

function Audiences({ chosen }: { chosen: readonly string[] }) {
  return (
    <FieldGroup legend={t('For')}>
      {audiences.map((one) => (
        <Checkbox
          key={one}
          name={`to-${one}`}
          label={audienceName(one)}
          defaultChecked={chosen.includes(one)}
        />
      ))}
    </FieldGroup>
  )
}

/** Where it may be said; none chosen: wherever it fits. */
function Channels({ chosen }: { chosen: readonly string[] }) {
  const { data } = useQuery(orpc.channels.list.queryOptions())
  const channels = data?.channels.filter((one) => one.canPublish) ?? []
  if (channels.length === 0) return null
  return (
    <FieldGroup legend={t('Channels')} note={t('None chosen: wherever it fits.')}>
      {channels.map((one) => (
        <Checkbox
          key={one.id}
          name="channel"
          value={one.id}
          label={`${one.networkName} ${one.handle}`}
          defaultChecked={chosen.includes(one.id)}
        />
      ))}
    </FieldGroup>
  )
}
