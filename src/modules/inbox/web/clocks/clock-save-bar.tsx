import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { instantOf, localTime } from '#kernel/local-time.ts'
import type { ClockQuestion, ClockRules, ClocksPreview } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { ChangeBar } from '../rules/change-bar.tsx'
import type { Draft } from './use-clock-draft.ts'

type ClockSaveBarProps = {
  draft: Draft
  held: ClockRules
  preview: ClocksPreview | undefined
  question: ClockQuestion
}

export function ClockSaveBar({ draft, held, preview, question }: ClockSaveBarProps) {
  const { rules, rest } = draft
  return (
    <ChangeBar
      draft={draft}
      version={held.version}
      until={t('Until then clocks begin as before.')}
      wrong={preview?.problems.length ?? 0}
      onUndrop={() => draft.edit({ rules, rest })}
      dialog={(close) => <SaveDialog draft={draft} question={question} onClose={close} />}
    />
  )
}

type SaveDialogProps = { draft: Draft; question: ClockQuestion; onClose: () => void }

function SaveDialog({ draft, question, onClose }: SaveDialogProps) {
  const queries = useQueryClient()
  const { zone } = useSession().organisation
  const [day, setDay] = useState<string | null>(null)
  const since = day === null ? null : instantOf(day, 0, zone).toISOString()
  const { rules, rest, basedOn } = draft
  const anew = useQuery({
    ...orpc.inbox.previewClocks.queryOptions({ input: { rules, rest, question, since } }),
    enabled: since !== null,
  }).data?.anew
  const save = async (data: FormData): Promise<void> => {
    const reason = String(data.get('reason') ?? '').trim()
    const { version } = await api.inbox.saveClockRules({ rules, rest, reason, since, basedOn })
    onClose()
    await queries.invalidateQueries({ queryKey: orpc.inbox.clockRules.key() })
    draft.discard()
    toast(t('Version {version} holds now.', { version }))
  }
  return (
    <Dialog
      title={t('Save the rules of clocks?')}
      note={t('They hold for what comes in from now on. Clocks that run keep the end they began with.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={save}>
        <TextArea
          name="reason"
          label={t('Why')}
          hint={t('It stands in the list of versions.')}
          rows={2}
          required
        />
        <DayField
          name="since"
          label={t('Measure anew what began since')}
          hint={t('Empty: nothing that was measured changes.')}
          max={localTime(new Date(), zone).day}
          onChange={setDay}
        />
        {anew ? (
          <p className="t13" role="status">
            {t(
              '{clocks, plural, =0 {No clock began since then.} one {# clock is measured anew, {running} of it running.} other {# clocks are measured anew, {running} of them running.}} Figures of the past change with them.',
              anew,
            )}
          </p>
        ) : null}
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
