import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import type { MemberView } from '../../contract/shapes.ts'
import { HandOver } from './hand-over.tsx'
import css from './people.module.css'

type Sent = { link: string | null; expiresAt: string }

/** Where an invitation stands, and the two things that can be done about it. */
export function InvitationState({ member }: { member: MemberView }) {
  const queries = useQueryClient()
  const go = useGo()
  const [sent, setSent] = useState<Sent | null>(null)
  const [asking, setAsking] = useState(false)
  const { id: memberId, name, email, invitation, mayNot } = member
  if (!invitation) return null
  const refresh = (): void => void queries.invalidateQueries({ queryKey: orpc.people.key() })
  const resend = async (): Promise<void> => {
    try {
      setSent(await api.people.resendInvitation({ memberId }))
      refresh()
    } catch (error) {
      toastError(error)
    }
  }
  const revoke = async (): Promise<void> => {
    try {
      await api.people.revokeInvitation({ memberId })
      toast(t('The invitation for {name} is taken back.', { name }))
      go('/people/invited')
      refresh()
    } catch (error) {
      toastError(error)
    } finally {
      setAsking(false)
    }
  }
  const reason = mayNot.edit ?? undefined
  return (
    <section className={css.note} aria-label={t('Invitation')}>
      {sent ? <HandOver {...sent} name={name} email={email} /> : <Standing invitation={invitation} />}
      {reason ? null : (
        <div className={css.acts}>
          <Button icon="retry" onPress={() => void resend()}>
            {t('Send a new link')}
          </Button>
          <Button kind="ghost" onPress={() => setAsking(true)}>
            {t('Take it back')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        title={t('Take the invitation for {name} back?', { name })}
        text={t('The link ends at once. You can invite {email} again later.', { email })}
        confirm={t('Take it back')}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void revoke()}
      />
    </section>
  )
}

function Standing({ invitation }: { invitation: NonNullable<MemberView['invitation']> }) {
  const { over, by, expiresAt, sentAt } = invitation
  const [sent, until] = [formatExact(sentAt), formatExact(expiresAt)]
  return (
    <>
      {over ? (
        <StateWord tone="stop">{t('The invitation is over; its link no longer works.')}</StateWord>
      ) : (
        <StateWord tone="wait">{t('Invited, has not joined yet')}</StateWord>
      )}
      <p className="t13 q">
        {by
          ? t('Sent by {by} on {sent}, good until {until}.', { by, sent, until })
          : t('Sent on {sent}, good until {until}.', { sent, until })}
      </p>
    </>
  )
}
