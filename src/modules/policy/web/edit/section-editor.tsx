import { type Ref, useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Markdown } from '#web/design/markdown.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { type DraftSection, SECTION_MAX } from '../../contract.ts'
import { sectionHint, sectionTitle } from '../words.ts'
import styles from './edit.module.css'
import type { SectionState } from './section-save.ts'
import { type Place, type SectionHandle, useSection } from './use-section.ts'

type SectionEditorProps = {
  place: Place
  stored: DraftSection | undefined
  readOnly: boolean
  field: Ref<HTMLTextAreaElement>
}

/** One section in one language: words, what they look like, and how far they have come to the server. */
export function SectionEditor({ place, stored, readOnly, field }: SectionEditorProps) {
  const handle = useSection(place, stored)
  const [view, setView] = useState<'write' | 'look'>(readOnly ? 'look' : 'write')
  const { state } = handle
  return (
    <section aria-label={sectionTitle(place.section)} className={styles.editor}>
      <Tabs
        label={t('How to see it')}
        value={view}
        onChange={setView}
        tabs={[
          ...(readOnly ? [] : [{ id: 'write' as const, label: t('Write') }]),
          { id: 'look' as const, label: t('As it is read') },
        ]}
        end={readOnly ? null : <SaveWords state={state} />}
      />
      {state.theirs ? <TwoTexts handle={handle} /> : null}
      {view === 'write' ? (
        <TextArea
          ref={field}
          name="text"
          label={sectionTitle(place.section)}
          hint={`${sectionHint(place.section)} ${t('Markdown: **bold**, lists with -, [words](address).')}`}
          rows={18}
          value={state.text}
          onChange={handle.type}
          count={{ used: state.text.length, limit: SECTION_MAX }}
        />
      ) : (
        <div className={styles.look} lang={place.lang}>
          {state.text.trim() === '' ? (
            <p className="qq">{t('Nothing is written here yet.')}</p>
          ) : (
            <Markdown text={state.text} />
          )}
        </div>
      )}
    </section>
  )
}

function SaveWords({ state }: { state: SectionState }) {
  const tone = { saved: 'q', typing: 'q', saving: 'q', offline: 'warn', refused: 'stop', stale: 'stop' }[
    state.phase
  ]
  const words = {
    saved: t('Saved'),
    typing: t('Saving'),
    saving: t('Saving'),
    offline: t('Not saved: no connection. It is tried again.'),
    refused: t('Not saved: {reason}', { reason: state.reason ?? '' }),
    stale: t('Not saved: somebody was faster'),
  }[state.phase]
  return (
    <span role="status" className={`t13 ${tone}`}>
      {words}
    </span>
  )
}

function TwoTexts({ handle }: { handle: SectionHandle }) {
  const theirs = handle.state.theirs
  if (!theirs) return null
  return (
    <div className={styles.theirs} role="alert">
      <p className="strong">
        {theirs.by
          ? t('{name} changed this section while you were writing.', { name: theirs.by })
          : t('Somebody changed this section while you were writing.')}
      </p>
      <pre className={styles.other}>{theirs.text}</pre>
      <div className={styles.acts}>
        <Button onPress={handle.keep}>{t('Keep my words')}</Button>
        <Button onPress={handle.take}>{t('Take theirs')}</Button>
      </div>
    </div>
  )
}
