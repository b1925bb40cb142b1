import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { MemberView } from '../../contract/shapes.ts'
import { HandOver } from './hand-over.tsx'
import css from './people.module.css'

/** Somebody from an import: here, and cannot sign in until invited. */
export function NoAccount({ member }: { member: MemberView }) {
  const queries = useQueryClient()
  const [sent, setSent] = useState<{ link: string | null; expiresAt: string } | null>(null)
  const { id: memberId, name, email, mayNot } = member
  const invite = async (): Promise<void> => {
    try {
      setSent(await api.people.resendInvitation({ memberId }))
      void queries.invalidateQueries({ queryKey: orpc.people.members.key() })
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <section className={css.note} aria-label={t('Account')}>
      {sent ? (
        <HandOver {...sent} name={name} email={email} />
      ) : (
        <>
          <StateWord tone="wait">{t('In the directory, cannot sign in yet')}</StateWord>
          {mayNot.edit === null ? (
            <div className={css.acts}>
              <Button icon="plus" onPress={() => void invite()}>
                {t('Invite {name}', { name })}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  )
}
