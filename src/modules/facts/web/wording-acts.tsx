import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { FactView, WordingView } from '../contract.ts'
import { slotName, stateName } from './fact-words.ts'
import styles from './facts.module.css'
import { ReasonDialog } from './reason-dialog.tsx'
import { useFactAct } from './use-fact-act.ts'

type Asking = 'decline' | 'withdraw' | null

/** Approve, send back, enter, take back: what fits the state, each saying why it is not for you. */
export function WordingActs({ wording, fact }: { wording: WordingView; fact: FactView }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState<Asking>(null)
  const wordingId = wording.id
  const approve = useFactAct(api.facts.approve, ({ state, waitsFor }) =>
    waitsFor.length > 0
      ? t('Consent given. It still waits for {who}.', { who: waitsFor.map(slotName).join(', ') })
      : t('Consent given. State: {state}', { state: stateName(state as WordingView['state']) }),
  )
  const enter = useFactAct(api.facts.enter, () => t('It is the live wording now.'))
  const end = async (reason: string): Promise<void> => {
    if (asking === 'decline') await api.facts.decline({ wordingId, reason })
    else await api.facts.withdrawWording({ wordingId, reason })
    await queries.invalidateQueries({ queryKey: orpc.facts.key() })
    toast(asking === 'decline' ? t('Sent back.') : t('Taken back.'))
  }
  const { mayNot, state } = wording
  if (fact.withdrawnAt || state === 'live') return null
  return (
    <div className={styles.acts}>
      {state === 'proposed' ? (
        <>
          <Button
            kind="pri"
            icon="consent"
            busy={approve.isPending}
            disabledReason={mayNot.approve ?? undefined}
            onPress={() => approve.mutate({ wordingId })}
          >
            {t('Approve')}
          </Button>
          {mayNot.approve === null ? (
            <Button onPress={() => setAsking('decline')}>{t('Send back')}</Button>
          ) : null}
        </>
      ) : null}
      {state === 'released' ? (
        <Button
          kind="pri"
          icon="check"
          busy={enter.isPending}
          disabledReason={mayNot.enter ?? undefined}
          onPress={() => enter.mutate({ wordingId })}
        >
          {t('Enter as the live wording')}
        </Button>
      ) : null}
      <Button
        kind="ghost"
        disabledReason={mayNot.withdraw ?? undefined}
        onPress={() => setAsking('withdraw')}
      >
        {t('Take back')}
      </Button>
      {asking ? (
        <ReasonDialog
          title={asking === 'decline' ? t('Send this wording back?') : t('Take this wording back?')}
          act={asking === 'decline' ? t('Send it back') : t('Take it back')}
          onReason={end}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  )
}
