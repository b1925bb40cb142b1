import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import type { FactView } from '../contract.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useFactAct } from './use-fact-act.ts'

/** What can be done with the fact as a whole. A button that cannot says why. */
export function FactActs({ fact, form }: { fact: FactView; form: string | undefined }) {
  const set = useSetSearch()
  const queries = useQueryClient()
  const [withdrawing, setWithdrawing] = useState(false)
  const review = useFactAct(api.facts.review, () => t('Reviewed. It is due again in a year.'))
  const factId = fact.id
  const toggle = (name: string): void => set({ form: form === name ? undefined : name })
  const withdraw = async (reason: string): Promise<void> => {
    await api.facts.withdraw({ factId, reason })
    await queries.invalidateQueries({ queryKey: orpc.facts.key() })
    toast(t('The fact is withdrawn.'))
  }
  return (
    <>
      <Button
        kind="pri"
        icon="plus"
        disabledReason={fact.mayNot.propose ?? undefined}
        expanded={form === 'wording'}
        onPress={() => toggle('wording')}
      >
        {t('Propose a wording')}
      </Button>
      <Button
        disabledReason={fact.mayNot.propose ?? undefined}
        expanded={form === 'change'}
        onPress={() => toggle('change')}
      >
        {t('Change')}
      </Button>
      <Button
        icon="check"
        busy={review.isPending}
        disabledReason={fact.mayNot.review ?? undefined}
        onPress={() => review.mutate({ factId })}
      >
        {t('It still holds')}
      </Button>
      <Button
        kind="ghost"
        disabledReason={fact.mayNot.withdraw ?? undefined}
        onPress={() => setWithdrawing(true)}
      >
        {t('Withdraw')}
      </Button>
      {withdrawing ? (
        <ReasonDialog
          title={t('Withdraw “{name}”?', { name: fact.name })}
          note={t('All its wordings end, and texts are not compared with it any more.')}
          act={t('Withdraw the fact')}
          onReason={withdraw}
          onClose={() => setWithdrawing(false)}
        />
      ) : null}
    </>
  )
}
