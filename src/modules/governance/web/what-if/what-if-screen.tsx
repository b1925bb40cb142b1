import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Page, PageTitle } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { MandatePlaces } from '../mandates/places.tsx'
import { useChannels } from '../parts/use-channels.ts'
import { type Scenario, ScenarioForm } from './scenario-form.tsx'
import type { WhatIfSearch } from './search.ts'
import styles from './what-if.module.css'
import { WhatIfAnswer } from './what-if-answer.tsx'

/** What if this member said this there, then? Asked of the same rules that decide. */
export function Screen() {
  const search = useSearch<WhatIfSearch>()
  const [text, setText] = useState('')
  const { speaking } = useChannels()
  const member = useAsked(search.member)
  usePlace([t('People'), t('Mandates'), t('What if')])
  const wanted = search.on?.split(',') ?? []
  const scenario: Scenario = {
    member,
    kind: search.kind,
    channelIds: speaking.map((channel) => channel.id).filter((id) => wanted.includes(id)),
    language: search.language ?? null,
    at: search.at ?? null,
    text,
  }
  return (
    <Page>
      <PageTitle title={t('What if')} note={t('Nothing is sent or kept; the rules only answer')} />
      <MandatePlaces here="what-if" />
      <div className={styles.columns}>
        <ScenarioForm scenario={scenario} onText={setText} />
        <WhatIfAnswer scenario={scenario} />
      </div>
    </Page>
  )
}

/** Whom the question is about: the viewer unless somebody else was chosen. */
function useAsked(id: string | undefined): { id: string; name: string } {
  const { member } = useSession()
  const other = id !== undefined && id !== member.id
  const query = useQuery({
    ...orpc.people.member.queryOptions({ input: { memberId: id ?? member.id } }),
    enabled: other,
  })
  return other ? { id, name: query.data?.name ?? '…' } : { id: member.id, name: member.name }
}
