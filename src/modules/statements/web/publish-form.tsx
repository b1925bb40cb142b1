import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { StatementCard } from '#modules/statements/contract.ts'
import { blanksIn } from '#modules/statements/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { PublishPreview } from './publish-preview.tsx'
import css from './statements.module.css'

type PublishFormProps = { statement: StatementCard; incidentId: string | null }

const nobody = 'none'

/** The press that says it: blanks filled, channels chosen, shown as it goes out, and who may. */
export function PublishForm({ statement, incidentId }: PublishFormProps) {
  const [words, setWords] = useState<Record<string, string>>({})
  const [incident, setIncident] = useState(incidentId)
  const [nextUpdateAt, setNext] = useState<string | null>(null)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const channels = usePlaces(statement)
  const channelIds = chosen ?? channels.map((one) => one.id)
  const later = blanksIn(statement.parts.nextUpdate ?? '')
  const filling = useDeferredValue(words)
  const input = { id: statement.id, channelIds: [...channelIds], words: filling, incidentId: incident }
  const preview = useQuery({
    ...orpc.statements.preview.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const next = (iso: string | null): void => {
    setNext(iso)
    const [blank] = later
    if (blank && iso) setWords((before) => ({ ...before, [blank]: formatTime(iso) }))
  }
  return (
    <Panel title={t('Say it now')} note={t('It goes out at once, in the name of whoever presses.')}>
      <div className={css.stack}>
        <Incident value={incident} onChange={setIncident} />
        {statement.blanks.map((blank) => (
          <TextField
            key={blank}
            name={blank}
            label={blank}
            value={words[blank] ?? ''}
            onChange={(value) => setWords((before) => ({ ...before, [blank]: value }))}
          />
        ))}
        <DateTimeField
          name="nextUpdateAt"
          label={t('When we speak again')}
          value={nextUpdateAt ?? ''}
          onChange={next}
        />
        <FieldGroup legend={t('Channels')}>
          {channels.length === 0 ? <p className="q">{t('No channel is connected for it.')}</p> : null}
          {channels.map((one) => (
            <Checkbox
              key={one.id}
              name={`channel-${one.id}`}
              label={`${one.networkName} ${one.handle}`}
              checked={channelIds.includes(one.id)}
              onChange={(on) =>
                setChosen(on ? [...channelIds, one.id] : channelIds.filter((id) => id !== one.id))
              }
            />
          ))}
        </FieldGroup>
        {preview.data ? <PublishPreview preview={preview.data} language={statement.language} /> : null}
        <Press input={{ ...input, words, nextUpdateAt }} reason={whyNot(preview.data, channelIds.length)} />
      </div>
    </Panel>
  )
}

/** Channels it was agreed to for, that can be used now. */
function usePlaces(statement: StatementCard) {
  const { data } = useQuery(orpc.channels.list.queryOptions())
  return (data?.channels ?? []).filter(
    (one) =>
      one.canPublish &&
      !one.personal &&
      one.state === 'connected' &&
      (statement.channelIds.length === 0 || statement.channelIds.includes(one.id)),
  )
}

type IncidentProps = { value: string | null; onChange: (id: string | null) => void }

/** Of which incident it is a statement; without any there is nothing to choose. */
function Incident({ value, onChange }: IncidentProps) {
  const { data } = useQuery(orpc.statements.incidents.queryOptions())
  const incidents = data?.incidents ?? []
  if (incidents.length === 0) return null
  const there = incidents.some((one) => one.id === value)
  return (
    <Select
      name="incidentId"
      label={t('Statement of')}
      hint={t('A statement of an incident passes the pause that this incident set.')}
      value={there && value ? value : nobody}
      onChange={(id) => onChange(id === nobody ? null : id)}
      options={[
        { value: nobody, label: t('no incident') },
        ...incidents.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  )
}

type Asked = { open: string[]; mayNot: { message: string } | null; places: { valid: boolean }[] }

function whyNot(preview: Asked | undefined, channels: number): string | undefined {
  if (channels === 0) return t('Choose a channel first.')
  if (!preview) return t('It is being checked.')
  if (preview.open.length > 0) return t('Fill in first: {list}', { list: preview.open.join(', ') })
  if (preview.places.some((one) => !one.valid)) return t('It does not fit every channel.')
  return preview.mayNot?.message
}

type PressProps = {
  input: {
    id: string
    channelIds: string[]
    words: Record<string, string>
    incidentId: string | null
    nextUpdateAt: string | null
  }
  reason: string | undefined
}

function Press({ input, reason }: PressProps) {
  const queries = useQueryClient()
  const go = useGo()
  // One press is one statement: the same again after a broken line says nothing twice.
  const [sendId] = useState(() => crypto.randomUUID())
  const publish = useMutation(
    orpc.statements.publish.mutationOptions({
      onSuccess: () => {
        toast(t('The statement is on its way.'))
        go(input.incidentId ? `/incidents/${input.incidentId}` : '/incidents/statements')
      },
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.statements.key() }),
    }),
  )
  return (
    <p>
      <Button
        kind="pri"
        size="l"
        icon="publish"
        busy={publish.isPending}
        disabledReason={reason}
        onPress={() => publish.mutate({ ...input, sendId })}
      >
        {t('Make this statement')}
      </Button>
    </p>
  )
}
