import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { type SnippetCard, snippetKinds } from '../contract.ts'
import styles from './library.module.css'
import { LibraryNav } from './library-nav.tsx'
import { MoreWhenSeen } from './more-when-seen.tsx'
import { TextForm } from './text-form.tsx'
import { TextPane } from './text-pane.tsx'
import { TextFilters, type TextSearch, textStates } from './texts-filters.tsx'
import { textKindName, wordingState } from './words.ts'

/** Approved texts, templates, signatures and boilerplate, and what waits to become one. */
export function Screen() {
  const search = useSearch<TextSearch>()
  const set = useSetSearch()
  const [writing, setWriting] = useState(false)
  usePlace([t('Publish'), t('Library'), t('Texts')])
  const query = useTexts(search)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const mayNotPropose = query.data?.pages[0]?.mayNotPropose
  return (
    <Page>
      <PageTitle
        title={t('Texts')}
        note={t('Writers are offered what somebody else approved, and nothing else')}
        actions={
          <Button
            kind="pri"
            icon="plus"
            disabledReason={mayNotPropose ?? undefined}
            onPress={() => setWriting(true)}
          >
            {t('Propose a text')}
          </Button>
        }
      />
      <LibraryNav current="texts" />
      <Panel>
        <TextFilters search={search} />
        <QueryView
          query={query}
          what={t('The texts could not be loaded.')}
          isEmpty={(data) => data.pages[0]?.texts.length === 0}
          empty={
            <Nothing
              search={search}
              onPropose={mayNotPropose === null ? () => setWriting(true) : undefined}
            />
          }
        >
          {(data) => (
            <>
              <ul className={styles.lines} aria-label={t('Texts')}>
                {data.pages
                  .flatMap((page) => page.texts)
                  .map((text) => (
                    <li key={text.id}>
                      <TextLine
                        text={text}
                        current={text.id === search.text}
                        onOpen={() => set({ text: text.id }, { push: true })}
                      />
                    </li>
                  ))}
              </ul>
              <MoreWhenSeen
                more={hasNextPage}
                busy={isFetchingNextPage}
                onMore={() => void fetchNextPage()}
              />
            </>
          )}
        </QueryView>
      </Panel>
      {search.text ? (
        <TextPane key={search.text} snippetId={search.text} onClose={() => set({ text: undefined })} />
      ) : null}
      {writing ? (
        <Sheet title={t('Propose a text')} open onClose={() => setWriting(false)} size="l">
          <TextForm
            onClose={() => setWriting(false)}
            onDone={(text) => {
              setWriting(false)
              set({ text })
            }}
          />
        </Sheet>
      ) : null}
    </Page>
  )
}

function TextLine({ text, current, onOpen }: { text: SnippetCard; current: boolean; onOpen: () => void }) {
  const whose = text.memberName ?? text.channelName ?? text.departmentName
  return (
    <button
      type="button"
      className={styles.textLine}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className={styles.chips}>
        <span className="mid">{text.name}</span>
        <span className="t13 qq">{[textKindName(text.kind), whose].filter(Boolean).join(', ')}</span>
        {text.wordings.map((wording) => {
          const { label, tone, icon } = wordingState(wording)
          return (
            <Chip key={wording.versionId} tone={tone} icon={icon}>
              {`${languageName(wording.language)}: ${label}`}
            </Chip>
          )
        })}
        {text.tags.map((tag) => (
          <span key={tag.id} className="t13 qq">
            #{tag.name}
          </span>
        ))}
      </span>
      <span className={styles.preview}>{text.wordings[0]?.text ?? t('Nothing of it is approved.')}</span>
    </button>
  )
}

function useTexts({ q, tag, kind, language, state }: TextSearch) {
  const filter = {
    q,
    tagId: tag,
    kind: snippetKinds.find((one) => one === kind),
    language,
    state: textStates.find((one) => one === state) ?? ('all' as const),
    limit: 50,
  }
  return useInfiniteQuery(
    orpc.library.texts.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
}

function Nothing({ search, onPropose }: { search: TextSearch; onPropose: (() => void) | undefined }) {
  const set = useSetSearch()
  const none = { q: undefined, tag: undefined, kind: undefined, language: undefined, state: undefined }
  if (search.q || search.tag || search.kind || search.language || search.state)
    return (
      <EmptyState
        icon="search"
        title={t('Nothing fits these filters')}
        action={{ label: t('Show all'), run: () => set(none) }}
      />
    )
  return (
    <EmptyState
      title={t('No texts yet')}
      text={t(
        'Propose what is written again and again: an answer, a disclosure, a signature, the paragraph about you. Once somebody else approved it, everybody can take it.',
      )}
      action={onPropose ? { label: t('Propose a text'), run: onPropose, icon: 'plus' } : undefined}
    />
  )
}
