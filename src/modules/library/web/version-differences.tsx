import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { WordDifferences } from '#web/design/word-differences.tsx'
import { wordPieces } from '#web/design/word-pieces.ts'
import { formatTime, t } from '#web/i18n.ts'
import type { SnippetView } from '../contract.ts'
import styles from './library.module.css'
import { wordingState } from './words.ts'

type Version = SnippetView['versions'][number]
type Props = {
  version: Version
  /** What it can be read beside, the likeliest first. */
  others: readonly Version[]
}

/** The words of a version, or, asked for, how they differ from another; what waits for approval shows that at once. */
export function VersionDifferences({ version, others }: Props) {
  const [shown, setShown] = useState(version.state === 'proposed')
  const [chosen, setChosen] = useState(others[0]?.versionId ?? '')
  const other = others.find((one) => one.versionId === chosen) ?? others[0]
  if (!other) return <Words version={version} />
  const [before, after] = version.proposedAt < other.proposedAt ? [version, other] : [other, version]
  return (
    <>
      {shown ? (
        <p className={styles.said} lang={version.language} dir="auto">
          <WordDifferences pieces={wordPieces(before.text, after.text)} />
        </p>
      ) : (
        <Words version={version} />
      )}
      {shown && before.text === after.text ? <p className="q">{t('Both say the same.')}</p> : null}
      <div className={styles.acts}>
        <Button size="s" kind="ghost" pressed={shown} onPress={() => setShown(!shown)}>
          {t('Show what is different')}
        </Button>
        {shown && others.length > 1 ? (
          <Select
            name={`beside-${version.versionId}`}
            label={t('Beside')}
            value={other.versionId}
            options={others.map((one) => ({ value: one.versionId, label: nameOf(one) }))}
            onChange={setChosen}
          />
        ) : null}
      </div>
    </>
  )
}

function Words({ version }: { version: Version }) {
  return (
    <p className={styles.said} lang={version.language} dir="auto">
      {version.text}
    </p>
  )
}

function nameOf(version: Version): string {
  return `${wordingState(version).label}, ${formatTime(version.proposedAt)}, ${version.proposedBy.name}`
}
