import type { ListeningImportView } from '#modules/listening/contract/imports.ts'
import { api } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from './inflow.module.css'

const SHOWN = 5

/** The first rows that cannot be read, and all of them as a file. */
export function RefusedRows({ view }: { view: ListeningImportView }) {
  const more = (view.refused ?? 0) - SHOWN
  return (
    <>
      <ul>
        {view.refusals.slice(0, SHOWN).map(({ line, reason }) => (
          <li key={line} className={css.said}>
            {t('Line {n}: {reason}', { n: formatNumber(line), reason })}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('and {n} more', { n: formatNumber(more) })}</p> : null}
      <LinkButton onPress={() => void download(view.id)}>{t('Download all of them')}</LinkButton>
    </>
  )
}

async function download(importId: string): Promise<void> {
  try {
    const { fileName, content } = await api.listening.refusedRows({ importId })
    const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 1000)
  } catch (error) {
    toastError(error)
  }
}
