import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageOptions } from '#web/languages.ts'
import type { FieldView, ProfileBoardRow } from '../contract.ts'
import { fieldName } from './fact-words.ts'
import { field as read } from './read-form.ts'

type Source = Parameters<typeof api.facts.expect>[0]['source']
type Kind = Source['kind']
type Props = { row: ProfileBoardRow; field: FieldView; onClose: () => void }

/** Says what a field should say: a fact’s live wording, fixed words, what stands there now, or nothing. */
export function ExpectDialog({ row, field, onClose }: Props) {
  const queries = useQueryClient()
  const picture = field.field === 'avatar'
  const [kind, setKind] = useState<Kind>(picture ? 'as-is' : 'fact')
  const title = t('What should {field} of {name} say?', {
    field: fieldName(field.field),
    name: row.displayName,
  })
  const submit = async (data: FormData): Promise<void> => {
    await api.facts.expect({ channelId: row.channelId, field: field.field, source: sourceOf(kind, data) })
    await queries.invalidateQueries({ queryKey: orpc.facts.key() })
    toast(t('Kept, and compared with the newest reading.'))
    onClose()
  }
  const options: { value: Kind; label: string; hint?: string }[] = [
    ...(picture
      ? []
      : [
          {
            value: 'fact' as const,
            label: t('The live wording of a fact'),
            hint: t('Can be applied from here.'),
          },
          { value: 'literal' as const, label: t('Fixed words'), hint: t('Compared, never written by Weft.') },
        ]),
    { value: 'as-is', label: t('What stands there now') },
    { value: 'none', label: t('Do not compare it') },
  ]
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form onSubmit={submit} label={title}>
        <RadioGroup name="kind" label={t('Comes from')} value={kind} onChange={setKind} options={options} />
        {kind === 'fact' ? <FactFields field={field} /> : null}
        {kind === 'literal' ? (
          <TextArea
            name="text"
            label={t('Words')}
            rows={3}
            required
            defaultValue={field.expected ?? field.found ?? ''}
          />
        ) : null}
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function FactFields({ field }: { field: FieldView }) {
  const facts = useQuery(orpc.facts.list.queryOptions({ input: { state: 'live', limit: 200 } }))
  const [chosen, setChosen] = useState<string | null>(field.from?.factId ?? null)
  return (
    <>
      <Combobox
        name="factId"
        label={t('Fact')}
        required
        items={(facts.data?.facts ?? []).map((fact) => ({
          id: fact.id,
          label: fact.name,
          hint: fact.text ?? undefined,
        }))}
        value={chosen}
        onChange={setChosen}
        busy={facts.isFetching}
        empty={t('No live fact has this name.')}
      />
      <Select
        name="lang"
        label={t('Language')}
        defaultValue={field.from?.lang ?? 'en'}
        options={languageOptions()}
      />
    </>
  )
}

function sourceOf(kind: Kind, data: FormData): Source {
  if (kind === 'fact') return { kind, factId: read(data, 'factId'), lang: read(data, 'lang') }
  if (kind === 'literal') return { kind, text: read(data, 'text') }
  return { kind }
}
