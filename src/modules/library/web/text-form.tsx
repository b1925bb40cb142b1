import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import {
  checkTemplate,
  placeholdersOf,
  type SnippetKind,
  type SnippetView,
  snippetKinds,
} from '../contract.ts'
import { DepartmentField } from './department-field.tsx'
import { field, fieldOrNull, fields } from './read-form.ts'
import { TagsField } from './tags-field.tsx'
import { languageOptions, ownLanguage, textKindHint, textKindName } from './words.ts'

type Props = {
  /** Another wording of a text that is there. */
  of?: SnippetView | undefined
  onDone: (snippetId: string) => void
  onClose: () => void
}

/** Proposes words; somebody else approves them. */
export function TextForm({ of, onDone, onClose }: Props) {
  const queries = useQueryClient()
  const [kind, setKind] = useState<SnippetKind>(of?.kind ?? 'text')
  const first = of?.wordings[0]
  const [language, setLanguage] = useState(first?.language ?? ownLanguage())
  const known = of?.wordings.findLast((wording) => wording.language === language)
  const submit = async (data: FormData): Promise<void> => {
    const { snippetId } = await api.library.saveText({
      ...(of ? { id: of.id } : {}),
      kind,
      name: field(data, 'name'),
      tagIds: fields(data, 'tagIds'),
      departmentId: fieldOrNull(data, 'departmentId'),
      memberId: fieldOrNull(data, 'memberId'),
      channelId: fieldOrNull(data, 'channelId'),
      wording: {
        language,
        text: String(data.get('text') ?? ''),
        validUntil: fieldOrNull(data, 'validUntil'),
      },
    })
    await queries.invalidateQueries({ queryKey: orpc.library.key() })
    toast(t('Proposed. It is offered to writers once somebody else approved it.'))
    onDone(snippetId)
  }
  return (
    <Form onSubmit={submit} label={t('Propose a text')}>
      {of ? null : (
        <Select
          name="kind"
          label={t('Kind')}
          hint={textKindHint(kind)}
          value={kind}
          onChange={setKind}
          options={snippetKinds.map((value) => ({ value, label: textKindName(value) }))}
        />
      )}
      <TextField name="name" label={t('Name')} defaultValue={of?.name ?? ''} required />
      {of ? null : kind === 'signature' ? <SignatureFields /> : <DepartmentField />}
      <FormRow>
        <Select
          name="language"
          label={t('Language')}
          value={language}
          onChange={setLanguage}
          options={languageOptions([language])}
        />
        <DayField
          key={`until ${language}`}
          name="validUntil"
          label={t('Valid until')}
          hint={t('The last day; empty: without an end')}
          defaultValue={known?.validUntil ?? ''}
        />
      </FormRow>
      <Words key={language} kind={kind} text={known?.text ?? ''} />
      <TagsField value={of?.tags.map((tag) => tag.id)} />
      <FormActions>
        <Submit>{t('Propose')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function Words({ kind, text }: { kind: SnippetKind; text: string }) {
  const [typed, setTyped] = useState(text)
  const template = kind === 'template'
  const wrong = template && typed.trim() !== '' ? checkTemplate(typed) : null
  const names = template ? placeholdersOf(typed) : []
  return (
    <>
      <TextArea
        name="text"
        label={t('The words')}
        hint={
          template
            ? t('Write places to fill as {example}; a brace that is meant as one is written twice.', {
                example: '{name}',
              })
            : undefined
        }
        rows={kind === 'signature' ? 2 : 6}
        value={typed}
        onChange={setTyped}
        required
      />
      {wrong ? <p className="t13 warn">{wrong}</p> : null}
      {names.length > 0 ? (
        <p className="t13 q">{t('Places to fill: {names}', { names: names.join(', ') })}</p>
      ) : null}
    </>
  )
}

type Whose = 'mine' | 'channel' | 'department'

/** Whose signature it is: one’s own, a channel’s, a department’s. */
function SignatureFields() {
  const me = useSession().member.id
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const [whose, setWhose] = useState<Whose>('mine')
  return (
    <>
      <Select
        name="whose"
        label={t('Whose signature it is')}
        value={whose}
        onChange={setWhose}
        options={[
          { value: 'mine', label: t('My own signature') },
          { value: 'channel', label: t('A channel’s') },
          { value: 'department', label: t('A department’s') },
        ]}
      />
      {whose === 'mine' ? <input type="hidden" name="memberId" value={me} /> : null}
      {whose === 'channel' ? (
        <Select
          name="channelId"
          label={t('Channel')}
          placeholder={t('Choose a channel')}
          options={channels.map((channel) => ({
            value: channel.id,
            label: `${channel.displayName || channel.handle} (${channel.networkName})`,
          }))}
        />
      ) : null}
      {whose === 'department' ? <DepartmentField none={t('Choose a department')} /> : null}
    </>
  )
}
