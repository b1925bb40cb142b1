import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkRule } from '#modules/link-safety/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import css from './link-safety.module.css'
import { type Overview, useReload } from './overview.ts'
import { SettingsForm } from './settings-form.tsx'

/** What the organisation itself allows and forbids, the sites that are its own, and whether links are followed. */
export function RulesPanel({ overview }: { overview: Overview }) {
  const [adding, setAdding] = useState(false)
  const { rules, mayManage } = overview
  const add = () => setAdding(true)
  return (
    <div className={css.part}>
      <p className="q">{t('Your own rules come before every list. The more particular one wins.')}</p>
      {mayManage && !adding && rules.length > 0 ? (
        <div className={css.acts}>
          <Button kind="pri" icon="plus" onPress={add}>
            {t('Add a rule')}
          </Button>
        </div>
      ) : null}
      {adding ? <RuleForm onDone={() => setAdding(false)} /> : null}
      {rules.length === 0 && !adding ? (
        <EmptyState
          title={t('There is no rule of your own yet')}
          text={
            mayManage
              ? t('Allow an address that a list names wrongly, or forbid one that nobody should follow.')
              : t('Nobody has added one. {who}', { who: overview.help })
          }
          action={mayManage ? { label: t('Add a rule'), icon: 'plus', run: add } : undefined}
        />
      ) : null}
      <ul className={css.rows}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <RuleRow rule={rule} mayManage={mayManage} />
          </li>
        ))}
      </ul>
      <SettingsForm overview={overview} />
    </div>
  )
}

function RuleForm({ onDone }: { onDone: () => void }) {
  const reload = useReload()
  const submit = async (data: FormData): Promise<void> => {
    await api.linkSafety.addRule({
      kind: data.get('kind') === 'allow' ? 'allow' : 'deny',
      pattern: String(data.get('pattern') ?? ''),
      reason: String(data.get('reason') ?? ''),
      expiresAt: String(data.get('expiresAt') ?? '') || null,
    })
    toast(t('The rule stands.'))
    onDone()
    await reload()
  }
  return (
    <section className={css.box} aria-label={t('Add a rule')}>
      <Form onSubmit={submit} className={css.form} label={t('Add a rule')}>
        <RadioGroup
          name="kind"
          label={t('What it does')}
          defaultValue="deny"
          options={[
            { value: 'deny', label: t('Forbid'), hint: t('Held back in messages; may not be published.') },
            { value: 'allow', label: t('Allow'), hint: t('Counts as safe, whatever lists say.') },
          ]}
        />
        <TextField
          name="pattern"
          label={t('Host or address')}
          required
          placeholder="*.site.example"
          hint={t(
            'site.example is that host alone, *.site.example also all below it, site.example/a what begins so.',
          )}
        />
        <TextField name="reason" label={t('Reason')} required hint={t('Shown to whoever meets the rule.')} />
        <DateTimeField name="expiresAt" label={t('Until')} hint={t('Empty: until somebody ends it')} />
        <FormActions>
          <Submit>{t('Add the rule')}</Submit>
          <Button onPress={onDone}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}

function RuleRow({ rule, mayManage }: { rule: LinkRule; mayManage: boolean }) {
  const reload = useReload()
  const end = useMutation(
    orpc.linkSafety.endRule.mutationOptions({
      onSuccess: () =>
        toast(t('The rule for {pattern} has ended.', { pattern: rule.pattern }), {
          undo: () => void again(rule, reload),
        }),
      onError: toastError,
      onSettled: reload,
    }),
  )
  const allows = rule.kind === 'allow'
  return (
    <article className={css.row} aria-label={rule.pattern}>
      <p className={css.head}>
        <StateWord tone={allows ? 'good' : 'stop'}>{allows ? t('Allowed') : t('Forbidden')}</StateWord>
        <b className={css.address}>{rule.pattern}</b>
      </p>
      <p>{rule.reason}</p>
      <p className="t13 q">
        {rule.createdBy ? t('by {name}', { name: rule.createdBy }) : null} <Time at={rule.createdAt} />
        {rule.expiresAt ? ' · ' : null}
        {rule.expiresAt && rule.expired
          ? t('ran out on {day}', { day: formatDay(rule.expiresAt) })
          : rule.expiresAt
            ? t('until {day}', { day: formatDay(rule.expiresAt) })
            : null}
      </p>
      {mayManage ? (
        <div className={css.acts}>
          <Button size="s" busy={end.isPending} onPress={() => end.mutate({ id: rule.id })}>
            {t('End the rule')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}

/** Undo: the same rule, as a new one. */
async function again({ kind, pattern, reason, expiresAt }: LinkRule, reload: () => Promise<void>) {
  await api.linkSafety.addRule({ kind, pattern, reason, expiresAt }).catch(toastError)
  await reload()
}
