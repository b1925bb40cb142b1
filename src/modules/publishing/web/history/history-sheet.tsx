import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { type Content, fromDraft } from '../composer/content.ts'
import styles from './history.module.css'
import { versionDifferences } from './version-differences.ts'

type HistoryProps = {
  draftId: string
  now: Content
  nameOf: (key: string) => string
  onRestore?: ((content: Content) => void) | undefined
  onClose: () => void
}

/** The versions of a draft, and word by word what one of them said otherwise. */
export function HistorySheet({ draftId, now, nameOf, onRestore, onClose }: HistoryProps) {
  const history = useQuery({
    ...orpc.publishing.history.queryOptions({ input: { id: draftId } }),
    staleTime: 0,
  })
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <Sheet title={t('What it said before')} open onClose={onClose}>
      <QueryView
        query={history}
        skeleton="list"
        what={t('The versions could not be loaded.')}
        isEmpty={(data) => data.versions.length === 0}
        empty={<p className="q">{t('There is no earlier version yet.')}</p>}
      >
        {(data) => (
          <div className={styles.both}>
            <ol className={styles.versions}>
              {data.versions.map(({ revision, savedAt, by }) => (
                <li key={revision}>
                  <button
                    type="button"
                    aria-pressed={revision === chosen}
                    onClick={() => setChosen(revision)}
                  >
                    <b>
                      <Time at={savedAt} />
                    </b>
                    <span className="q t13">{by.name}</span>
                  </button>
                </li>
              ))}
            </ol>
            {chosen === null ? (
              <p className="q">{t('Choose a version to see what is different now.')}</p>
            ) : (
              <Version
                key={chosen}
                {...{ draftId, now, nameOf, onClose }}
                revision={chosen}
                onRestore={onRestore}
              />
            )}
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}

function Version({
  draftId,
  revision,
  now,
  nameOf,
  onRestore,
  onClose,
}: HistoryProps & { revision: number }) {
  const version = useQuery(orpc.publishing.version.queryOptions({ input: { id: draftId, revision } }))
  return (
    <QueryView query={version} skeleton="text" what={t('The version could not be loaded.')}>
      {(data) => {
        const then = fromDraft({ ...data, campaign: now.campaign })
        const differences = versionDifferences(then, now)
        const restore = (): void => {
          onRestore?.(then)
          onClose()
          toast(t('It says again what it said then.'), { undo: () => onRestore?.(now) })
        }
        return (
          <section className={styles.version}>
            {differences.length === 0 ? <p className="q">{t('It says the same now.')}</p> : null}
            {differences.map(({ part, key, pieces }) => (
              <div key={`${part} ${key ?? ''}`}>
                <h3 className="label">
                  {key === null ? partName(part) : `${nameOf(key)}: ${partName(part)}`}
                </h3>
                <p className={styles.words} dir="auto">
                  {pieces.map((piece, index) => (
                    <Piece
                      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
                      key={index}
                      {...piece}
                    />
                  ))}
                </p>
              </div>
            ))}
            {onRestore && differences.length > 0 ? (
              <Button icon="undo" onPress={restore}>
                {t('Go back to this version')}
              </Button>
            ) : null}
          </section>
        )
      }}
    </QueryView>
  )
}

function Piece({ text, kind }: { text: string; kind: 'same' | 'then' | 'now' }) {
  if (kind === 'then') return <del className={styles.then}>{text}</del>
  if (kind === 'now') return <ins className={styles.now}>{text}</ins>
  return text
}

function partName(part: ReturnType<typeof versionDifferences>[number]['part']): string {
  const names = {
    title: t('Title'),
    idea: t('Idea'),
    text: t('Text'),
    'first-comment': t('First comment'),
    column: t('Column'),
  }
  return names[part]
}
