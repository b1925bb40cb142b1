import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MandateCard } from '#modules/governance/contract.ts'
import { api, orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Split } from '#web/design/page.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { DeputyFields, RegisterFields } from './deputy-fields.tsx'
import { inputOf, type MandateDraft, problemsOf } from './draft.ts'
import styles from './grant.module.css'
import { InWords } from './in-words.tsx'
import { LimitFields, WhenFields } from './limit-fields.tsx'
import { refusalOf } from './problem-words.ts'
import { VerbFields, WhoField } from './who-fields.tsx'

type GrantFormProps = {
  start: MandateDraft
  /** The mandate that ends when this one begins. */
  changes: MandateCard | null
}

/** Gives a member the right to speak; beside it the mandate as the sentence it will be. */
export function GrantForm({ start, changes }: GrantFormProps) {
  const [draft, setDraft] = useState(start)
  const queries = useQueryClient()
  const go = useGo()
  const edit = (change: Partial<MandateDraft>): void => setDraft((before) => ({ ...before, ...change }))
  const submit = async (): Promise<void> => {
    const problems = problemsOf(draft, new Date())
    if (problems.length > 0 || !draft.member) throw refusalOf(problems)
    const input = inputOf(draft)
    if (changes) await api.governance.change({ id: changes.id, ...input })
    else await api.governance.grant({ memberId: draft.member.id, ...input })
    toast(changes ? t('The mandate is changed.') : t('The mandate is granted.'))
    await queries.invalidateQueries({ queryKey: orpc.governance.mandates.key() })
    go('/people/mandates')
  }
  const fields = { draft, edit }
  return (
    <Split aside={<InWords draft={draft} changes={changes} />}>
      <Form onSubmit={submit} className={styles.form} label={t('Mandate')}>
        <WhoField {...fields} fixed={changes !== null} />
        <VerbFields {...fields} />
        <LimitFields {...fields} />
        <WhenFields {...fields} />
        <DeputyFields {...fields} />
        <RegisterFields {...fields} />
        <FormActions>
          <Submit>{changes ? t('Change the mandate') : t('Grant the mandate')}</Submit>
          <ButtonLink to="/people/mandates">{t('Cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </Split>
  )
}
