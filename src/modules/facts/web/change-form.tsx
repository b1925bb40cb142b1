import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import type { FactView } from '../contract.ts'
import type { Class } from './fact-words.ts'
import styles from './facts.module.css'
import { placesFrom } from './places-field.tsx'
import { field, linesOf } from './read-form.ts'
import { Travel } from './wording-form.tsx'

/** Changes what needs no approval. What would let the fact travel further is refused with the way to do it. */
export function ChangeForm({ fact, onDone }: { fact: FactView; onDone: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    const ownerId = field(data, 'ownerId')
    await api.facts.change({
      factId: fact.id,
      name: field(data, 'name'),
      ...(ownerId ? { ownerId } : {}),
      source: { text: field(data, 'sourceText'), url: field(data, 'sourceUrl') || null },
      class: field(data, 'class') as Class,
      places: placesFrom(data),
      embargoUntil: field(data, 'embargoUntil') || null,
      phrases: linesOf(data, 'phrases'),
    })
    await queries.invalidateQueries({ queryKey: orpc.facts.key() })
    toast(t('Changed.'))
    onDone()
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={t('Change the fact')}>
      <p className="q">
        {t(
          'What makes the fact stricter holds at once. What lets it travel further needs a proposed wording.',
        )}
      </p>
      <TextField name="name" label={t('Name')} required defaultValue={fact.name} />
      <MemberField
        name="ownerId"
        label={t('New owner')}
        hint={t('Empty: stays with {name}', { name: fact.owner.name })}
      />
      <FormRow>
        <TextField name="sourceText" label={t('Source of truth')} required defaultValue={fact.source.text} />
        <TextField name="sourceUrl" label={t('Link to it')} defaultValue={fact.source.url ?? ''} />
      </FormRow>
      <Travel fact={fact} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
