import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import type { PlanView } from '../../contract/plans.ts'
import type { MemberView } from '../../contract/shapes.ts'
import type { Branch } from '../tree.ts'
import { PlanRow } from './plan-row.tsx'
import { PlanSheet } from './plan-sheet.tsx'

/** What is planned for one person, and planning more. Not there for those who may not and where nothing is planned. */
export function PlansSection({ member, tree }: { member: MemberView; tree: readonly Branch[] }) {
  const query = useQuery(orpc.people.plans.queryOptions({ input: { memberId: member.id } }))
  const [open, setOpen] = useState<PlanView | 'new' | null>(null)
  const { plans = [], mayNotEdit = null } = query.data ?? {}
  if (!query.data || (mayNotEdit && plans.length === 0)) return null
  return (
    <section>
      <SectionHead
        title={t('Planned')}
        level={3}
        end={
          mayNotEdit ? undefined : (
            <Button icon="calendar" onPress={() => setOpen('new')}>
              {t('Plan a change')}
            </Button>
          )
        }
      />
      {plans.length === 0 ? <p className="q">{t('Nothing is planned.')}</p> : null}
      {plans.map((plan) => (
        <PlanRow key={plan.id} plan={plan} mayNotEdit={mayNotEdit} onEdit={() => setOpen(plan)} />
      ))}
      {open ? (
        <PlanSheet
          member={member}
          tree={tree}
          plan={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  )
}
