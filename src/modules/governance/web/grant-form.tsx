import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { verbHint, verbs, verbWord } from './mandate-words.ts'
import styles from './mandates.module.css'
import { MemberField } from './member-field.tsx'

/** Gives a member the right to speak: which verbs, on which channels, from when until when. */
export function GrantForm({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient()
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const speaking = channels.filter((channel) => channel.canPublish)
  const [some, setSome] = useState(false)
  const submit = async (data: FormData): Promise<void> => {
    const chosen = speaking
      .filter((channel) => data.get(`channel.${channel.id}`))
      .map((channel) => channel.id)
    const memberId = String(data.get('memberId') ?? '')
    const may = verbs.filter((verb) => data.get(`verb.${verb}`))
    check(memberId !== '', 'memberId', t('Choose a member.'))
    check(may.length > 0, 'verbs', t('Choose at least one thing they may do.'))
    check(!some || chosen.length > 0, 'channelIds', t('Choose at least one channel.'))
    const from = String(data.get('validFrom') ?? '')
    await api.governance.grant({
      memberId,
      verbs: may,
      channelIds: some ? chosen : null,
      validTo: String(data.get('validTo') ?? '') || null,
      ...(from ? { validFrom: from } : {}),
    })
    toast(t('The mandate is granted.'))
    await queries.invalidateQueries({ queryKey: orpc.governance.mandates.key() })
    onDone()
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={t('Grant a mandate')}>
      <MemberField />
      <FieldGroup legend={t('May')}>
        <div className={styles.choices}>
          {verbs.map((verb) => (
            <Checkbox key={verb} name={`verb.${verb}`} label={verbWord(verb)} hint={verbHint(verb)} />
          ))}
        </div>
      </FieldGroup>
      <RadioGroup
        name="scope"
        label={t('Where')}
        value={some ? 'some' : 'all'}
        onChange={(value) => setSome(value === 'some')}
        options={[
          { value: 'all', label: t('On every channel, also on those to come') },
          { value: 'some', label: t('Only on some') },
        ]}
      />
      {some ? (
        <FieldGroup legend={t('Channels')}>
          {speaking.length === 0 ? <p className="q">{t('No channel can publish yet.')}</p> : null}
          <div className={styles.choices}>
            {speaking.map((channel) => (
              <Checkbox
                key={channel.id}
                name={`channel.${channel.id}`}
                label={`${channel.networkName} (${channel.handle})`}
              />
            ))}
          </div>
        </FieldGroup>
      ) : null}
      <FormRow>
        <DateTimeField name="validFrom" label={t('From')} hint={t('Empty: at once')} />
        <DateTimeField name="validTo" label={t('Until')} hint={t('Empty: until somebody ends it')} />
      </FormRow>
      <FormActions>
        <Submit>{t('Grant the mandate')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

/** Refuses in the words the server would use, before asking it. */
function check(right: boolean, field: string, words: string): void {
  if (right) return
  const refusal: Refusal = { kind: 'fields', message: words, fields: { [field]: words }, retry: false }
  throw refusal
}
