import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { api, orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { useDesk } from './use-desk.ts'

/** Adopts the change with its reason. When others were faster, the change is kept and the notice above says what they did. */
export function AdoptForm() {
  const { change, basedOn, current, discard } = useDesk()
  const queries = useQueryClient()
  const go = useGo()
  const why = useId()
  const stale = basedOn < current.version
  const submit = async (data: FormData): Promise<void> => {
    try {
      const { version } = await api.governance.adoptRules({
        change,
        reason: String(data.get('reason') ?? ''),
        basedOn,
      })
      toast(t('Version {version} holds now.', { version }))
      discard()
    } catch (error) {
      if (toRefusal(error).kind === 'stale')
        await queries.invalidateQueries({ queryKey: orpc.governance.rules.key() })
      throw error
    }
    await queries.invalidateQueries({ queryKey: orpc.governance.rules.key() })
    go('/people/rules/history')
  }
  return (
    <Form onSubmit={submit} label={t('Adopt the change')}>
      <TextArea
        name="reason"
        label={t('Why')}
        hint={t('It stands in the list of versions, with your name.')}
        rows={2}
        required
      />
      {stale ? (
        <p id={why} className="stop t13">
          {t('Say above what becomes of your changes first.')}
        </p>
      ) : null}
      <FormActions>
        <Submit reasonId={stale ? why : undefined}>{t('Adopt it')}</Submit>
        <ButtonLink to="/people/rules">{t('Change more')}</ButtonLink>
      </FormActions>
    </Form>
  )
}
