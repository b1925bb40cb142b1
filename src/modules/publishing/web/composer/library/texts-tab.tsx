import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SnippetCard, SnippetWording } from '#modules/library/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { FillForm } from './fill-form.tsx'
import styles from './library.module.css'

type TabProps = { lang: string | null; q: string | undefined; onInsert: (words: string) => void }
type Entry = { snippet: SnippetCard; wording: SnippetWording }

/** Approved texts, in the column’s language where it has one; a template asks for its places first. */
export function TextsTab({ lang, q, onInsert }: TabProps) {
  const [filling, setFilling] = useState<Entry | null>(null)
  const query = useInfiniteQuery(
    orpc.library.texts.infiniteOptions({
      input: (cursor: string | undefined) => ({ q, language: lang ?? undefined, limit: 30, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  if (filling) {
    const { snippet, wording } = filling
    return (
      <FillForm name={snippet.name} text={wording.text} onInsert={onInsert} onBack={() => setFilling(null)} />
    )
  }
  return (
    <QueryView
      query={query}
      skeleton="list"
      what={t('The library could not be loaded.')}
      isEmpty={(data) => data.pages.every((page) => entriesOf(page.texts).length === 0)}
      empty={
        <p className="q">
          {q ? t('Nothing in the library fits these words.') : t('There are no approved texts yet.')}
        </p>
      }
    >
      {(data) => (
        <>
          <ul className={styles.texts} aria-label={t('Texts')}>
            {data.pages
              .flatMap((page) => entriesOf(page.texts))
              .map((entry) => (
                <TextLine
                  key={entry.wording.versionId}
                  {...entry}
                  onPress={() => (isTemplate(entry) ? setFilling(entry) : onInsert(entry.wording.text))}
                />
              ))}
          </ul>
          {query.hasNextPage ? (
            <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
              {t('Show more')}
            </Button>
          ) : null}
        </>
      )}
    </QueryView>
  )
}

const entriesOf = (texts: readonly SnippetCard[]): Entry[] =>
  texts.flatMap((snippet) => snippet.wordings.map((wording) => ({ snippet, wording })))

const isTemplate = ({ snippet, wording }: Entry): boolean =>
  snippet.kind === 'template' && wording.placeholders.length > 0

function TextLine({ snippet, wording, onPress }: Entry & { onPress: () => void }) {
  const { name } = snippet
  return (
    <li className={styles.text}>
      <div>
        <p>
          <b>{name}</b> <span className="q t13">{languageName(wording.language)}</span>
        </p>
        <p className={styles.preview} dir="auto" lang={wording.language}>
          {wording.text}
        </p>
      </div>
      <Button size="s" label={t('Insert: {name}', { name })} onPress={onPress}>
        {isTemplate({ snippet, wording }) ? t('Fill in') : t('Insert')}
      </Button>
    </li>
  )
}
