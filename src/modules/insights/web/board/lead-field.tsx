import { useState } from 'react'
import { api } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import type { TacticRow } from '../../contract.ts'
import { useAct } from './use-board.ts'

type LeadFieldProps = {
  tactic: TacticRow['id']
  departmentId: string | null
  lead: TacticRow['lead']
  mayName: boolean
}

/** Who leads a tactic; whoever may, names them here. */
export function LeadField({ tactic, departmentId, lead, mayName }: LeadFieldProps) {
  const name = useAct((memberId: string) => api.insights.lead({ tactic, departmentId, memberId }), t('Kept.'))
  // One field for the house; a page of a dozen departments opens theirs when asked.
  const [open, setOpen] = useState(departmentId === null)
  if (!mayName || !open)
    return (
      <span className="q">
        {lead ? t('led by {name}', { name: lead.name }) : t('Nobody leads it.')}{' '}
        {mayName ? (
          <LinkButton className="t13" onPress={() => setOpen(true)}>
            {lead ? t('Name somebody else') : t('Name somebody')}
          </LinkButton>
        ) : null}
      </span>
    )
  return (
    <MemberField
      name={`lead-${departmentId ?? 'house'}`}
      label={t('Led by')}
      value={lead}
      onChange={(person) => {
        if (person && person.id !== lead?.id) name.mutate(person.id)
      }}
    />
  )
}
