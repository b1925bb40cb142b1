import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import styles from './library.module.css'
import { LibraryNav } from './library-nav.tsx'
import { field } from './read-form.ts'
import { TagLine } from './tag-line.tsx'
import { tagHint } from './tag-words.ts'
import { useTyped } from './use-typed.ts'

/** The controlled list of tags: one spelling each, renamed and merged everywhere at once. */
export function Screen() {
  const { q } = useSearch<{ q?: string }>()
  const set = useSetSearch()
  usePlace([t('Publish'), t('Library'), t('Tags')])
  const [typed, setTyped] = useTyped(
    q,
    useCallback((text) => set({ q: text }), [set]),
  )
  const query = useQuery(orpc.library.tags.queryOptions({ input: q ? { q } : {} }))
  const all = useQuery(orpc.library.tags.queryOptions({ input: {} })).data?.tags ?? []
  return (
    <Page>
      <PageTitle title={t('Tags')} note={t('One spelling for everybody')} />
      <LibraryNav current="tags" />
      <Panel>
        {query.data?.mayNotManage === null ? <AddTag /> : null}
        {query.data?.mayNotManage ? <p className="q">{query.data.mayNotManage}</p> : null}
        <search className={styles.filters}>
          <TextField
            name="q"
            label={t('Search')}
            type="search"
            icon="search"
            value={typed}
            onChange={setTyped}
          />
        </search>
        <QueryView
          query={query}
          what={t('The tags could not be loaded.')}
          isEmpty={(data) => data.tags.length === 0}
          empty={
            q ? (
              <EmptyState icon="search" title={t('This tag is not on the list.')} />
            ) : (
              <EmptyState
                icon="tag"
                title={t('The list of tags is empty.')}
                text={t('Tags on this list can be put on media and texts, and found again by them.')}
              />
            )
          }
        >
          {({ tags, mayNotManage }) => (
            <ul className={styles.lines} aria-label={t('Tags')}>
              {tags.map((tag) => (
                <TagLine key={tag.id} tag={tag} all={all} mayManage={mayNotManage === null} />
              ))}
            </ul>
          )}
        </QueryView>
      </Panel>
    </Page>
  )
}

function AddTag() {
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const submit = async (data: FormData): Promise<void> => {
    const tag = await api.library.addTag({ name: field(data, 'name') })
    await queries.invalidateQueries({ queryKey: orpc.library.key() })
    setName('')
    toast(t('#{name} is on the list.', { name: tag.name }))
  }
  return (
    <Form onSubmit={submit} label={t('Add a tag')}>
      <div className={styles.addTag}>
        <TextField
          name="name"
          label={t('New tag')}
          hint={tagHint(name)}
          value={name}
          onChange={setName}
          spellCheck={false}
          required
        />
        <Submit>{t('Add')}</Submit>
      </div>
    </Form>
  )
}
