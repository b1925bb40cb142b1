import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { WovenPath } from '#web/design/woven-path.tsx'
import { formatDay, formatTime, t } from '#web/i18n.ts'
import css from './statements.module.css'
import type { OneStatement } from './types.ts'
import { audienceName } from './words.ts'

/** Who agreed and until when; or the way there. */
export function Agreeing({ data }: { data: OneStatement }) {
  const { statement, path } = data
  const { state, waitsFor, returnedNote, validUntil } = statement
  return (
    <Panel title={t('Agreed ahead')}>
      <div className={css.stack}>
        {path.length > 0 ? (
          <WovenPath
            label={t('Who agrees')}
            steps={path.map((step, no) => ({
              id: String(no),
              title: step.label,
              note: step.at ? formatTime(step.at) : undefined,
              state: step.state,
            }))}
          />
        ) : null}
        {returnedNote ? <p className="warn">{t('Sent back: {note}', { note: returnedNote })}</p> : null}
        <Facts
          items={[
            [t('Looks after it'), statement.owner.name],
            [
              state === 'approved' || state === 'expired' ? t('Holds until') : t('Meant to hold until'),
              formatDay(validUntil),
            ],
            [t('For'), statement.audiences.map(audienceName).join(', ') || t('Everybody')],
          ]}
        />
        {waitsFor ? <p className="q">{t('Waits for {who}.', { who: waitsFor })}</p> : <Ask data={data} />}
      </div>
    </Panel>
  )
}

function Ask({ data }: { data: OneStatement }) {
  const { statement, archived, mayNotWrite } = data
  const queries = useQueryClient()
  const [until, setUntil] = useState(statement.state === 'draft' ? statement.validUntil : '')
  const ask = useMutation(
    orpc.statements.ask.mutationOptions({
      onSuccess: () => toast(t('Legal and a spokesperson are asked.')),
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.statements.key() }),
    }),
  )
  const settled = statement.state === 'approved' && !statement.ending
  if (archived || settled) return null
  return (
    <>
      <DayField
        name="validUntil"
        label={t('Until when is it to hold?')}
        hint={t('A year at most. Left empty: as it was meant.')}
        value={until}
        onChange={(day) => setUntil(day ?? '')}
      />
      <p>
        <Button
          kind="pri"
          busy={ask.isPending}
          disabledReason={mayNotWrite ?? undefined}
          onPress={() => ask.mutate({ id: statement.id, ...(until ? { validUntil: until } : {}) })}
        >
          {statement.state === 'draft' ? t('Ask legal and a spokesperson') : t('Have it agreed anew')}
        </Button>
      </p>
    </>
  )
}
