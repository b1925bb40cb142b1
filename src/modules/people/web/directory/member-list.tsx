import { useEffect, useRef, useState } from 'react'
import { Avatar } from '#web/design/avatar.tsx'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { PaneToggle } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { useSettled } from '#web/use-settled.ts'
import type { MemberRow } from '../../contract/shapes.ts'
import type { Branch } from '../tree.ts'
import { useMembers } from '../use-members.ts'
import { statusWord } from '../words.ts'
import { AbilityFilter, type AbilitySearch } from './ability-filter.tsx'
import { DepartmentSheet } from './department-sheet.tsx'
import css from './people.module.css'
import type { View } from './views.ts'

type MemberListProps = {
  view: string
  here: View
  tree: readonly Branch[]
  mayNotEdit: string | null
  current: string | undefined
}

const keyOf = (member: MemberRow): string => member.id

/** The middle pane: who is in this view, by name, found by writing. */
export function MemberList({ view, here, tree, mayNotEdit, current }: MemberListProps) {
  const { q, topic, language, region } = useSearch<{ q?: string } & AbilitySearch>()
  const { query, members, more } = useMembers({ ...here.filter, q, topic, language, region })
  const filtered = Boolean(topic || language || region)
  return (
    <>
      <Head here={here} tree={tree} mayNotEdit={mayNotEdit} />
      <SearchField key={view} q={q} />
      <AbilityFilter />
      <QueryView
        query={query}
        skeleton="list"
        rows={8}
        isEmpty={() => members.length === 0}
        empty={<Nobody q={q} here={here} mayNotEdit={mayNotEdit} filtered={filtered} />}
        what={t('The people could not be loaded.')}
      >
        {() => (
          <VirtualList
            label={here.label}
            items={members}
            keyOf={keyOf}
            estimate={53}
            currentKey={current}
            scope={[view, q, topic, language, region].join(' ')}
            onEnd={more}
            loading={query.isFetchingNextPage}
            render={(member, at) => <MemberLine member={member} view={view} q={q} current={at.current} />}
          />
        )}
      </QueryView>
    </>
  )
}

function Head({ here, tree, mayNotEdit }: Pick<MemberListProps, 'here' | 'tree' | 'mayNotEdit'>) {
  const [editing, setEditing] = useState(false)
  const setSearch = useSetSearch()
  return (
    <>
      <PaneHead
        title={here.label}
        large
        lead={<PaneToggle area="views" label={t('Departments')} />}
        actions={
          <>
            {here.department ? (
              <IconButton
                icon="edit"
                label={t('Change the department')}
                disabledReason={mayNotEdit ?? undefined}
                onPress={() => setEditing(true)}
              />
            ) : null}
            <IconButton
              icon="plus"
              label={t('Invite somebody')}
              disabledReason={mayNotEdit ?? undefined}
              onPress={() => setSearch({ invite: true }, { push: true })}
            />
          </>
        }
      />
      {editing && here.department ? (
        <DepartmentSheet tree={tree} department={here.department} onClose={() => setEditing(false)} />
      ) : null}
    </>
  )
}

function SearchField({ q = '' }: { q: string | undefined }) {
  const [typed, setTyped] = useState(q)
  const settled = useSettled(typed, 200)
  const setSearch = useSetSearch()
  const known = useRef(q)
  useEffect(() => {
    if (settled === known.current) return
    known.current = settled
    setSearch({ q: settled || undefined })
  }, [settled, setSearch])
  // The address changed by itself: Back, or “show everybody”.
  useEffect(() => {
    if (q === known.current) return
    known.current = q
    setTyped(q)
  }, [q])
  return (
    <search className={css.search}>
      <TextField
        name="q"
        type="search"
        icon="search"
        label={t('Find somebody')}
        silentLabel
        placeholder={t('Name, title or e-mail address')}
        value={typed}
        onChange={setTyped}
      />
    </search>
  )
}

function MemberLine({
  member,
  view,
  q,
  current,
}: {
  member: MemberRow
  view: string
  q: string | undefined
  current: boolean
}) {
  const note = [member.title, member.departmentName].filter(Boolean).join(' · ')
  return (
    <Link
      to={`/people/${view}/${member.id}`}
      search={{ q }}
      className={css.person}
      current={current}
      keepScroll
    >
      <Avatar name={member.name} silent />
      <span className={css.personText}>
        <span className="mid clip">{member.name}</span>
        <span className="t13 q clip">{note || member.email}</span>
      </span>
      {member.status === 'active' ? null : (
        <Chip
          icon={member.status === 'invited' ? 'hour' : 'signout'}
          tone={member.status === 'invited' ? 'wait' : undefined}
        >
          {statusWord(member.status)}
        </Chip>
      )}
    </Link>
  )
}

type NobodyProps = { q: string | undefined; here: View; mayNotEdit: string | null; filtered: boolean }

function Nobody({ q, here, mayNotEdit, filtered }: NobodyProps) {
  const setSearch = useSetSearch()
  const invite = {
    label: t('Invite somebody'),
    icon: 'plus' as const,
    run: () => setSearch({ invite: true }, { push: true }),
  }
  if (filtered)
    return (
      <div className={css.nobody} role="status">
        <p>{t('Nobody here can do that.')}</p>
        <Button onPress={() => setSearch({ topic: undefined, language: undefined, region: undefined })}>
          {t('Show everybody here')}
        </Button>
      </div>
    )
  if (q)
    return (
      <div className={css.nobody} role="status">
        <p>{t('Nobody here is called “{q}”.', { q })}</p>
        <Button onPress={() => setSearch({ q: undefined })}>{t('Show everybody here')}</Button>
      </div>
    )
  if (here.filter.show === 'left') return <EmptyState title={t('Nobody has left')} />
  const action = mayNotEdit ? undefined : invite
  if (here.filter.show === 'invited')
    return (
      <EmptyState
        title={t('No invitation is open')}
        text={t('Whoever you invite stands here until they have joined.')}
        action={action}
      />
    )
  return (
    <EmptyState
      title={t('Nobody is here yet')}
      text={t('Invite somebody, or move people here from another department.')}
      action={action}
    />
  )
}
