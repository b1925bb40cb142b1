import type { Outsider } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { usePersonActs } from './use-person.ts'
import { pageOf } from './words.ts'

type MergeProps = { person: Outsider; other: Outsider['candidates'][number]; onClose: () => void }

/** Asks for the proof that two contacts are one person; it can be taken back whole. */
export function MergeDialog({ person, other, onClose }: MergeProps) {
  const { run, act } = usePersonActs()
  const go = useGo()
  const submit = async (data: FormData): Promise<void> => {
    const proof = data.get('proof') === 'verified-link' ? 'verified-link' : 'decision'
    const reason = String(data.get('reason') ?? '')
    const { id, mergeId } = await run(() =>
      api.inbox.mergePeople({ id: person.id, otherId: other.id, proof, reason }),
    )
    onClose()
    go(pageOf(id), { replace: true })
    toast(t('They are one person now.'), {
      undo: () => act(() => api.inbox.unmergePeople({ mergeId, reason: t('Undone at once') })),
    })
  }
  return (
    <Dialog
      title={t('{name} and {other} are one person', { name: person.name, other: other.handle })}
      note={t('Everything of both stands on one page. Taken back, each has exactly what is theirs again.')}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit}>
        <RadioGroup
          name="proof"
          label={t('How we know')}
          defaultValue="decision"
          options={[
            {
              value: 'decision',
              label: t('I decide it'),
              hint: t('Your name and the reason stand beside it.'),
            },
            {
              value: 'verified-link',
              label: t('Their profiles link to each other'),
              hint: t('Both profile pages are looked up now.'),
            },
          ]}
        />
        <TextArea name="reason" label={t('Why you are sure')} rows={2} required />
        <FormActions>
          <Submit>{t('Make them one')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
