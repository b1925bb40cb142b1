import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useRef, useState } from 'react'
import type { SavedReply } from '#modules/saved-replies/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { languageOptions } from '#web/languages.ts'
import css from './replies.module.css'
import { Versions } from './versions.tsx'

type EditorProps = { reply: SavedReply | undefined; onDone: () => void }

const everybody = 'all'
const nobody = 'none'

/** One reply: its words with places for names, where it is used, and when somebody looks at it again. */
export function ReplyEditor({ reply, onDone }: EditorProps) {
  const queries = useQueryClient()
  const [text, setText] = useState(reply?.text ?? '')
  const [departmentId, setDepartment] = useState(reply?.department?.id ?? everybody)
  const [lang, setLang] = useState(reply?.lang ?? currentLocale())
  const [reviewOn, setReview] = useState<string | null>(reply?.reviewOn ?? null)
  const field = useRef<HTMLDivElement>(null)
  const desks = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const submit = async (data: FormData): Promise<void> => {
    const content = {
      title: String(data.get('title') ?? ''),
      folder: String(data.get('folder') ?? ''),
      lang,
      departmentId: departmentId === everybody ? null : departmentId,
      text,
      acts: {
        close: data.get('close') !== null,
        triage: reply?.acts.triage ?? null,
        handTo: desks.find((one) => one.id === data.get('handTo'))?.id ?? null,
        labels: data.getAll('label').map(String),
      },
      reviewOn,
    }
    if (reply) await api.savedReplies.save({ id: reply.id, basedOn: reply.version, ...content })
    else await api.savedReplies.create(content)
    await queries.invalidateQueries({ queryKey: orpc.savedReplies.key() })
    toast(t('Kept.'))
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('A saved reply')}>
      <FormRow>
        <TextField name="title" label={t('Name')} defaultValue={reply?.title} required />
        <TextField name="folder" label={t('Folder')} defaultValue={reply?.folder} />
      </FormRow>
      <div ref={field}>
        <TextArea name="text" label={t('Reply')} rows={7} value={text} onChange={setText} required />
      </div>
      <Places field={field} text={text} onChange={setText} />
      <FormRow>
        <Select
          name="departmentId"
          label={t('For')}
          value={departmentId}
          onChange={setDepartment}
          options={[
            { value: everybody, label: t('Whole house') },
            ...desks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="lang"
          label={t('Language')}
          value={lang}
          onChange={setLang}
          options={languageOptions(lang)}
        />
        <DayField
          name="reviewOn"
          label={t('Look at it again on')}
          value={reviewOn ?? ''}
          onChange={(day) => setReview(day || null)}
        />
      </FormRow>
      <Checkbox
        name="close"
        label={t('It usually ends the matter')}
        hint={t('“Send and close” is then offered first. A person still presses it.')}
        defaultChecked={reply?.acts.close ?? false}
      />
      <Afterwards acts={reply?.acts} desks={desks} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
      {reply ? <Versions id={reply.id} now={reply.version} onTake={setText} /> : null}
    </Form>
  )
}

type AfterwardsProps = {
  acts: SavedReply['acts'] | undefined
  desks: readonly { id: string; name: string }[]
}

/** What happens once an answer from it is sent; whoever sends can leave it out. */
function Afterwards({ acts, desks }: AfterwardsProps) {
  const labels = useQuery(orpc.inbox.labels.queryOptions()).data?.labels ?? []
  return (
    <>
      <Select
        // The departments come later than the form.
        key={desks.length}
        name="handTo"
        label={t('Once it is sent, hand to')}
        defaultValue={acts?.handTo ?? nobody}
        options={[
          { value: nobody, label: t('no other department') },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {labels.length > 0 ? (
        <FieldGroup legend={t('Once it is sent, label')}>
          {labels.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="label"
              value={id}
              label={name}
              defaultChecked={acts?.labels?.includes(id) ?? false}
            />
          ))}
        </FieldGroup>
      ) : null}
    </>
  )
}

type PlacesProps = { field: RefObject<HTMLDivElement | null>; text: string; onChange: (text: string) => void }

/** Places that are filled when the reply is inserted; pressing one puts it where the cursor stands. */
function Places({ field, text, onChange }: PlacesProps) {
  const places = [
    ['{name}', t('what they call themselves')],
    ['{agent}', t('who answers')],
    ['{desk}', t('the department')],
    ['{account}', t('the account that answers')],
    ['{order}', t('for the writer to fill in')],
  ] as const
  const put = (place: string): void => {
    const area = field.current?.querySelector('textarea')
    const at = area?.selectionStart ?? text.length
    onChange(text.slice(0, at) + place + text.slice(area?.selectionEnd ?? at))
    area?.focus()
  }
  return (
    <div className={css.places}>
      {places.map(([place, hint]) => (
        <Button
          key={place}
          size="s"
          kind="ghost"
          label={t('Insert {place}: {hint}', { place, hint })}
          onPress={() => put(place)}
        >
          {place} <span className="q">{hint}</span>
        </Button>
      ))}
    </div>
  )
}
