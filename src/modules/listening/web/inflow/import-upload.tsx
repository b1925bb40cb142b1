import { useState } from 'react'
import { IMPORT_MAX_BYTES, IMPORT_PART_BYTES } from '#modules/listening/contract/imports.ts'
import { api } from '#web/api.ts'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import css from './inflow.module.css'

/** Takes a file in parts, and leads to its preview. */
export function ImportUpload({ known }: { known: readonly string[] }) {
  const go = useGo()
  const [sent, setSent] = useState<number>()
  const upload = async (data: FormData): Promise<void> => {
    const file = data.get('bytes')
    const bytes = file instanceof File ? file.size : 0
    const fileName = file instanceof File ? file.name : ''
    const { importId } = await api.listening.beginImport({
      from: String(data.get('from') ?? ''),
      fileName,
      bytes,
    })
    if (file instanceof File) await sendParts(importId, file, setSent)
    try {
      await api.listening.finishUpload({ importId })
    } finally {
      setSent(undefined)
    }
    go(`/listen/sources/imports/${importId}`)
  }
  return (
    <Form onSubmit={upload} label={t('Import a file')}>
      <p className={`q ${css.words}`}>
        {t(
          'What another tool collected comes into the stream under its own time and author. Nothing is imported before you have seen what would happen, and all of it can be taken away again.',
        )}
      </p>
      <TextField
        name="from"
        label={t('Which tool wrote it')}
        hint={known.length > 0 ? t('So far: {names}', { names: known.slice(0, 5).join(', ') }) : undefined}
        defaultValue={known[0]}
        placeholder={t('Old listening tool')}
        required
      />
      <FileField
        // What is refused is said of its bytes, and has to land here.
        name="bytes"
        label={t('File')}
        hint={
          sent === undefined
            ? t('CSV or JSON lines, up to 200 MB. Packed files and Excel workbooks are not opened.')
            : t('{percent} sent', { percent: formatNumber(sent, 'percent') })
        }
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/x-ndjson"
        maxBytes={IMPORT_MAX_BYTES}
        required
      />
      <FormActions>
        <Submit icon="search">{t('Look at the file')}</Submit>
      </FormActions>
    </Form>
  )
}

async function sendParts(importId: string, file: File, onSent: (share: number) => void): Promise<void> {
  for (let part = 0; part * IMPORT_PART_BYTES < file.size; part += 1) {
    const piece = file.slice(part * IMPORT_PART_BYTES, (part + 1) * IMPORT_PART_BYTES)
    await api.listening.addImportPart({ importId, part, content: await base64(piece) })
    onSent(Math.min(1, ((part + 1) * IMPORT_PART_BYTES) / file.size))
  }
}

async function base64(piece: Blob): Promise<string> {
  const url = await new Promise<string>((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(piece)
  })
  return url.slice(url.indexOf(',') + 1)
}
