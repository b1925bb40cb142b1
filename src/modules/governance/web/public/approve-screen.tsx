import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { PublicPage } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { AnswerBar } from './answer-bar.tsx'
import styles from './approve.module.css'
import { Asked, Settled } from './approve-parts.tsx'

/** What a link in a mail opens. Looking at it settles nothing: only a press on one of the two buttons does. */
export function Screen() {
  const { token = '' } = useParams<{ token: string }>()
  const [settled, setSettled] = useState<ApprovalCard | null>(null)
  const query = useQuery({
    ...orpc.governance.linked.queryOptions({ input: { token } }),
    enabled: settled === null,
    retry: false,
  })
  usePlace([t('Consent')])
  return (
    <PublicPage width="form">
      {settled ? (
        <Settled approval={settled} />
      ) : (
        <>
          <QueryView query={query} skeleton="text" what={t('This link cannot be used.')}>
            {({ approver, organisation, approval }) => (
              <>
                <Asked approver={approver} organisation={organisation} approval={approval} />
                <AnswerBar
                  token={token}
                  approval={approval}
                  onSettled={setSettled}
                  onChanged={query.refetch}
                />
              </>
            )}
          </QueryView>
          {query.error ? (
            <p className={styles.instead}>
              <ButtonLink to="/today" kind="pri" size="l">
                {t('Sign in and look there')}
              </ButtonLink>
            </p>
          ) : null}
        </>
      )}
    </PublicPage>
  )
}
