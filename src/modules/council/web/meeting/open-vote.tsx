import { useState } from 'react'
import type { ItemView } from '#modules/council/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import styles from '../council.module.css'
import { useAct } from '../use-act.ts'

/** Opens a vote: at once in the meeting that is open, or with a deadline for those who vote from their desks. */
export function OpenVote({ item }: { item: ItemView }) {
  const [dated, setDated] = useState(item.meetingId === null)
  const open = useAct(
    (closesAt: string | null) => api.council.openVote({ id: item.id, closesAt }),
    t('The vote is open.'),
  )
  if (dated)
    return (
      <Form
        label={t('Vote between meetings')}
        onSubmit={(data) => open.mutateAsync(String(data.get('closesAt') ?? '') || null)}
      >
        <DateTimeField
          name="closesAt"
          label={t('Open until')}
          hint={t('Everybody with a vote is written to. It closes by itself, or as soon as all have voted.')}
          required
        />
        <FormActions>
          <Submit>{t('Put it to the vote')}</Submit>
          {item.meetingId ? <Button onPress={() => setDated(false)}>{t('Cancel')}</Button> : null}
        </FormActions>
      </Form>
    )
  return (
    <div className={styles.acts}>
      <Button kind="pri" busy={open.isPending} onPress={() => open.mutate(null)}>
        {t('Open the vote')}
      </Button>
      <Button onPress={() => setDated(true)}>{t('With a deadline')}</Button>
    </div>
  )
}
