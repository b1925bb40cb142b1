import { useMemo } from 'react'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { WordDifferences } from '#web/design/word-differences.tsx'
import { wordPieces } from '#web/design/word-pieces.ts'
import { t } from '#web/i18n.ts'
import type { Draft } from './draft.ts'
import css from './queries.module.css'
import { useSettingWords } from './setting-words.ts'
import type { Quarrel } from './use-draft.ts'

type StaleProps = {
  quarrel: Quarrel
  mine: Draft
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody else changed the same things meanwhile: both are shown, and nothing typed is lost. */
export function StaleNote({ quarrel, mine, onKeepMine, onTakeTheirs }: StaleProps) {
  const { theirs, fields } = quarrel
  const words = fields.includes('text')
  const pieces = useMemo(() => wordPieces(theirs.text, mine.text), [theirs.text, mine.text])
  const settings = fields.filter((field) => field !== 'text')
  return (
    <section className={css.stale} aria-label={t('Two versions')}>
      <Banner tone="warn" title={t('Somebody else saved this query while you were writing.')}>
        {t('What you wrote is still here. Choose which goes on.')}
      </Banner>
      <div className={css.both}>
        <div>
          <h3 className="label">{t('Saved now')}</h3>
          {words ? <pre>{theirs.text}</pre> : null}
          <Settings of={theirs} fields={settings} />
          <Button onPress={onTakeTheirs}>{t('Take what was saved')}</Button>
        </div>
        <div>
          <h3 className="label">{words ? t('Yours, with what differs') : t('Yours')}</h3>
          {words ? (
            <pre>
              <WordDifferences pieces={pieces} />
            </pre>
          ) : null}
          <Settings of={mine} fields={settings} />
          <Button kind="pri" onPress={onKeepMine}>
            {t('Go on with yours')}
          </Button>
        </div>
      </div>
    </section>
  )
}

function Settings({ of, fields }: { of: Draft; fields: readonly (keyof Draft)[] }) {
  const wordsOf = useSettingWords()
  if (fields.length === 0) return null
  return (
    <dl className={css.settings}>
      {fields.map((field) => {
        const { label, value } = wordsOf(of, field)
        return (
          <div key={field}>
            <dt className="t13 q">{label}</dt>
            <dd>{value}</dd>
          </div>
        )
      })}
    </dl>
  )
}
