import { useState } from 'react'
import { api } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import css from './directory.module.css'

const MAX_BYTES = 20 * 1024 * 1024

/** Takes a file and leads to its preview. */
export function UploadPanel() {
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const upload = async (files: readonly File[]): Promise<void> => {
    const [file] = files
    if (!file) return
    setBusy(true)
    setError(undefined)
    try {
      const { importId } = await api.directory.upload({ fileName: file.name, content: await base64(file) })
      go(`/settings/directory/${importId}`)
    } catch (failed) {
      const { message, help } = toRefusal(failed)
      setError([message, help].filter(Boolean).join(' '))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={css.upload}>
      <p className={`q ${css.words}`}>
        {t(
          'A table with one line for each person, saved as CSV from any spreadsheet. Nothing is imported before you have seen what would happen.',
        )}
      </p>
      <FileField
        name="file"
        label={t('List of people')}
        hint={busy ? t('The file is being read.') : t('CSV, up to 20 MB and 50,000 lines.')}
        accept=".csv,.tsv,.txt,text/csv"
        maxBytes={MAX_BYTES}
        error={error}
        onFiles={(files) => void upload(files)}
      />
      <p>
        <LinkButton onPress={downloadSample}>{t('Download a sample file')}</LinkButton>
      </p>
    </div>
  )
}

async function base64(file: File): Promise<string> {
  const url = await new Promise<string>((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}

const sample = `Name,E-mail,Title,Department,Manager,Languages,Regions,Topics,Roles,Starts,Ends,Employee ID
Mara Lind,mara.lind@example.org,Head of service,Service,,"sv, en",Sweden,"returns, delivery",Social lead,2019-04-01,,1001
Tom Becker,tom.becker@example.org,Agent,Service / Germany,mara.lind@example.org,"de, en","Germany, Austria",warranty,Agent,2022-09-01,,1002
Inés Roca,ines.roca@example.org,Editor,Marketing / Content,,"es, en",Spain,"cycling, trail running",Author,2024-01-15,,1003
`

/** With the mark that makes a spreadsheet read it as UTF-8. */
function downloadSample(): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', sample], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'people.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
