import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import type { SnippetView } from '../contract.ts'
import { comparedWith } from './compared-with.ts'
import styles from './library.module.css'
import { TemplateTry } from './template-try.tsx'
import { TextForm } from './text-form.tsx'
import { TextVersion } from './text-version.tsx'
import { useLibraryAct } from './use-library-act.ts'
import { textKindName } from './words.ts'

/** One text beside the list: what holds, what waits, and every version before. */
export function TextPane({ snippetId, onClose }: { snippetId: string; onClose: () => void }) {
  const query = useQuery(orpc.library.text.queryOptions({ input: { snippetId } }))
  const [writing, setWriting] = useState(false)
  return (
    <Sheet title={query.data?.name ?? t('Text')} open onClose={onClose} size="l">
      <QueryView query={query} skeleton="form" what={t('The text could not be loaded.')}>
        {(text) =>
          writing ? (
            <TextForm of={text} onDone={() => setWriting(false)} onClose={() => setWriting(false)} />
          ) : (
            <Details text={text} onWrite={() => setWriting(true)} />
          )
        }
      </QueryView>
    </Sheet>
  )
}

function Details({ text, onWrite }: { text: SnippetView; onWrite: () => void }) {
  const current = text.versions.filter(({ state }) => state === 'approved' || state === 'proposed')
  const past = text.versions.filter(({ state }) => state === 'declined' || state === 'superseded')
  const template = current.find(({ placeholders }) => placeholders.length > 0)
  const whose = text.memberName ?? text.channelName ?? text.departmentName ?? t('The whole organisation')
  return (
    <div className={styles.details}>
      <div className={styles.chips}>
        <span className="q">{`${textKindName(text.kind)}, ${whose}`}</span>
        {text.tags.map((tag) => (
          <Chip key={tag.id}>#{tag.name}</Chip>
        ))}
        {text.archivedAt ? <Chip tone="wait">{t('Out of the library')}</Chip> : null}
      </div>
      <div>
        {current.map((version) => (
          <TextVersion
            key={version.versionId}
            version={version}
            others={comparedWith(version, text.versions)}
            archived={text.archivedAt !== null}
          />
        ))}
        {current.length === 0 ? <p className="q">{t('Nothing of it is approved.')}</p> : null}
      </div>
      {template ? <TemplateTry key={template.versionId} text={template.text} /> : null}
      <Acts text={text} onWrite={onWrite} />
      {past.length > 0 ? (
        <section className={styles.past}>
          <SectionHead title={t('Earlier versions')} level={3} />
          {past.map((version) => (
            <TextVersion
              key={version.versionId}
              version={version}
              others={comparedWith(version, text.versions)}
              archived
            />
          ))}
        </section>
      ) : null}
    </div>
  )
}

function Acts({ text, onWrite }: { text: SnippetView; onWrite: () => void }) {
  const input = { snippetId: text.id }
  const archive = useLibraryAct(
    api.library.archiveText,
    () => t('Taken out of the library.'),
    (one) => api.library.restoreText(one),
  )
  const restore = useLibraryAct(api.library.restoreText, () => t('Put back into the library.'))
  return (
    <div className={styles.acts}>
      {text.archivedAt ? null : (
        <Button icon="edit" disabledReason={text.mayNotPropose ?? undefined} onPress={onWrite}>
          {t('Propose other words')}
        </Button>
      )}
      {text.mayNotArchive ? null : text.archivedAt ? (
        <Button busy={restore.isPending} onPress={() => restore.mutate(input)}>
          {t('Put back')}
        </Button>
      ) : (
        <Button kind="ghost" busy={archive.isPending} onPress={() => archive.mutate(input)}>
          {t('Take out')}
        </Button>
      )}
    </div>
  )
}
