import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AuditMonth } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import css from './audit.module.css'

type AskProps = { audit: AuditMonth; onClose: () => void }

/** Asks colleagues to code; whoever is asked finds it on Today. */
export function AskCoder({ audit, onClose }: AskProps) {
  const { month, coders } = audit
  const queries = useQueryClient()
  const ask = useMutation(
    orpc.listening.askAuditCoder.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.listening.audits.key() }),
      onError: toastError,
    }),
  )
  const asked = coders.filter((one) => one.asked)
  return (
    <Dialog
      title={t('Ask somebody to code')}
      open
      onClose={onClose}
      note={t('They see the posts, never what Weft says of them. A fifth is coded by two people.')}
      actions={
        <Button kind="pri" onPress={onClose}>
          {t('Done')}
        </Button>
      }
    >
      <div className={css.ask}>
        <MemberField
          name="memberId"
          label={t('Who codes')}
          value={null}
          onChange={(person) => {
            if (person) ask.mutate({ month, memberId: person.id, asked: true })
          }}
        />
        <div className={css.acts}>
          {asked.map(({ memberId, name }) => (
            <Chip
              key={memberId}
              onRemove={() => ask.mutate({ month, memberId, asked: false })}
              removeLabel={t('Do not ask {name} any more', { name: name ?? t('Somebody who left') })}
            >
              {name ?? t('Somebody who left')}
            </Chip>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
