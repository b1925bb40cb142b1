import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { StateWord } from '#web/design/chip.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Row } from '#web/design/rows.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { PlanView } from '../../contract/plans.ts'
import { planWords } from './plan-words.ts'

type PlanRowProps = {
  plan: PlanView
  /** With the person's name, in a list of several people. */
  named?: boolean | undefined
  onEdit?: (() => void) | undefined
  mayNotEdit: string | null
}

/** One planned change; one that could not be carried out says why. */
export function PlanRow({ plan, named, onEdit, mayNotEdit }: PlanRowProps) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const cancel = async (): Promise<void> => {
    setBusy(true)
    try {
      await api.people.cancelPlan({ planId: plan.id })
      toast(t('Taken back: nothing will happen on that day.'))
      void queries.invalidateQueries({ queryKey: orpc.people.key() })
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  const words = planWords(plan)
  return (
    <Row
      {...(named ? { to: `/people/all/${plan.memberId}` } : {})}
      title={named ? plan.memberName : words}
      note={
        <>
          {named ? words : null}
          {plan.failure ? <StateWord tone="stop">{plan.failure}</StateWord> : null}
          {!(named || plan.failure) && plan.plannedBy
            ? t('Planned by {name}', { name: plan.plannedBy })
            : null}
        </>
      }
      end={
        mayNotEdit ? undefined : (
          <>
            {onEdit ? (
              <IconButton icon="edit" size="s" label={t('Change the plan')} onPress={onEdit} />
            ) : null}
            <IconButton
              icon="close"
              size="s"
              label={t('Take the plan back')}
              disabledReason={busy ? t('One moment') : undefined}
              onPress={() => void cancel()}
            />
          </>
        )
      }
    />
  )
}
