import { useState } from 'react'
import type { LinkList } from '#modules/link-safety/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from './link-safety.module.css'
import { useReload } from './overview.ts'
import { listVerdictChoices } from './verdict-words.tsx'

const example =
  '! name: House list\n! verdict: dangerous\n! expires: 2027-12-31\nevil.example\n*.worse.example\nhttps://site.example/bad/'

/** Hands in a list, or the next version of one, as a file or typed. What cannot be read is named line by line. */
export function ListForm({ list, onDone }: { list: LinkList | undefined; onDone: () => void }) {
  const reload = useReload()
  const [file, setFile] = useState<File>()
  const [refused, setRefused] = useState(false)
  const submit = async (data: FormData): Promise<void> => {
    const verdict = listVerdictChoices().find((choice) => choice.value === data.get('verdict'))?.value
    setRefused(true)
    const taken = await api.linkSafety.putList({
      ...(list ? { id: list.id } : {}),
      name: String(data.get('name') ?? ''),
      ...(verdict ? { verdict } : {}),
      text: file ? await file.text() : String(data.get('text') ?? ''),
      leaveOutBad: data.get('leaveOutBad') !== null,
    })
    const rules = formatNumber(taken.ruleCount)
    toast(t('The list stands with {rules} rules.', { rules }))
    onDone()
    await reload()
  }
  const title = list ? t('New version of {name}', { name: list.name }) : t('Add a list')
  return (
    <section className={css.box} aria-label={title}>
      <h2 className="t16">{title}</h2>
      <Form onSubmit={submit} className={css.form}>
        <TextField
          name="name"
          label={t('Name')}
          defaultValue={list?.name}
          maxLength={120}
          hint={t('Left empty, the file’s own “! name:” is taken.')}
        />
        <RadioGroup
          name="verdict"
          label={t('What it names')}
          options={listVerdictChoices()}
          defaultValue={list?.verdict ?? 'dangerous'}
        />
        <FileField
          name="file"
          label={t('File')}
          accept=".txt,.hosts,.csv,.list,text/plain"
          maxBytes={32_000_000}
          onFiles={([first]) => setFile(first)}
          hint={t(
            'One rule a line: a host, *.host, the beginning of an address, or sha256:… of one. Hosts files fit too.',
          )}
        />
        <TextArea
          name="text"
          label={file ? t('Or write it here (the chosen file is taken)') : t('Or write it here')}
          rows={6}
          placeholder={example}
        />
        {refused ? (
          <Checkbox
            name="leaveOutBad"
            label={t('Leave out lines that cannot be read')}
            hint={t('All other lines are taken.')}
          />
        ) : null}
        <FormActions>
          <Submit>{list ? t('Take the new version') : t('Add the list')}</Submit>
          <Button onPress={onDone}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}
