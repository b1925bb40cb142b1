import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatExact, t } from '#web/i18n.ts'
import type { AssignmentView } from '../../contract/roles.ts'
import type { Branch } from '../tree.ts'
import { GiveRoleSheet } from './give-role-sheet.tsx'
import { maySentence, nameOfRole } from './role-words.ts'
import css from './roles.module.css'
import { scopeWords } from './scope-words.ts'

type ScopedRolesProps = { memberId: string; name: string; tree: readonly Branch[] }

/** On a person's page: the roles they hold in some departments, channels, topics or regions only, or for a time. */
export function ScopedRoles({ memberId, name, tree }: ScopedRolesProps) {
  const [giving, setGiving] = useState(false)
  const query = useQuery(orpc.people.memberRoles.queryOptions({ input: { memberId } }))
  const channels = useQuery(orpc.channels.list.queryOptions())
  const names = new Map(
    (channels.data?.channels ?? []).map((one) => [one.id, `${one.networkName} (${one.handle})`]),
  )
  const mayNot = query.data?.mayNot ?? null
  const give = (
    <Button
      size="s"
      kind="plain"
      icon="plus"
      disabledReason={mayNot ?? undefined}
      onPress={() => setGiving(true)}
    >
      {t('Give a role')}
    </Button>
  )
  return (
    <section>
      <SectionHead title={t('Roles with bounds')} level={3} end={give} />
      <QueryView
        query={query}
        skeleton="text"
        rows={2}
        what={t('These roles could not be loaded.')}
        isEmpty={(data) => data.assignments.length === 0}
        empty={
          <p className="q">
            {t(
              'None. A role can be given for some departments, channels, topics or regions, and for a time.',
            )}
          </p>
        }
      >
        {({ assignments }) =>
          assignments.map((one) => <Held key={one.id} held={one} channels={names} mayEnd={mayNot === null} />)
        }
      </QueryView>
      {giving ? (
        <GiveRoleSheet
          memberId={memberId}
          name={name}
          tree={tree}
          channels={names}
          onClose={() => setGiving(false)}
        />
      ) : null}
    </section>
  )
}

type HeldProps = { held: AssignmentView; channels: ReadonlyMap<string, string>; mayEnd: boolean }

function Held({ held, channels, mayEnd }: HeldProps) {
  const queries = useQueryClient()
  const name = nameOfRole(held.role, held.roleName)
  const end = async (): Promise<void> => {
    try {
      await api.people.endRole({ assignmentId: held.id })
      toast(t('{name} has ended.', { name }))
    } catch (error) {
      toastError(error)
    }
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
  }
  const until = held.validTo ? t('Until {when}', { when: formatExact(held.validTo) }) : t('Until it is ended')
  return (
    <div className={css.held}>
      <div>
        <p>
          <b className="mid">{name}</b>{' '}
          {held.state === 'coming' ? (
            <Chip tone="wait" icon="hour">
              {t('From {when}', { when: formatExact(held.validFrom) })}
            </Chip>
          ) : null}
        </p>
        <p>{scopeWords(held, channels)}</p>
        <p className="q">{maySentence(held.rights)}</p>
        <p className="qq">
          {held.givenBy ? t('{until}. Given by {name}.', { until, name: held.givenBy }) : `${until}.`}
        </p>
      </div>
      {mayEnd ? (
        <Button size="s" kind="ghost" onPress={() => void end()}>
          {t('End')}
        </Button>
      ) : null}
    </div>
  )
}
