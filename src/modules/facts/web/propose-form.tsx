import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageOptions } from '#web/languages.ts'
import { MemberField } from '#web/member-field.tsx'
import { useGo } from '#web/screen-hooks.ts'
import { factClasses, factKinds, type RuleView } from '../contract.ts'
import { approverName, type Class, classHint, className, type Kind, kindName } from './fact-words.ts'
import styles from './facts.module.css'
import { PlacesField, placesFrom } from './places-field.tsx'
import { field, linesOf } from './read-form.ts'

/** Proposes a fact with its first wording; class and places begin as the matrix says. */
export function ProposeForm({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient()
  const go = useGo()
  const rules = useQuery(orpc.facts.rules.queryOptions()).data?.rules
  const [kind, setKind] = useState<Kind>('positioning')
  const rule = rules?.find((one) => one.kind === kind)
  const submit = async (data: FormData): Promise<void> => {
    const { factId } = await api.facts.propose(inputOf(kind, data))
    await queries.invalidateQueries({ queryKey: orpc.facts.key() })
    toast(t('Proposed. It is shown to those who approve it.'))
    onDone()
    go(`/people/facts/fact/${factId}`)
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={t('Propose a fact')}>
      <Select
        name="kind"
        label={t('About')}
        value={kind}
        onChange={setKind}
        options={factKinds.map((value) => ({ value, label: kindName(value) }))}
      />
      {rule ? <p className="q">{whoApproves(rule)}</p> : null}
      <TextField name="name" label={t('Name')} hint={t('What colleagues call it: “What we make”')} required />
      {kind === 'executive' ? (
        <TextField
          name="subjectName"
          label={t('Name of the executive')}
          hint={t('As it is written in texts')}
          required
        />
      ) : null}
      {kind === 'promotion' || kind === 'termination' ? (
        <MemberField
          name="personId"
          label={t('Whom it is about')}
          hint={kind === 'promotion' ? t('They have to agree, too.') : undefined}
          required={kind === 'promotion'}
        />
      ) : null}
      <FormRow>
        <Select name="lang" label={t('Language')} defaultValue="en" options={languageOptions()} />
        <DateTimeField name="releaseAt" label={t('Release')} hint={t('Empty: as soon as it is approved')} />
      </FormRow>
      <TextArea name="text" label={kind === 'executive' ? t('Title') : t('Wording')} rows={3} required />
      <SourceFields />
      {rule ? <TravelFields key={kind} rule={rule} /> : null}
      <MemberField
        name="ownerId"
        label={t('Answers for it')}
        hint={t('Keeps it true and looks at it once a year. Empty: you')}
      />
      <FormActions>
        <Submit>{t('Propose')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function SourceFields() {
  return (
    <FormRow>
      <TextField
        name="sourceText"
        label={t('Source of truth')}
        hint={t('Where this can be checked')}
        required
      />
      <TextField name="sourceUrl" label={t('Link to it')} />
    </FormRow>
  )
}

function TravelFields({ rule }: { rule: RuleView }) {
  const [chosen, setChosen] = useState<Class>(rule.class)
  return (
    <>
      <Select
        name="class"
        label={t('Class')}
        hint={classHint(chosen)}
        value={chosen}
        onChange={setChosen}
        options={factClasses.map((value) => ({ value, label: className(value) }))}
      />
      {chosen === 'regional' ? (
        <TextArea name="regions" label={t('Regions')} hint={t('One a line')} rows={2} />
      ) : null}
      <PlacesField value={rule.places} />
      <DateTimeField name="embargoUntil" label={t('Embargo until')} hint={t('Empty: none')} />
      <TextArea
        name="phrases"
        label={t('Phrases that touch it')}
        hint={t(
          'One a line. Texts with one of them are compared with this fact; the wording itself always is.',
        )}
        rows={3}
      />
    </>
  )
}

function whoApproves(rule: RuleView): string {
  const names = new Intl.ListFormat(document.documentElement.lang || 'en').format(
    rule.approvers.map(approverName),
  )
  return rule.workforce
    ? t('Needs the consent of {names}, and of two different members in any case.', { names })
    : t('Needs the consent of {names}.', { names })
}

function inputOf(kind: Kind, data: FormData): Parameters<typeof api.facts.propose>[0] {
  const text = (name: string): string | null => field(data, name) || null
  const ownerId = text('ownerId')
  return {
    kind,
    name: field(data, 'name'),
    class: field(data, 'class') as Class,
    ...(ownerId ? { ownerId } : {}),
    source: { text: field(data, 'sourceText'), url: text('sourceUrl') },
    places: placesFrom(data),
    regions: linesOf(data, 'regions'),
    embargoUntil: text('embargoUntil'),
    subjectName: text('subjectName'),
    personId: text('personId'),
    phrases: linesOf(data, 'phrases'),
    wording: { lang: field(data, 'lang'), text: field(data, 'text'), releaseAt: text('releaseAt') },
  }
}
