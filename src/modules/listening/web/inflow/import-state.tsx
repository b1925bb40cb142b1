import type { ListeningImportCard } from '#modules/listening/contract/imports.ts'
import { StateWord } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'

type State = ListeningImportCard['state']

/** Where an import stands, as a word. */
export function ImportState({ state }: { state: State }) {
  const word = stateWord(state)
  if (state === 'undone' || state === 'dropped') return <span className="q">{word}</span>
  const tone = state === 'done' ? 'good' : state === 'failed' ? 'stop' : 'wait'
  return <StateWord tone={tone}>{word}</StateWord>
}

function stateWord(state: State): string {
  switch (state) {
    case 'uploading':
      return t('Upload broke off')
    case 'draft':
      return t('Not checked')
    case 'checking':
      return t('Being checked')
    case 'checked':
      return t('Checked')
    case 'waiting':
    case 'running':
      return t('Being imported')
    case 'done':
      return t('Imported')
    case 'failed':
      return t('Failed')
    case 'undoing':
      return t('Being taken away')
    case 'undone':
      return t('Taken away again')
    case 'dropped':
      return t('Put away')
  }
}
