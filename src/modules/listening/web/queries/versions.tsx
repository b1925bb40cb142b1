import { useMemo } from 'react'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { WordDifferences } from '#web/design/word-differences.tsx'
import { wordPieces } from '#web/design/word-pieces.ts'
import { t } from '#web/i18n.ts'
import css from './queries.module.css'

export type Version = {
  version: number
  text: string
  note: string | null
  authorName: string | null
  madeAt: string
  matchedFrom: string | null
}

/** Every wording the query had, the newest first, each with what it changed. */
export function Versions({ versions }: { versions: readonly Version[] }) {
  return (
    <Panel title={t('Versions')} note={t('What an earlier version counted stays as it was.')}>
      <ol className={css.versions} reversed>
        {versions.map((one, index) => (
          <li key={one.version}>
            <OneVersion version={one} before={versions[index + 1]} open={index === 0} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

type OneProps = { version: Version; before: Version | undefined; open: boolean }

function OneVersion({ version, before, open }: OneProps) {
  const pieces = useMemo(
    () => (before ? wordPieces(before.text, version.text) : [{ text: version.text, kind: 'same' as const }]),
    [before, version.text],
  )
  return (
    <details open={open}>
      <summary>
        <b className="strong">{t('Version {n}', { n: version.version })}</b>{' '}
        <span className="qq">
          {version.authorName ?? t('A member who left')}, <Time at={version.madeAt} />
        </span>
        {version.note ? <span className="q"> · {version.note}</span> : null}
        {version.matchedFrom === null ? (
          <span className="q"> · {t('what is stored is being counted')}</span>
        ) : null}
      </summary>
      <pre className={css.version}>
        <WordDifferences pieces={pieces} />
      </pre>
    </details>
  )
}
