import { useMemo } from 'react'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { WordDifferences } from '#web/design/word-differences.tsx'
import { wordPieces } from '#web/design/word-pieces.ts'
import { t } from '#web/i18n.ts'
import css from './queries.module.css'

type StaleProps = {
  theirs: string
  mine: string
  by: string | null
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody saved other words meanwhile: both are shown, and nothing typed is lost. */
export function StaleNote({ theirs, mine, by, onKeepMine, onTakeTheirs }: StaleProps) {
  const pieces = useMemo(() => wordPieces(theirs, mine), [theirs, mine])
  return (
    <section className={css.stale} aria-label={t('Two versions')}>
      <Banner
        tone="warn"
        title={
          by === null
            ? t('Somebody saved other words while you were writing.')
            : t('{name} saved other words while you were writing.', { name: by })
        }
      >
        {t('Your words are still here. Choose which go on.')}
      </Banner>
      <div className={css.both}>
        <div>
          <h3 className="label">{t('Saved now')}</h3>
          <pre>{theirs}</pre>
          <Button onPress={onTakeTheirs}>{t('Take the saved words')}</Button>
        </div>
        <div>
          <h3 className="label">{t('Yours, with what differs')}</h3>
          <pre>
            <WordDifferences pieces={pieces} />
          </pre>
          <Button kind="pri" onPress={onKeepMine}>
            {t('Go on with yours')}
          </Button>
        </div>
      </div>
    </section>
  )
}
