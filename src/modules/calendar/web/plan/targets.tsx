import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { TargetLine } from '../cadence-side.tsx'
import styles from '../calendar.module.css'
import { useAct } from '../use-act.ts'

/** How many posts a week are meant, of which channel or department, and what came of it. */
export function Targets() {
  const query = useQuery(orpc.calendar.cadence.queryOptions())
  const act = useAct()
  return (
    <QueryView query={query} skeleton="list" what={t('The targets could not be loaded.')}>
      {({ targets, mayPlan }) => (
        <>
          <Panel title={t('Targets')} note={t('The last eight weeks and this one')}>
            {targets.length === 0 ? (
              <p className="qq">{t('No target says yet how many posts a week are meant.')}</p>
            ) : (
              targets.map((target) => (
                <div key={target.id} className={styles.row}>
                  <TargetLine target={target} />
                  {mayPlan ? (
                    <Button
                      size="s"
                      onPress={() => act.mutate({ run: () => api.calendar.removeTarget({ id: target.id }) })}
                    >
                      {t('Remove')}
                    </Button>
                  ) : null}
                </div>
              ))
            )}
          </Panel>
          {mayPlan ? <SetTarget /> : null}
        </>
      )}
    </QueryView>
  )
}

function SetTarget() {
  const act = useAct()
  const { data } = useQuery(orpc.calendar.choices.queryOptions())
  const [of, setOf] = useState<string>()
  const [perWeek, setPerWeek] = useState<number | null>(3)
  const submit = async (): Promise<void> => {
    const [kind, id] = of?.split(' ') ?? []
    if (!id || !perWeek) return
    const whose = kind === 'channel' ? { channelId: id } : { departmentId: id }
    await act.mutateAsync({
      run: () => api.calendar.setTarget({ ...whose, perWeek }),
      words: t('The target is set.'),
    })
  }
  return (
    <Panel title={t('Set a target')}>
      <Form onSubmit={submit} className={styles.form} label={t('Set a target')}>
        <div className={styles.inline}>
          <Select
            name="of"
            label={t('Channel or department')}
            placeholder={t('Choose')}
            options={[
              ...(data?.channels ?? []).map((one) => ({
                value: `channel ${one.id}`,
                label: `${one.networkName} ${one.handle}`,
              })),
              ...(data?.departments ?? []).map((one) => ({ value: `department ${one.id}`, label: one.name })),
            ]}
            onChange={setOf}
          />
          <NumberField
            name="perWeek"
            label={t('Posts a week')}
            min={1}
            max={200}
            value={perWeek}
            onChange={setPerWeek}
          />
        </div>
        <FormActions>
          <Submit>{t('Set the target')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}
