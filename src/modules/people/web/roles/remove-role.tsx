import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { RoleCard } from '../../contract/roles.ts'

/** Removes a role that nobody holds; who holds it is said instead while somebody does. */
export function RemoveRole({ role }: { role: RoleCard }) {
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const name = role.name ?? ''
  const remove = async (): Promise<void> => {
    setAsking(false)
    try {
      await api.people.removeRole({ roleId: role.id })
      toast(t('{name} is removed.', { name }))
    } catch (error) {
      toastError(error)
    }
    void queries.invalidateQueries({ queryKey: orpc.people.roles.key() })
  }
  const held = role.holderCount > 0
  return (
    <>
      <Button
        size="s"
        kind="ghost"
        disabledReason={held ? t('Somebody holds it. Give them another role first.') : undefined}
        onPress={() => setAsking(true)}
      >
        {t('Remove')}
      </Button>
      <ConfirmDialog
        title={t('Remove {name}?', { name })}
        text={t('The record of who held it stays. A role of the same name can be made again.')}
        confirm={t('Remove')}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void remove()}
      />
    </>
  )
}
