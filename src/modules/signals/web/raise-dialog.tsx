import { useQueryClient } from '@tanstack/react-query'
import type { SignalCard } from '#modules/signals/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { floorName } from './explain.ts'

const floors = ['harm', 'data', 'legal', 'executive'] as const

type RaiseDialogProps = {
  /** What it is about, where the button was pressed. */
  conversationId?: string | undefined
  mentionId?: string | undefined
  onClose: () => void
}

/** The human button: anybody says that something is the matter. */
export function RaiseDialog({ conversationId, mentionId, onClose }: RaiseDialogProps) {
  const queries = useQueryClient()
  const go = useGo()
  const submit = async (data: FormData): Promise<void> => {
    const floor = floors.find((one) => one === data.get('floor')) ?? null
    const { id } = await api.signals.raise({
      words: String(data.get('words') ?? '').trim(),
      floor: floor satisfies SignalCard['floor'],
      ...(conversationId ? { conversationIds: [conversationId] } : {}),
      ...(mentionId ? { mentionIds: [mentionId] } : {}),
    })
    toast(t('The alarm is raised.'))
    await queries.invalidateQueries({ queryKey: orpc.signals.key() })
    onClose()
    go(`/incidents?signal=${id}`)
  }
  return (
    <Dialog
      title={t('Raise an alarm')}
      note={
        conversationId || mentionId
          ? t('What you have open goes with it. Whoever is on call is told.')
          : t('Whoever is on call is told.')
      }
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <TextArea name="words" label={t('What is the matter')} rows={3} required />
        <Select
          name="floor"
          label={t('Is it one of these?')}
          hint={t('Each of them is of the highest severity at once.')}
          options={[
            { value: '', label: t('None of these') },
            ...floors.map((floor) => ({ value: floor, label: floorName(floor) })),
          ]}
        />
        <FormActions>
          <Submit>{t('Raise the alarm')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
