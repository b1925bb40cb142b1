import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import type { RoleCard } from '../../contract/roles.ts'
import { RoleEntry } from './role-entry.tsx'
import { RoleSheet } from './role-sheet.tsx'
import css from './roles.module.css'

/** The roles there are: what each allows, what somebody in it knows, who holds it; and roles of the house's own. */
export function Screen() {
  const query = useQuery(orpc.people.roles.queryOptions())
  const [changing, setChanging] = useState<RoleCard | 'new' | null>(null)
  const mayNot = query.data?.mayNot ?? null
  const make = (
    <Button kind="pri" icon="plus" disabledReason={mayNot ?? undefined} onPress={() => setChanging('new')}>
      {t('Make a role')}
    </Button>
  )
  return (
    <Page width="text">
      <PageTitle
        title={t('Roles')}
        note={t('A role allows something and asks for something. Give it on a person’s page.')}
        actions={make}
      />
      <QueryView query={query} skeleton="text" rows={12} what={t('The roles could not be loaded.')}>
        {({ roles, mayGive }) => (
          <>
            <SectionHead title={t('Your own roles')} level={2} />
            <OwnRoles
              roles={roles.filter((role) => !role.builtIn)}
              mayNot={mayNot}
              onMake={() => setChanging('new')}
              onChange={setChanging}
            />
            <SectionHead title={t('The catalogue')} level={2} />
            <ul className={css.list}>
              {roles
                .filter((role) => role.builtIn)
                .map((role) => (
                  <RoleEntry key={role.id} role={role} />
                ))}
            </ul>
            {changing ? (
              <RoleSheet
                role={changing === 'new' ? null : changing}
                mayGive={mayGive}
                onClose={() => setChanging(null)}
              />
            ) : null}
          </>
        )}
      </QueryView>
    </Page>
  )
}

type OwnRolesProps = {
  roles: readonly RoleCard[]
  mayNot: string | null
  onMake: () => void
  onChange: (role: RoleCard) => void
}

function OwnRoles({ roles, mayNot, onMake, onChange }: OwnRolesProps) {
  if (roles.length === 0)
    return (
      <EmptyState
        title={t('No roles of your own yet')}
        text={t(
          'Make one when the catalogue’s do not fit: a returns desk, a night shift, somebody who only reads.',
        )}
        action={mayNot ? undefined : { label: t('Make a role'), run: onMake, icon: 'plus' }}
        icon="people"
      />
    )
  return (
    <ul className={css.list}>
      {roles.map((role) => (
        <RoleEntry key={role.id} role={role} onChange={mayNot ? undefined : () => onChange(role)} />
      ))}
    </ul>
  )
}
