import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageOptions } from '#web/languages.ts'
import { type FactView, factClasses } from '../contract.ts'
import { type Class, className } from './fact-words.ts'
import styles from './facts.module.css'
import { PlacesField, placesFrom } from './places-field.tsx'
import { field, linesOf } from './read-form.ts'

/** Proposes the next words in a language, and what of the fact should loosen with them. */
export function WordingForm({ fact, onDone }: { fact: FactView; onDone: () => void }) {
  const queries = useQueryClient()
  const [loosen, setLoosen] = useState(false)
  const submit = async (data: FormData): Promise<void> => {
    await api.facts.proposeWording({
      factId: fact.id,
      lang: field(data, 'lang'),
      text: field(data, 'text'),
      releaseAt: field(data, 'releaseAt') || null,
      change: loosen
        ? {
            class: field(data, 'class') as Class,
            places: placesFrom(data),
            embargoUntil: field(data, 'embargoUntil') || null,
            phrases: linesOf(data, 'phrases'),
          }
        : null,
    })
    await queries.invalidateQueries({ queryKey: orpc.facts.key() })
    toast(t('Proposed. It is shown to those who approve it.'))
    onDone()
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={t('Propose a wording')}>
      <FormRow>
        <Select name="lang" label={t('Language')} defaultValue="en" options={languageOptions()} />
        <DateTimeField name="releaseAt" label={t('Release')} hint={t('Empty: as soon as it is approved')} />
      </FormRow>
      <TextArea name="text" label={t('Wording')} rows={3} required defaultValue={fact.text ?? ''} />
      <Checkbox
        name="loosen"
        label={t('Let the fact travel further with it')}
        hint={t(
          'Another class, more places, an earlier end of the embargo: in force once the wording is approved.',
        )}
        checked={loosen}
        onChange={setLoosen}
      />
      {loosen ? <Travel fact={fact} /> : null}
      <FormActions>
        <Submit>{t('Propose')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

/** Class, places, embargo and phrases of a fact as they are now. */
export function Travel({ fact }: { fact: FactView }) {
  const [embargo, setEmbargo] = useState(fact.embargoUntil)
  return (
    <>
      <Select
        name="class"
        label={t('Class')}
        defaultValue={fact.class}
        options={factClasses.map((value) => ({ value, label: className(value) }))}
      />
      <PlacesField value={fact.places === null ? null : fact.places.map((place) => place.id)} />
      <DateTimeField
        name="embargoUntil"
        label={t('Embargo until')}
        value={embargo ?? undefined}
        onChange={setEmbargo}
      />
      <TextArea
        name="phrases"
        label={t('Phrases that touch it')}
        hint={t(
          'One a line. Texts with one of them are compared with this fact; the wording itself always is.',
        )}
        rows={3}
        defaultValue={fact.phrases.join('\n')}
      />
    </>
  )
}
