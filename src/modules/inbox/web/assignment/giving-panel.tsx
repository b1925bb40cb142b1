import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskGiving } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { GivingForm } from './giving-form.tsx'
import { GivingHistory } from './giving-history.tsx'
import { settingsWords } from './settings-words.ts'

/** How each desk gives what comes in to its people. */
export function GivingPanel() {
  const query = useQuery(orpc.inbox.giving.queryOptions())
  return (
    <Panel title={t('From the desk to a person')} note={t('Only to somebody who may answer it')}>
      <QueryView query={query} skeleton="list" what={t('How desks give could not be loaded.')}>
        {({ desks, mayNot }) => (
          <>
            {mayNot ? <p className="q">{mayNot}</p> : null}
            <ul>
              {desks.map((desk) => (
                <DeskLine key={desk.departmentId} desk={desk} mayChange={mayNot === null} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Panel>
  )
}

type DeskLineProps = { desk: DeskGiving; mayChange: boolean }

function DeskLine({ desk, mayChange }: DeskLineProps) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <Row
        title={desk.name}
        note={[
          settingsWords(desk.settings),
          t('{n, plural, =0 {nothing waits} one {# is nobody’s} other {# are nobody’s}}', {
            n: desk.unassigned,
          }),
        ].join(' · ')}
        end={
          <Button kind="ghost" onPress={() => setOpen(!open)} expanded={open}>
            {open ? t('Close') : mayChange ? t('Change') : t('Look')}
          </Button>
        }
      />
      {open ? (
        <>
          {mayChange ? <GivingForm desk={desk} onDone={() => setOpen(false)} /> : null}
          <GivingHistory desk={desk} />
        </>
      ) : null}
    </li>
  )
}
